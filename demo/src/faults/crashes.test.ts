import { expect } from 'chai';
import { setTimeout as wait } from 'node:timers/promises';
import { chance, publish, runs, seed } from './figures.js';
import { puppetDesk } from './puppet-desk.js';
import type { PuppetBrowser, PuppetDesk, PuppetTab } from './puppet-desk.js';
import { crash } from './tab-ends.js';
import { lostTime, typeUntil } from './typing-tab.js';
import type { Typed } from './typing-tab.js';

const windows = 10;
const random = chance();

const count = runs({ quick: 10, full: 100 });

describe('a page that crashes while somebody types (R10)', () => {
  let desk: PuppetDesk;
  let version = '';
  let tabs: readonly PuppetTab[];
  let reopen: PuppetBrowser['reopen'];

  before(async () => {
    desk = await puppetDesk('chromium', windows);
    ({ version, tabs, reopen } = await desk.open('first'));
  });
  after(() => desk.stop());

  it(`loses at most the last second, N=${count}`, async function () {
    this.timeout(count * 20_000);
    const lost: number[] = [];
    while (lost.length < count) lost.push(...(await crashedRound()));
    report(lost.sort((a, b) => a - b));
  });

  async function crashedRound(): Promise<number[]> {
    const stop = new AbortController();
    const typing = tabs.map((tab) => typeUntil(tab, stop.signal, random()));
    const ended = await crashAll(tabs);
    stop.abort();
    const keys = await Promise.all(typing);
    const typed: Typed[] = tabs.map(({ found }, tab) => ({ before: found, keys: keys[tab]! }));
    tabs = await reopen();
    return typed.map((each, tab) => {
      const before = each.keys.filter(({ at }) => at <= ended[tab]!);
      return lostTime({ ...each, keys: before }, tabs[tab]!.found, ended[tab]!);
    });
  }

  function report(sorted: readonly number[]): void {
    const worst = Math.round(sorted.at(-1)!);
    const ninth = Math.round(sorted[Math.ceil(sorted.length * 0.9) - 1]!);
    publish({
      bar: 'R10',
      what: 'tab crashed',
      browser: version,
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
