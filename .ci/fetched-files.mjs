import { gzipBytes } from './sizes.mjs';

/**
 * Every script and style sheet of ours that the browser had begun to fetch when the first screen of
 * a guide was painted and its button could be pressed.
 */
export async function firstScreenFiles(browser, address) {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await page.addInitScript(noteFirstScreen);
  await slowDown(page);
  await page.goto(address);
  await page.waitForFunction(() => window.firstScreen, undefined, { timeout: 60_000 });
  const { button, files } = await page.evaluate(() => window.firstScreen);
  await page.close();
  if (!button) throw new Error('tb-ready, but no button of the guide can be seen');
  return Promise.all(files.map(weigh));
}

/** Everything of ours that a page has fetched by now: scripts, packs, data. */
export async function allFiles(page) {
  const names = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name),
  );
  const ours = names.filter((name) => new URL(name).pathname.startsWith('/tungbuoc/'));
  return Promise.all([...new Set(ours)].map(weigh));
}

async function weigh(url) {
  const response = await fetch(url);
  const bytes = gzipBytes(Buffer.from(await response.arrayBuffer()));
  return { name: new URL(url).pathname, bytes };
}

/** A phone in a village: what is fetched beside the first screen has time to begin. */
async function slowDown(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 90_000,
  });
}

/** Runs in the page. Two frames after `tb-ready`, what was rendered has been painted. */
function noteFirstScreen() {
  addEventListener('tb-ready', () => requestAnimationFrame(() => requestAnimationFrame(note)), {
    once: true,
  });
  async function note() {
    const paintedAt = performance.now();
    const guide = document.querySelector('tb-guide');
    const buttons = [...guide.shadowRoot.querySelectorAll('button')];
    const button = buttons.some((found) => found.checkVisibility());
    // A file still on its way is listed only when it has arrived.
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    const files = performance
      .getEntriesByType('resource')
      .filter(({ startTime }) => startTime <= paintedAt)
      .map(({ name }) => name)
      .filter((name) => /^\/tungbuoc\/.*\.(js|css)$/.test(new URL(name).pathname));
    window.firstScreen = { button, files: [...new Set(files)] };
  }
}
