import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { visitWard } from '../e2e/ward-visits.js';
import { chance, publish, runs, seed } from './figures.js';
import { inLanes } from './lanes.js';
import { countSavings, typeAtRandom, untilSavedAgain } from './typing-person.js';

const wanted = runs({ quick: 2, full: 20 });
const lanes = 2;

/** What the newer page saw of its opening, ms. */
interface Opening {
  /** Until the older one had let go. */
  readonly yielded: number;
  /** Until the database was open. */
  readonly opened: number;
}

interface Sample extends Opening {
  readonly typed: string;
  readonly seen: unknown;
  readonly kept: unknown;
}

describe('a newer version that opens while an old page is typed on (R8)', () => {
  const ward = visitWard();

  it('need not wait, and finds every letter, as does the old page', async function () {
    this.timeout(wanted * 20_000);
    const samples = await inLanes(wanted, lanes, upgradeOnce);
    const worst = (part: keyof Opening) => Math.max(...samples.map((sample) => sample[part]));
    publish({
      bar: 'R8',
      what: 'newer version opened beside an old page',
      browser: `Chromium ${ward.browser.version()}`,
      n: samples.length,
      losses: samples.filter(({ typed, seen, kept }) => seen !== typed || kept !== typed).length,
      words: `old page let go after ${worst('yielded')} ms at most, new one open after ${worst('opened')} ms at most`,
      seed: seed(),
    });
    for (const { typed, seen, kept, yielded, opened } of samples) {
      expect([seen, kept]).to.deep.equal([typed, typed]);
      expect(yielded).to.be.at.most(2_000);
      expect(opened).to.be.at.most(3_000);
    }
  });

  async function upgradeOnce(index: number): Promise<Sample> {
    const context = await ward.newPerson();
    await countSavings(context);
    const random = chance(seed() + index);
    const old = await ward.open(context);
    await old.beginAt('requester-name', {});
    await old.box('requesterName').click();
    let typed = await typeAtRandom(old.page, random);
    await untilSavedAgain(old.page, 0);
    typed += await typeAtRandom(old.page, random);

    const { yielded, opened } = await openNewer(await context.newPage(), ward.address);
    const renewed = await ward.open(context);
    await renewed.resume();
    await renewed.page.bringToFront();
    const seen = (await renewed.answers())['requesterName'];

    await old.page.bringToFront();
    const savings = await old.page.evaluate(() => globalThis.savings);
    await old.page.keyboard.press('z');
    await untilSavedAgain(old.page, savings);
    const third = await ward.open(context);
    await third.resume();
    const kept = String((await third.answers())['requesterName']).replace(/z$/, '');
    expect([...old.faults, ...renewed.faults, ...third.faults]).to.deep.equal([]);
    await context.close();
    return { yielded, opened, typed, seen, kept };
  }
});

/** Another page opens the database as a later release would, and lets go of it again. */
async function openNewer(page: Page, address: string): Promise<Opening> {
  await page.goto(new URL('/style.css', address).href);
  const opening = await page.evaluate(
    () =>
      new Promise<Opening>((resolve, reject) => {
        const start = performance.now();
        const passed = () => Math.round(performance.now() - start);
        const request = indexedDB.open('tungbuoc', 99);
        let yielded = NaN;
        request.onupgradeneeded = () => (yielded = passed());
        request.onerror = () => reject(new Error(request.error?.name));
        request.onsuccess = () => {
          request.result.close();
          resolve({ yielded, opened: passed() });
        };
      }),
  );
  await page.close();
  return opening;
}
