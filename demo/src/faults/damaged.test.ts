import { expect } from 'chai';
import { launchEngine } from '../engines/launch-engine.js';
import { faultEngine, publish, runs, seed } from './figures.js';
import { startStorageSite } from './storage-site.js';

/** What `packages/storage/src/test-damage.ts` gives back. */
interface Report {
  readonly rounds: number;
  readonly losses: readonly string[];
  readonly kinds: Readonly<Record<string, number>>;
}

const wanted = runs({ quick: 100, full: 1_000 });
const portion = 50;

describe('records that the disk has damaged (R12)', () => {
  it('give way to those before, are kept aside, and break nothing', async function () {
    this.timeout(60_000 + wanted * 1_000);
    const site = await startStorageSite();
    const engine = await launchEngine(faultEngine());
    const page = await engine.open();
    await page.goto(site.address);
    const losses: string[] = [];
    let rounds = 0;
    for (let turn = 0; rounds < wanted; turn++) {
      const report = await page.evaluate(damage, { seed: seed() + turn, rounds: portion });
      losses.push(...report.losses);
      rounds += report.rounds;
    }
    publish({
      bar: 'R12',
      what: 'records damaged, of two thirds only the newest',
      browser: engine.version,
      n: rounds,
      losses: losses.length,
      words: 'bits flipped, cut off, wrong types, keys missing, something else instead',
      seed: seed(),
    });
    await engine.close();
    await site.stop();
    expect(losses).to.deep.equal([]);
  });
});

async function damage(how: { seed: number; rounds: number }): Promise<Report> {
  const path = '/packages/storage/dist/test-damage.js';
  const { damageDrafts } = (await import(path)) as {
    damageDrafts(seed: number, rounds: number): Promise<Report>;
  };
  return damageDrafts(how.seed, how.rounds);
}
