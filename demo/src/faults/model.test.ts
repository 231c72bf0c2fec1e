import { expect } from 'chai';
import { openPage, launchBrowser } from '../e2e/browser.js';
import { publish, runs, seed } from './figures.js';
import { inLanes } from './lanes.js';
import { startStorageSite } from './storage-site.js';

/** What `packages/storage/src/test-model.ts` gives back. */
interface Report {
  readonly sequences: number;
  readonly operations: number;
  readonly mismatches: readonly string[];
}

const wanted = runs({ quick: 60, full: 2_000 });
const length = 30;
const portion = 20;

describe('whatever people do with one device, in any order (R16)', () => {
  it('gives each person their own drafts, of the right procedure, with all answers', async function () {
    this.timeout(60_000 + wanted * 2_000);
    const site = await startStorageSite();
    const browser = await launchBrowser();
    const reports = await inLanes(wanted / portion, 2, async (index) => {
      const { page } = await openPage(browser);
      await page.goto(site.address);
      const given = { seed: seed() + index * portion, sequences: portion, length };
      const report = await page.evaluate(compare, given);
      await page.context().close();
      return report;
    });
    const mismatches = reports.flatMap((report) => report.mismatches);
    const operations = reports.reduce((sum, report) => sum + report.operations, 0);
    publish({
      bar: 'R16',
      what: `random sequences of ${length} operations against a model`,
      browser: `Chromium ${browser.version()}`,
      n: reports.reduce((sum, report) => sum + report.sequences, 0),
      losses: mismatches.length,
      words: `${operations} operations`,
      seed: seed(),
    });
    await browser.close();
    await site.stop();
    expect(mismatches).to.deep.equal([]);
  });
});

async function compare(given: {
  seed: number;
  sequences: number;
  length: number;
}): Promise<Report> {
  const path = '/packages/storage/dist/test-model.js';
  const { compareWithModel } = (await import(path)) as {
    compareWithModel(seed: number, sequences: number, length: number): Promise<Report>;
  };
  return compareWithModel(given.seed, given.sequences, given.length);
}
