import { expect } from 'chai';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chance, faultEngine, publish, runs, seed } from './figures.js';
import { launchForKilling } from './launch-for-killing.js';
import { startLoopbackSites } from './loopback-sites.js';
import type { LoopbackSites } from './loopback-sites.js';
import { lostTime, typeUntil } from './typing-tab.js';
import type { KillableBrowser, Typed, Visit } from './typing-tab.js';

const engine = faultEngine();
const full = { chromium: 200, firefox: 50, webkit: 30 }[engine];
const count = runs({ quick: 20, full });
/** How many people type when the browser is killed. WebKitGTK's keyboard writes in one window only. */
const tabs = { chromium: 10, firefox: 5, webkit: 1 }[engine];
const random = chance();

describe(`a browser that is killed while somebody types (R1, ${engine}, N=${count})`, () => {
  let sites: LoopbackSites;
  let profile: string;
  let browser: KillableBrowser | undefined;

  before(async () => {
    sites = await startLoopbackSites(tabs);
    profile = await mkdtemp(join(tmpdir(), 'tungbuoc-kill-'));
  });
  after(async () => {
    await browser?.kill();
    await sites.stop();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  it('loses at most the last second, and seldom half of it', async function () {
    this.timeout(count * 30_000);
    const losses: number[] = [];
    let round: Round | undefined;
    while (losses.length < count) {
      const last = round;
      round = await killedRound(last ? 'again' : 'first', last);
      losses.push(...round.lost);
    }
    report(losses.sort((a, b) => a - b));
  });

  /** Opens the browser again, looks what came back of the last round, types on and kills it. */
  async function killedRound(visit: Visit, last?: Round): Promise<Round> {
    browser = await launchForKilling(engine, profile);
    const windows = await browser.open(sites.addresses, visit);
    const lost = last?.typed.map((typed, tab) => lostTime(typed, windows[tab]!.found, last.end));
    const stop = new AbortController();
    const typing = windows.map((tab) => typeUntil(tab, stop.signal, random()));
    await wait(1000 + random() * 2000);
    const end = performance.now();
    stop.abort();
    await browser.kill();
    const keys = await Promise.all(typing);
    return {
      lost: lost ?? [],
      end,
      typed: keys.map((typed, tab) => ({ before: windows[tab]!.found, keys: typed })),
    };
  }

  function report(sorted: readonly number[]): void {
    const worst = Math.round(sorted.at(-1)!);
    const ninth = Math.round(sorted[Math.ceil(sorted.length * 0.9) - 1]!);
    publish({
      bar: 'R1',
      what: 'browser killed while 6 keys a second are typed',
      browser: browser!.version,
      n: sorted.length,
      losses: sorted.filter((lost) => lost > 1000).length,
      words: `${Math.ceil(sorted.length / tabs)} kills; lost at most ${worst} ms, nine in ten at most ${ninth} ms`,
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
