import type { Visit } from './typing-tab.js';

/**
 * Runs in the page: begins a draft on the person's own device, or goes on with the one that is
 * there, as far as the requester's name. Gives what stands in its box, with the cursor at the end.
 */
export async function reachName(visit: Visit): Promise<string> {
  const until = async <Found>(
    find: () => Found | null | undefined | false,
    what = find.toString(),
  ): Promise<Found> => {
    for (const start = Date.now(); Date.now() - start < 30_000;) {
      const found = find();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`not there: ${what}`);
  };
  const root = () => document.querySelector('tb-guide')?.shadowRoot;
  const appear = (selector: string) =>
    until(() => root()?.querySelector<HTMLElement>(selector), selector);
  const focused = () => {
    let element = root()?.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  };
  const guide = document.querySelector('tb-guide') as unknown as Guide;
  if (visit === 'again') (await appear('[part="draft"] .filled')).click();
  else {
    (await appear('input[value="personal"]')).click();
    (await appear('.actions .filled')).click();
  }
  await appear('form');
  await until(() => focused()?.matches('.heading, [data-heading]'));
  if (!root()?.querySelector('[data-place="requester-name"]')) guide.goTo('requester-name');
  const field = await appear('[data-place="requester-name"] [part~="field"]');
  await until(() => focused()?.matches('.heading, [data-heading]'));
  const box = await until(() => field.shadowRoot?.querySelector('textarea'));
  box.focus();
  if (visit === 'first') {
    await guide.save();
    await appear('.saved');
  }
  box.setSelectionRange(box.value.length, box.value.length);
  return box.value;
}

interface Guide {
  goTo(place: string): void;
  save(): Promise<void>;
}
