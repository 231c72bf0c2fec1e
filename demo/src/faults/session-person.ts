import type { Page } from 'puppeteer-core';
import { KeyboardPerson } from '../e2e/keyboard.js';
import { begin, walk } from '../e2e/walk.js';
import { PuppetPage } from '../engines/puppet-page.js';
import type { CanaryPerson } from './canaries.js';
import { story } from '../e2e/story.js';

/** Fills in the whole registration by keyboard, as far as the review. */
export async function fillIn(page: Page, who: CanaryPerson, device: string): Promise<void> {
  const driven = new PuppetPage(page);
  const person = new KeyboardPerson(driven);
  await begin(driven, person, { device, start: 'Bắt đầu' });
  const answered = { ...story('married-parents'), answers: who.answers };
  await walk({ page: driven, person, story: answered, next: 'Tiếp tục' });
}

/** Sends what was filled in, and waits for the receipt. */
export async function send(page: Page): Promise<void> {
  await pressWords(page, ['Nộp hồ sơ']);
  await page.waitForFunction(() =>
    document.querySelector('tb-guide')?.shadowRoot?.querySelector('[part="reference"]'),
  );
}

/** Presses "Kết thúc", and says yes when asked. Gives the time of the last press. */
export async function endSession(page: Page): Promise<number> {
  await pressWords(page, ['Kết thúc']);
  const isAsked = await appears(page, 'Kết thúc, xóa hết', 1000);
  if (isAsked) await pressWords(page, ['Kết thúc, xóa hết']);
  return performance.now();
}

/** Presses the button of the guide with one of these words. @throws Error when there is none */
export async function pressWords(page: Page, words: readonly string[]): Promise<void> {
  await page.waitForFunction(press, { polling: 20, timeout: 10_000 }, words, true);
}

async function appears(page: Page, words: string, within: number): Promise<boolean> {
  const waiting = page.waitForFunction(press, { polling: 20, timeout: within }, [words], false);
  return waiting.then(
    () => true,
    () => false,
  );
}

/** Runs in the page: whether there is such a button; presses it if wanted. */
function press(words: readonly string[], wanted: boolean): boolean {
  const root = document.querySelector('tb-guide')?.shadowRoot;
  const buttons = [...(root?.querySelectorAll('button') ?? [])];
  const fits = (button: HTMLButtonElement) => words.includes(button.textContent.trim());
  const button = buttons.find((each) => fits(each) && each.checkVisibility());
  if (wanted) button?.click();
  return button !== undefined;
}
