import puppeteer from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';

/** Crashes the page's process. Gives the time when it was told to. */
export async function crash(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  const end = performance.now();
  const gone = new Promise<void>((resolve) => page.once('error', () => resolve()));
  session.send('Page.crash').catch(() => undefined);
  await gone;
  return end;
}

/** Another tab comes before the page: no browser discards one that can be seen. */
export async function hideBehindTab(page: Page): Promise<void> {
  await page.evaluate(() => void window.open('/style.css', '_blank', 'noopener'));
  await page.emulateFocusedPage(false);
  await page.waitForFunction(() => document.visibilityState === 'hidden', {
    timeout: 10_000,
    polling: 50,
  });
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

/** Kills the processes of all pages; the browser itself lives on. */
export async function killRenderers(browser: Browser): Promise<void> {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  for (const { type, id } of processInfo) if (type === 'renderer') process.kill(id, 'SIGKILL');
}

/**
 * Discards hidden pages of the guide at this port, as the browser does when memory is short: by its own page for
 * that. It spares pages that a debugger looks at, so this is done by a connection that sees none.
 * @throws Error when a page is not discarded
 */
export async function discardPages(browser: Browser, port: string): Promise<void> {
  const browserWSEndpoint = browser.wsEndpoint();
  await browser.disconnect();
  const blind = await puppeteer.connect({
    browserWSEndpoint,
    defaultViewport: null,
    targetFilter: (target) => !target.url().startsWith('http'),
  });
  const desk = await blind.newPage({ type: 'window' });
  await desk.goto('chrome://discards/');
  await desk.waitForFunction(pressDiscard, { timeout: 20_000, polling: 200 }, port);
  await blind.disconnect();
}

/** Runs in chrome://discards: presses "Urgent Discard" of each page; whether all are discarded. */
function pressDiscard(port: string): boolean {
  const all = (root: Document | ShadowRoot): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) =>
      element.shadowRoot ? [element, ...all(element.shadowRoot)] : [element],
    );
  const rows = all(document).filter(
    (element) =>
      element.matches('tr') &&
      element.querySelector('.tab-url-cell')?.textContent.includes(`:${port}/khai-sinh`),
  );
  const open = rows.filter((row) => !row.textContent.includes('discarded (urgent)'));
  for (const row of open) {
    const links = [...row.querySelectorAll<HTMLElement>('.actions-cell div')];
    links.find((link) => link.textContent.includes('Urgent Discard'))?.click();
  }
  return rows.length > 0 && open.length === 0;
}
