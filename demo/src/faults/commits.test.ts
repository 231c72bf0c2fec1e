import { expect } from 'chai';
import type { GuidePage } from '../e2e/guide-page.js';
import { visitWard } from '../e2e/ward-visits.js';
import { spoilCommits } from './commit-faults.js';
import type { Ledger } from './commit-faults.js';
import { chance, publish, runs, seed } from './figures.js';
import { inLanes } from './lanes.js';
import { typeAtRandom, untilSaved } from './typing-person.js';

const wanted = runs({ quick: 60, full: 500 });
const lanes = 4;

describe('“Đã lưu” while commits come late or come to nothing (R3)', () => {
  const ward = visitWard();

  it('is never said of what is not stored', async function () {
    this.timeout(wanted * 3_000);
    const ledgers = await inLanes(lanes, lanes, typeUntilEnough);
    const lies = ledgers.flatMap((ledger) => ledger.lies);
    const n = ledgers.reduce((sum, { delayed, aborted }) => sum + delayed + aborted, 0);
    const aborted = ledgers.reduce((sum, ledger) => sum + ledger.aborted, 0);
    const said = ledgers.reduce((sum, ledger) => sum + ledger.said, 0);
    publish({
      bar: 'R3',
      what: 'commits delayed or aborted',
      browser: `Chromium ${ward.browser.version()}`,
      n,
      losses: lies.length,
      words: `${aborted} aborted; “Đã lưu” said ${said} times, ${lies.length} times falsely`,
      seed: seed(),
    });
    expect(lies).to.deep.equal([]);
    expect(n, 'commits').to.be.at.least(wanted);
    expect(said, 'times that it was said').to.be.at.least(wanted / 10);
  });

  /** One person types until so many commits were spoilt; then all that was typed must be there. */
  async function typeUntilEnough(lane: number): Promise<Ledger> {
    const random = chance(seed() + lane);
    const context = await ward.newPerson();
    await context.addInitScript(spoilCommits, Array.from({ length: 997 }, random));
    const guide = await ward.open(context);
    await guide.beginAt('requester-name', {});
    await guide.box('requesterName').click();
    let typed = '';
    while ((await spoilt(guide)) < wanted / lanes) typed += await typeAtRandom(guide.page, random);
    await untilSaved(guide.page);
    const read = await guide.page.evaluate(() => ledger);
    expect((await guide.answers())['requesterName']).to.equal(typed);
    expect(guide.faults).to.deep.equal([]);
    const again = await ward.open(context);
    await again.resume();
    expect((await again.answers())['requesterName'], 'kept').to.equal(typed);
    await context.close();
    return read;
  }
});

function spoilt({ page }: GuidePage): Promise<number> {
  return page.evaluate(() => ledger.delayed + ledger.aborted);
}
