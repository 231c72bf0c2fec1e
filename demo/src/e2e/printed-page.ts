import type { BrowserContext, Page } from 'playwright-core';

type Printed = Window & { printed?: string };

/** There is no printer: what a frame would print is kept by the page. */
export async function noteWhatIsPrinted(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    window.print = () => {
      (window.top as Printed).printed = document.body.innerText;
    };
  });
}

/** The words on the paper, as soon as there are any. */
export async function printedWords(page: Page): Promise<string> {
  const handle = await page.waitForFunction(() => (window as Printed).printed);
  return String(await handle.jsonValue());
}
