import type { Page } from 'puppeteer-core';

/** Crashes the page's process. Gives the time when it was told to. */
export async function crash(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  const end = performance.now();
  const gone = new Promise<void>((resolve) => page.once('error', () => resolve()));
  session.send('Page.crash').catch(() => undefined);
  await gone;
  return end;
}

/** A tap on a file field; the picker itself stays away. */
export async function openPicker(page: Page): Promise<void> {
  const opened = page.waitForFileChooser({ timeout: 10_000 });
  await page.evaluate(() => {
    const input = Object.assign(document.createElement('input'), { type: 'file' });
    document.body.prepend(input);
    input.click();
  });
  await opened;
}
