import { expect } from 'chai';
import { setTimeout as wait } from 'node:timers/promises';
import { chance, publish, runs, seed } from './figures.js';
import { puppetDesk } from './puppet-desk.js';
import type { PuppetDesk, PuppetTab } from './puppet-desk.js';
import { typeUntil } from './typing-tab.js';

const count = runs({ quick: 10, full: 200 });
const windows = 10;
/** A kill so soon after the words appeared counts as at the same moment, ms. */
const MOMENT = 100;
const random = chance();

describe(`a browser that is killed when “Đã lưu” appears (R3, N=${count})`, () => {
  let desk: PuppetDesk;

  before(async () => (desk = await puppetDesk('chromium', windows)));
  after(() => desk.stop());

  it('has kept what stood in the box then', async function () {
    this.timeout(count * 20_000);
    const lost: string[] = [];
    let n = 0;
    let version = '';
    let last: readonly (string | undefined)[] = [];
    while (n < count) {
      const browser = await desk.open(last.length ? 'again' : 'first');
      version = browser.version;
      for (const [tab, { found }] of browser.tabs.entries()) {
        const shown = last[tab];
        if (shown === undefined) continue;
        n += 1;
        if (!found.startsWith(shown)) lost.push(shown.slice(found.length));
      }
      last = await typeTillSaved(browser.tabs, () => browser.kill());
    }
    publish({
      bar: 'R3',
      what: 'browser killed when “Đã lưu” appears',
      browser: version,
      n,
      losses: lost.length,
      words: `kill at most ${MOMENT} ms after the words; ${lost.join('').length} keys missing`,
      seed: seed(),
    });
    expect(lost).to.deep.equal([]);
  });
});

/**
 * Everybody types; when the words have appeared to half of them the browser is killed. Gives what
 * stood in each box when they appeared in the moment before.
 */
async function typeTillSaved(
  tabs: readonly PuppetTab[],
  kill: () => Promise<void>,
): Promise<(string | undefined)[]> {
  const seen = new Map<number, { text: string; at: number }>();
  const enough = new Promise<void>((resolve) => {
    const take = (tab: number, text: string) => {
      seen.set(tab, { text, at: performance.now() });
      if (seen.size >= tabs.length / 2) resolve();
    };
    void Promise.all(tabs.map((tab, index) => tellSaved(tab, (text) => take(index, text))));
  });
  const stop = new AbortController();
  const typing = tabs.map((tab) => typeUntil(tab, stop.signal, 0));
  await wait(400 + random() * 1200);
  seen.clear();
  await enough;
  const end = performance.now();
  await kill();
  stop.abort();
  await Promise.all(typing);
  return tabs.map((_, index) => {
    const words = seen.get(index);
    return words && end - words.at <= MOMENT ? words.text : undefined;
  });
}

/** Calls back with what stands in the box each time that the page says anew that it is saved. */
async function tellSaved({ page }: PuppetTab, tell: (text: string) => void): Promise<void> {
  await page.exposeFunction('tellSaved', tell);
  await page.evaluate(() => {
    const root = document.querySelector('tb-guide')?.shadowRoot;
    let was = '';
    new MutationObserver(() => {
      const now = root?.querySelector('.state span')?.className ?? '';
      const field = root?.querySelector<HTMLElement & { value: string }>('[part~="field"]');
      if (now === 'saved' && was !== 'saved') {
        (globalThis as unknown as { tellSaved(text: string): void }).tellSaved(field?.value ?? '');
      }
      was = now;
    }).observe(root ?? document, { subtree: true, childList: true, attributes: true });
  });
}
