import { expect } from 'chai';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { chance, publish, runs, seed } from './figures.js';
import { keptFormats, leaveFormatOne } from './format-one.js';
import { puppetDesk } from './puppet-desk.js';
import type { PuppetBrowser, PuppetDesk } from './puppet-desk.js';
import { typeUntil } from './typing-tab.js';
import type { Typed } from './typing-tab.js';

const count = runs({ quick: 10, full: 50 });
const random = chance();
const draft = { name: 'Nguyễn Thị Thử', childCount: '2' };

describe(`a browser that is killed while it writes an old draft anew (R14, N=${count})`, () => {
  let desk: PuppetDesk;
  let browser: PuppetBrowser;

  before(async () => (desk = await puppetDesk('chromium', 10)));
  after(() => desk.stop());

  it('keeps the old draft or the new one whole', async function () {
    this.timeout(count * 20_000);
    const wrong: string[] = [];
    const formats: number[] = [];
    let n = 0;
    browser = await desk.open('first');
    while (n < count) {
      const typed = await migrateAndKill();
      browser = await desk.open('again');
      for (const [tab, { page, found }] of browser.tabs.entries()) {
        n += 1;
        if (!isBeginning(typed[tab]!, found)) wrong.push(`read ${found}`);
        const other = await otherAnswer(page);
        if (other !== draft.childCount) wrong.push(`other answer ${other}`);
      }
      formats.push(...(await migratedFormats()));
    }
    const old = formats.filter((format) => format === 1).length;
    publish({
      bar: 'R14',
      what: 'browser killed in the first save of a draft of format 1',
      browser: browser.version,
      n,
      losses: wrong.length,
      words: `old or new always whole; of the revisions found, ${old} old, ${formats.length - old} new`,
      seed: seed(),
    });
    expect(wrong).to.deep.equal([]);
  });

  /** Leaves an old draft on each origin, goes on with it, and kills the browser soon after. */
  async function migrateAndKill(): Promise<Typed[]> {
    for (const { page } of browser.tabs) {
      await page.goto(new URL('/style.css', page.url()).href);
      await page.evaluate(leaveFormatOne, draft);
    }
    const tabs = await browser.reopen();
    for (const { found } of tabs) expect(found).to.equal(draft.name);
    const stop = new AbortController();
    const typing = tabs.map((tab) => typeUntil(tab, stop.signal, random()));
    await wait(100 + random() * 500);
    stop.abort();
    await browser.kill();
    const keys = await Promise.all(typing);
    return tabs.map(({ found }, tab) => ({ before: found, keys: keys[tab]! }));
  }

  async function migratedFormats(): Promise<number[]> {
    const each = browser.tabs.map(({ page }) => page.evaluate(keptFormats));
    return (await Promise.all(each)).flat();
  }
});

/** Whether this is what stood there, with some of the keys that were pressed since. */
function isBeginning({ before, keys }: Typed, found: string): boolean {
  const whole = before + keys.map(({ letter }) => letter).join('');
  return found.startsWith(before) && whole.startsWith(found);
}

function otherAnswer(page: Page): Promise<string> {
  return page.evaluate(() => {
    const guide = document.querySelector('tb-guide') as unknown as {
      answers: { childCount?: string };
    };
    return guide.answers.childCount ?? 'none';
  });
}
