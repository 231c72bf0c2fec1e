import type { BrowserContext, Page } from 'playwright-core';

const letters = 'abcdeghiklmnopqrstuvy';

/** Presses one to four keys where the keyboard is, with human pauses; gives what they write. */
export async function typeAtRandom(page: Page, random: () => number): Promise<string> {
  let typed = '';
  for (let left = Math.ceil(random() * 4); left > 0; left--) {
    const letter = letters.charAt(random() * letters.length);
    await page.keyboard.press(letter);
    typed += letter;
    await page.waitForTimeout(random() * 200);
  }
  return typed;
}

/** Resolves when the page says that all is saved; gives how long that took, ms. */
export async function untilSaved(page: Page, within = 30_000): Promise<number> {
  const start = performance.now();
  await page.waitForFunction(
    () => document.querySelector('tb-guide')?.shadowRoot?.querySelector('.state .saved'),
    undefined,
    { polling: 10, timeout: within },
  );
  return performance.now() - start;
}

declare global {
  /** How often the page was told that its draft is saved. */
  var savings: number;
}

/** Pages of this context count in `savings`. */
export async function countSavings(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    globalThis.savings = 0;
    addEventListener('tb-draft-saved', () => void (globalThis.savings += 1));
  });
}

/** Resolves when the draft was saved once more than `before` times. */
export async function untilSavedAgain(page: Page, before: number): Promise<void> {
  await page.waitForFunction((old) => globalThis.savings > old, before, { polling: 10 });
}
