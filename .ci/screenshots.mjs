import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launchBrowser } from '../demo/dist/e2e/browser.js';
import { startWardSite } from '../demo/dist/e2e/ward-site.js';
import { registerBirth } from './registration.mjs';
import { root } from './root.mjs';

/** The pictures of README.md, by the place that they show. */
const pictures = { 'birth-date': 'question', review: 'review', receipt: 'receipt' };

/**
 * `npm run screenshots`: takes the pictures of README.md anew. With a folder's name behind it, a
 * picture of every screen goes there instead.
 */
async function main(folder) {
  const target = folder ? resolve(folder) : join(root, 'docs/images');
  mkdirSync(target, { recursive: true });
  let count = 0;
  const takePicture = async (page, place) => {
    const name = folder ? `${String(++count).padStart(2, '0')}-${place}` : pictures[place];
    if (name) await page.screenshot({ path: join(target, `${name.replaceAll('/', '-')}.png`) });
  };
  const site = await startWardSite();
  const browser = await launchBrowser();
  try {
    await registerBirth(browser, `${site.address}/khai-sinh.html`, takePicture);
  } finally {
    await browser.close();
    await site.stop();
  }
}

await main(process.argv[2]);
