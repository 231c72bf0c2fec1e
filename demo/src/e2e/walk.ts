import type { BrowserContext, Page } from 'playwright-core';
import type { DrivenPage } from './driven-page.js';
import type { KeyboardPerson } from './keyboard.js';
import type { Story } from './story.js';
import { travel } from './travel.js';

/** Where the guide stands: a screen's key, `route:<id>`, `review`, `start`, `sent`, `finish`. */
export function placeOf(page: DrivenPage): Promise<string> {
  return page.evaluate(
    () =>
      document
        .querySelector('tb-guide')
        ?.shadowRoot?.querySelector('[data-place]')
        ?.getAttribute('data-place') ?? '',
  );
}

/** Waits until the guide has left `place` and the new heading has focus: from then on one can type. */
export async function waitToArrive(page: DrivenPage, place: string): Promise<void> {
  await page.waitForFunction((old) => {
    const root = document.querySelector('tb-guide')?.shadowRoot;
    const here = root?.querySelector('[data-place]')?.getAttribute('data-place');
    let focused: Element | null | undefined = root?.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    return here !== old && focused?.matches('.heading, [data-heading]');
  }, place);
}

/** Lives on the story's day, so that deadlines fall as the story tells. Timers run as ever. */
export async function travelTo(page: Page | BrowserContext, day: string): Promise<void> {
  await page.addInitScript(travel, day);
}

/** Says whose device it is, unless the device has it from before, and begins. */
export async function begin(
  page: DrivenPage,
  person: KeyboardPerson,
  words: { device: string; start: string },
): Promise<void> {
  if (await asksDevice(page)) {
    await person.tabTo(words.device, ({ control }) => control === 'radio');
    await person.chooseRadio(words.device);
  }
  await person.press(words.start);
  await waitToArrive(page, 'start');
}

/** Who has said before that the device is theirs is not asked again. */
function asksDevice(page: DrivenPage): Promise<boolean> {
  return page.evaluate(() => {
    const root = document.querySelector('tb-guide')?.shadowRoot;
    return root?.querySelector('[part=device]') !== null;
  });
}

/** What a walk needs besides the story. */
export interface Walk {
  readonly page: DrivenPage;
  readonly person: KeyboardPerson;
  readonly story: Story;
  /** The name of the button that goes on. */
  readonly next: string;
  /** Where to stop; the review or a route when left out. */
  readonly until?: string;
  /** Called on each screen before it is answered. */
  onArrive?(place: string): Promise<void>;
  /** Called on each screen after it was answered, before going on. */
  onScreen?(place: string): Promise<void>;
}

/** Answers screen after screen until the review, a route or `until`; gives the places passed. */
export async function walk(way: Walk): Promise<string[]> {
  const { page, person, story, next } = way;
  const places: string[] = [];
  for (let place = await placeOf(page); isScreen(place); place = await placeOf(page)) {
    if (place === way.until) break;
    places.push(place);
    await way.onArrive?.(place);
    await person.answerScreen(story.answers);
    await way.onScreen?.(place);
    await person.press(next);
    if ((await settled(page, place)) === place) await person.press(next);
    await waitToArrive(page, place);
  }
  return places;
}

function isScreen(place: string): boolean {
  return place !== 'review' && !place.startsWith('route:');
}

/** A warning keeps the screen once; anything else moves on within a moment. */
async function settled(page: DrivenPage, place: string): Promise<string> {
  await page.waitForFunction((old) => {
    const root = document.querySelector('tb-guide')?.shadowRoot;
    const here = root?.querySelector('[data-place]')?.getAttribute('data-place');
    return here !== old || root?.querySelector('.summary') !== null;
  }, place);
  return placeOf(page);
}
