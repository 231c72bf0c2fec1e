import { expect } from 'chai';
import { setTimeout as wait } from 'node:timers/promises';
import { chance, publish, runs, seed } from './figures.js';
import { puppetDesk } from './puppet-desk.js';
import type { PuppetBrowser, PuppetDesk, PuppetTab } from './puppet-desk.js';
import { crash, killRenderers, openPicker } from './tab-ends.js';
import { lostTime, typeUntil } from './typing-tab.js';
import type { Typed } from './typing-tab.js';

const windows = 10;
const random = chance();

/** How a page ends while somebody types; gives the time when it did. */
type End = (tabs: readonly PuppetTab[]) => Promise<number[]>;

const ends: readonly { what: string; count: number; end: End }[] = [
  { what: 'tab crashed', count: runs({ quick: 10, full: 100 }), end: crashAll },
  {
    what: 'page killed behind the open file picker',
    count: runs({ quick: 10, full: 50 }),
    end: killBehindPicker,
  },
];

describe('a page that ends while somebody types (R10)', () => {
  let desk: PuppetDesk;
  let browser: PuppetBrowser;
  let tabs: readonly PuppetTab[];

  before(async () => {
    desk = await puppetDesk('chromium', windows);
    browser = await desk.open('first');
  });
  beforeEach(restart);
  after(() => desk.stop());

  for (const { what, count, end } of ends) {
    it(`loses at most the last second: ${what}, N=${count}`, async function () {
      this.timeout(count * 20_000);
      const lost: number[] = [];
      while (lost.length < count) lost.push(...(await endAll(end)));
      report(
        what,
        lost.sort((a, b) => a - b),
      );
    });
  }

  async function endAll(end: End): Promise<number[]> {
    const stop = new AbortController();
    const typing = tabs.map((tab) => typeUntil(tab, stop.signal, random()));
    const ended = await end(tabs);
    stop.abort();
    const keys = await Promise.all(typing);
    const typed: Typed[] = tabs.map(({ found }, tab) => ({ before: found, keys: keys[tab]! }));
    tabs = await browser.reopen();
    return typed.map((each, tab) => {
      const before = each.keys.filter(({ at }) => at <= ended[tab]!);
      return lostTime({ ...each, keys: before }, tabs[tab]!.found, ended[tab]!);
    });
  }

  async function restart(): Promise<void> {
    await browser.kill();
    browser = await desk.open('again');
    tabs = browser.tabs;
  }

  function report(what: string, sorted: readonly number[]): void {
    const worst = Math.round(sorted.at(-1)!);
    const ninth = Math.round(sorted[Math.ceil(sorted.length * 0.9) - 1]!);
    publish({
      bar: 'R10',
      what,
      browser: browser.version,
      n: sorted.length,
      losses: sorted.filter((lost) => lost > 1000).length,
      words: `lost at most ${worst} ms, nine in ten at most ${ninth} ms`,
      seed: seed(),
    });
    expect(worst, 'worst').to.be.at.most(1000);
    expect(ninth, 'nine in ten').to.be.at.most(500);
  }
});

function crashAll(tabs: readonly PuppetTab[]): Promise<number[]> {
  return Promise.all(
    tabs.map(async ({ page }) => {
      await wait(800 + random() * 1500);
      return crash(page);
    }),
  );
}

async function killBehindPicker(tabs: readonly PuppetTab[]): Promise<number[]> {
  await wait(800 + random() * 1500);
  await Promise.all(tabs.map(({ page }) => openPicker(page)));
  await wait(random() * 300);
  const end = performance.now();
  await killRenderers(tabs[0]!.page.browser());
  return tabs.map(() => end);
}
