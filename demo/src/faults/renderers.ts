import type { Browser, Page } from 'puppeteer-core';

/** What happens to a page that is not to be asked first. */
export type Ending = 'crashed' | 'discarded' | 'killed';

/** Ends pages: each by itself, or the processes that draw them. */
export async function endPages(
  how: Ending,
  browser: Browser,
  pages: readonly Page[],
): Promise<void> {
  if (how === 'crashed') await Promise.all(pages.map(crash));
  else {
    if (how === 'discarded') await Promise.all(pages.map(freeze));
    await killRenderers(browser);
  }
}

/** Answers never come: there is nobody left to give them. */
async function crash(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  const gone = new Promise((resolve) => page.once('error', resolve));
  void session.send('Page.crash').catch(() => undefined);
  await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 2_000))]);
}

/** A page in the background is frozen before the browser takes its memory. */
async function freeze(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
}

/** What Android does while a camera needs the memory: the browser itself lives on. */
async function killRenderers(browser: Browser): Promise<void> {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  if (renderers.length === 0) throw new Error('no process draws the pages');
  for (const { id } of renderers) process.kill(id, 'SIGKILL');
  await session.detach();
}
