import type { Visit } from './typing-tab.js';

/** What a page shows once it has come to rest. */
export interface Found {
  /** In the box. */
  readonly typed: string;
  /** Names of the files that are said to be kept, with a picture. */
  readonly photos: readonly string[];
}

/**
 * Runs in the page: begins a draft, or goes on with the one that is there; gives what stands on the
 * screen with the cursor in the box, and tells of every picture from then on.
 */
export async function findPhotos(visit: Visit): Promise<Found> {
  const until = async <Thing>(find: () => Thing | null | undefined | false): Promise<Thing> => {
    for (const start = Date.now(); Date.now() - start < 30_000;) {
      const found = find();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`not there: ${find.toString()}`);
  };
  const guide = document.querySelector('tb-guide') as unknown as Guide;
  const root = () => guide.shadowRoot;
  const button = (start: string) =>
    [...(root()?.querySelectorAll('button') ?? [])].find((one) =>
      one.textContent.trim().startsWith(start),
    );
  (await until(() => button(visit === 'first' ? 'Bắt đầu' : 'Làm tiếp'))).click();
  const box = await until(() =>
    root()?.querySelector('tb-text-field')?.shadowRoot?.querySelector('input, textarea'),
  );
  const files = await until(() => root()?.querySelector('tb-file-field')?.shadowRoot);
  await until(() => root()?.activeElement?.matches('[data-heading]'));
  const rows = () => [...files.querySelectorAll('li')];
  const isRead = (row: Element) => row.querySelector('img, .lost') !== null;
  await guide.save();
  await new Promise((resolve) => setTimeout(resolve, 300));
  // The answers came back with the draft; the files that they name are read after them.
  const named = () => guide.answers.photos?.length ?? 0;
  await until(() => rows().length === named() && rows().every(isRead));
  const names = () =>
    rows()
      .filter((row) => row.querySelector('img') && row.querySelector('.kept'))
      .map((row) => row.querySelector('b')?.textContent ?? '');
  new MutationObserver(() => names().forEach(pictureShown)).observe(files, {
    childList: true,
    subtree: true,
    attributes: true,
  });
  (box as HTMLInputElement).focus();
  return { typed: (box as HTMLInputElement).value, photos: names() };
}

declare global {
  /** Tells the process that drives the browser. */
  var pictureShown: (name: string) => void;
}

interface Guide {
  readonly answers: { readonly photos?: readonly string[] };
  readonly shadowRoot: ShadowRoot | null;
  save(): Promise<void>;
}
