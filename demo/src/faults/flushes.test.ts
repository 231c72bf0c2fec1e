import { expect } from 'chai';
import { setTimeout as wait } from 'node:timers/promises';
import { chance, faultEngine, publish, runs, seed } from './figures.js';
import { flushEvents } from './flush-events.js';
import type { FlushEvent } from './flush-events.js';
import { killDesk } from './kill-desk.js';
import { lostTime, typeKeys } from './typing-tab.js';
import type { KillDesk, Typed, TypingTab } from './typing-tab.js';

const engine = faultEngine();
const full = { chromium: 100, firefox: 20, webkit: 10 }[engine];
const count = runs({ quick: 3, full });
const events = flushEvents.filter(({ engines }) => engines.includes(engine));
const random = chance();

describe(`a browser that is killed 300 ms after a flush (R2, ${engine}, N=${count} each)`, () => {
  let desk: KillDesk;
  let version = '';

  before(async () => (desk = await killDesk(engine)));
  after(() => desk.stop());

  it('loses no key', async function () {
    this.timeout(count * events.length * 30_000);
    const seen = new Map(events.map((event) => [event, [] as boolean[]]));
    let turn = 0;
    const nextEvent = () => events[turn++ % events.length]!;
    let last: readonly Flushed[] | undefined;
    while ([...seen.values()].some((losses) => losses.length < count)) {
      const { found, flushed } = await killedRound(nextEvent, last ? 'again' : 'first');
      last?.forEach(({ event, typed }, tab) =>
        seen.get(event)!.push(lostTime(typed, found[tab]!, Infinity) !== 0),
      );
      last = flushed;
    }
    for (const [event, losses] of seen) report(event, losses);
    expect([...seen.values()].flat().filter(Boolean), 'losses').to.deep.equal([]);
  });

  async function killedRound(nextEvent: () => FlushEvent, visit: 'first' | 'again') {
    const browser = await desk.open(visit);
    version = browser.version;
    const typing = browser.tabs.map((tab) => typeAndFlush(tab, nextEvent()));
    const flushed = await Promise.all(typing);
    await wait(300);
    await browser.kill();
    return { found: browser.tabs.map((tab) => tab.found), flushed };
  }

  function report(event: FlushEvent, losses: readonly boolean[]): void {
    const lost = losses.filter(Boolean).length;
    publish({
      bar: 'R2',
      what: `killed 300 ms after: ${event.words}`,
      browser: version,
      n: losses.length,
      losses: lost,
      words: lost ? `keys lost in ${lost} samples` : 'no key lost',
      seed: seed(),
    });
  }
});

/** What was typed when the event came. */
interface Flushed {
  readonly event: FlushEvent;
  readonly typed: Typed;
}

/** A few keys, and the event right after the last of them. */
async function typeAndFlush(tab: TypingTab, event: FlushEvent): Promise<Flushed> {
  const keys = await typeKeys(tab, 2 + Math.floor(random() * 5));
  await event.happen(tab);
  return { event, typed: { before: tab.found, keys } };
}
