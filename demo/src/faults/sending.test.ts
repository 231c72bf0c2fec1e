import { expect } from 'chai';
import type { Answers } from '@tungbuoc/core';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { receivedReferences } from '../e2e/inbox.js';
import { publish, runs, seed } from './figures.js';
import { killAll, launchKillable } from './killable.js';
import { story } from '../e2e/story.js';
import { startWardSite } from '../e2e/ward-site.js';
import type { WardSite } from '../e2e/ward-site.js';

const count = runs({ quick: 5, full: 20 });

describe(`a browser that is killed between “Nộp hồ sơ” and the receipt (R22, N=${count})`, () => {
  let site: WardSite;
  let profile: string;

  before(async () => {
    site = await startWardSite();
    profile = await mkdtemp(join(tmpdir(), 'tungbuoc-sending-'));
  });
  after(async () => {
    await site.stop();
    await rm(profile, { recursive: true, force: true });
  });

  it('sends each registration once, always under the same key', async function () {
    this.timeout(count * 90_000);
    let wrong = 0;
    for (let run = 0; run < count; run++) {
      const keys = new Set<string>();
      await pressAndKill(run % 2 ? 'while it is received' : 'soon', keys);
      await visitAgain(run + 1, keys);
      const received = await receivedReferences(site);
      if (keys.size !== 1 || received.length !== run + 1) wrong += 1;
    }
    publish({
      bar: 'R22',
      what: 'browser killed between the press and the receipt',
      browser: 'Chromium',
      n: count,
      losses: wrong,
      words: `${(await receivedReferences(site)).length} registrations received`,
      seed: seed(),
    });
    expect(wrong).to.equal(0);
  });

  async function pressAndKill(
    when: 'soon' | 'while it is received',
    keys: Set<string>,
  ): Promise<void> {
    const browser = await launchKillable(profile);
    const page = await openGuide(browser, keys);
    await hurryToReview(page);
    if (when === 'while it is received') site.freeze();
    const posted = page.waitForRequest((request) => request.method() === 'POST');
    await page.locator('tb-guide >>> .actions .filled').click();
    await posted;
    await killAll(browser);
    site.thaw();
  }

  /** The page that is opened next sends what the killed one could not. */
  async function visitAgain(count: number, keys: Set<string>): Promise<void> {
    const browser = await launchKillable(profile);
    const page = await openGuide(browser, keys);
    await page.waitForFunction(
      (sent) => {
        const cards = document
          .querySelector('tb-guide')
          ?.shadowRoot?.querySelectorAll('[part="submission"] h3');
        const titles = [...(cards ?? [])].map((card) => card.textContent);
        return titles.filter((title) => title.startsWith('Đã nộp, mã hồ sơ')).length === sent;
      },
      // A loaded machine may let the first attempt run out of time; the next comes within half a minute.
      { timeout: 60_000 },
      count,
    );
    await killAll(browser);
  }

  async function openGuide(browser: Browser, keys: Set<string>): Promise<Page> {
    const page = await browser.newPage();
    page.on('request', (request) => {
      const key = request.headers()['idempotency-key'];
      if (key) keys.add(key);
    });
    await page.goto(`${site.address}/khai-sinh.html`);
    await page.waitForSelector('tb-guide >>> .actions button');
    return page;
  }
});

/** A new registration, complete, that only waits for the button. */
async function hurryToReview(page: Page): Promise<void> {
  await page.evaluate((answers) => {
    (document.querySelector('tb-guide') as unknown as Guide).prefill(answers);
  }, story('married-parents').answers);
  // Asked once on a device: whoever comes again is not asked.
  await page.waitForNetworkIdle();
  const choice = await page.$('tb-guide >>> input[value="personal"]');
  await choice?.click();
  await page.locator('tb-guide >>> .actions button').click();
  await page.waitForSelector('tb-guide >>> form');
  await page.evaluate(() =>
    (document.querySelector('tb-guide') as unknown as Guide).goTo('review'),
  );
  await page.waitForSelector('tb-guide >>> [data-place="review"] .actions .filled');
}

interface Guide {
  prefill(answers: Answers): void;
  goTo(place: string): void;
}
