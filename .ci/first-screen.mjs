import { chromium } from 'playwright-core';
import { browserFlags, findBrowser } from './browser.mjs';
import { gzipBytes } from './sizes.mjs';

/**
 * Opens a page with a guide and returns every script and style sheet of ours that the browser had
 * begun to fetch when the first screen was painted and its button could be pressed.
 */
export async function firstScreenFiles(address) {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
  try {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    await page.addInitScript(noteFirstScreen);
    await slowDown(page);
    await page.goto(address);
    await page.waitForFunction(() => window.firstScreen, undefined, { timeout: 20_000 });
    const { button, files } = await page.evaluate(() => window.firstScreen);
    if (!button) throw new Error('tb-ready, but no button of the guide can be seen');
    return await Promise.all(files.map(weigh));
  } finally {
    await browser.close();
  }
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

async function weigh(url) {
  const response = await fetch(url);
  const bytes = gzipBytes(Buffer.from(await response.arrayBuffer()));
  return { name: new URL(url).pathname, bytes };
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
