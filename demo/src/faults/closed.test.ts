import { expect } from 'chai';
import type { BrowserContext } from 'playwright-core';
import { GuidePage } from '../e2e/guide-page.js';
import { visitWard } from '../e2e/ward-visits.js';
import { closings, holdConnections } from './connections.js';
import type { Closing } from './connections.js';
import { chance, publish, runs, seed } from './figures.js';
import { inLanes } from './lanes.js';
import { countSavings, typeAtRandom, untilSavedAgain } from './typing-person.js';

const wanted = runs({ quick: 24, full: 200 });
const lanes = 4;

interface Sample {
  readonly closing: Closing;
  /** From the closing to the next confirmed write, ms. */
  readonly waited: number;
  readonly typed: string;
  readonly kept: unknown;
}

describe('a connection that the browser closes (R7)', () => {
  const ward = visitWard();

  it('costs no letter, whether the browser says so, says nothing, or clears all', async function () {
    this.timeout(wanted * 10_000);
    const all = await inLanes(lanes, lanes, (lane) => interrupted(lane, wanted / lanes));
    const samples = all.flat();
    for (const closing of closings) tell(samples.filter((sample) => sample.closing === closing));
    for (const { closing, typed, kept } of samples) expect(kept, closing).to.equal(typed);
    for (const { closing, waited } of samples) expect(waited, closing).to.be.at.most(1_000);
  });

  function tell(samples: readonly Sample[]): void {
    const waits = samples.map(({ waited }) => Math.round(waited)).sort((a, b) => a - b);
    publish({
      bar: 'R7',
      what: words[samples[0]!.closing],
      browser: `Chromium ${ward.browser.version()}`,
      n: samples.length,
      losses: samples.filter(({ typed, kept }) => typed !== kept).length,
      words: `saved again after ${waits[waits.length >> 1]} ms, at most ${waits.at(-1)} ms`,
      seed: seed(),
    });
  }

  /** One person who is interrupted so often, at any moment of typing. */
  async function interrupted(lane: number, times: number): Promise<Sample[]> {
    const context = await ward.newPerson();
    await holdConnections(context);
    await countSavings(context);
    const guide = await ward.open(context);
    await guide.beginAt('requester-name', {});
    await guide.box('requesterName').click();
    const random = chance(seed() + lane);
    const samples: Sample[] = [];
    for (let time = 0; time < times; time++) {
      const closing = closings[(lane + time) % closings.length]!;
      samples.push(await closeOnce({ context, guide, closing, random, letter: 'xz'[time % 2]! }));
      await guide.box('requesterName').fill('');
    }
    expect(guide.faults).to.deep.equal([]);
    await context.close();
    return samples;
  }

  async function closeOnce({ context, guide, closing, random, letter }: Case): Promise<Sample> {
    const { page } = guide;
    let typed = await typeAtRandom(page, random);
    const closedAt = performance.now();
    const savings = await page.evaluate(() => globalThis.savings);
    if (closing === 'cleared') await clear(context, guide);
    else await page.evaluate((told) => closeConnections(told), closing === 'told');
    await page.keyboard.press(letter);
    typed += letter;
    await untilSavedAgain(page, savings);
    const waited = performance.now() - closedAt;
    await guide.save();
    const other = await GuidePage.open(context, ward.address);
    await other.resume();
    const kept = (await other.answers())['requesterName'];
    expect(other.faults).to.deep.equal([]);
    await other.page.close();
    return { closing, waited, typed, kept };
  }

  async function clear(context: BrowserContext, { page }: GuidePage): Promise<void> {
    const devtools = await context.newCDPSession(page);
    const { origin } = new URL(ward.address);
    await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
    await devtools.detach();
  }
});

interface Case {
  readonly context: BrowserContext;
  readonly guide: GuidePage;
  readonly closing: Closing;
  readonly random: () => number;
  /** The one that is typed last. */
  readonly letter: string;
}

const words: Record<Closing, string> = {
  told: 'connection closed with an event',
  silent: 'connection closed in silence',
  cleared: 'database deleted by the browser under an open page that is typed on',
};
