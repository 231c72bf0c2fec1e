import { expect } from 'chai';
import { setTimeout as wait } from 'node:timers/promises';
import { chance, faultEngine, publish, runs, seed } from './figures.js';
import { killDesk, windowsOf } from './kill-desk.js';
import { lostTime, typeUntil } from './typing-tab.js';
import type { KillDesk, Typed } from './typing-tab.js';

const engine = faultEngine();
const full = { chromium: 200, firefox: 50, webkit: 30 }[engine];
const count = runs({ quick: 10, full });
const random = chance();

describe(`a browser that is killed while somebody types (R1, ${engine}, N=${count})`, () => {
  let desk: KillDesk;
  let version = '';

  before(async () => (desk = await killDesk(engine)));
  after(() => desk.stop());

  it('loses at most the last second, and seldom half of it', async function () {
    this.timeout(count * 30_000);
    const losses: number[] = [];
    let round: Round | undefined;
    while (losses.length < count) {
      round = await killedRound(round);
      losses.push(...round.lost);
    }
    report(losses.sort((a, b) => a - b));
  });

  /** Opens the browser again, looks what came back of the last round, types on and kills it. */
  async function killedRound(last?: Round): Promise<Round> {
    const browser = await desk.open(last ? 'again' : 'first');
    version = browser.version;
    const found = browser.tabs.map((tab) => tab.found);
    const lost = last?.typed.map((typed, tab) => lostTime(typed, found[tab]!, last.end)) ?? [];
    const stop = new AbortController();
    const typing = browser.tabs.map((tab) => typeUntil(tab, stop.signal, random()));
    await wait(1000 + random() * 2000);
    const end = performance.now();
    stop.abort();
    await browser.kill();
    const keys = await Promise.all(typing);
    return { lost, end, typed: found.map((before, tab) => ({ before, keys: keys[tab]! })) };
  }

  function report(sorted: readonly number[]): void {
    const worst = Math.round(sorted.at(-1)!);
    const ninth = Math.round(sorted[Math.ceil(sorted.length * 0.9) - 1]!);
    publish({
      bar: 'R1',
      what: 'browser killed while 6 keys a second are typed',
      browser: version,
      n: sorted.length,
      losses: sorted.filter((lost) => lost > 1000).length,
      words: `${sorted.length / windowsOf[engine]} kills; lost at most ${worst} ms, nine in ten at most ${ninth} ms`,
      seed: seed(),
    });
    expect(worst, 'worst').to.be.at.most(1000);
    expect(ninth, 'nine in ten').to.be.at.most(500);
  }
});

/** What was typed until the browser was killed, and what was missing of the round before. */
interface Round {
  readonly typed: readonly Typed[];
  readonly end: number;
  readonly lost: readonly number[];
}
