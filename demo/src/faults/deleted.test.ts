import { expect } from 'chai';
import type { GuidePage } from '../e2e/guide-page.js';
import { visitWard } from '../e2e/ward-visits.js';
import { chance, publish, runs, seed } from './figures.js';
import { inLanes } from './lanes.js';
import { typeAtRandom } from './typing-person.js';

const wanted = runs({ quick: 4, full: 20 });

describe('a database that the browser has deleted between two visits (R13)', () => {
  const ward = visitWard();

  it('is said in plain words, and a new draft is kept as ever', async function () {
    this.timeout(60_000 + wanted * 15_000);
    const found = await inLanes(wanted, 2, visitTwice);
    publish({
      bar: 'R13',
      what: 'database deleted between two visits',
      browser: `Chromium ${ward.browser.version()}`,
      n: wanted,
      losses: found.filter(({ length }) => length > 0).length,
      words: 'said at the next visit, no error, new answers kept',
      seed: seed(),
    });
    expect(found.flat()).to.deep.equal([]);
  });

  /** What was wrong. */
  async function visitTwice(index: number): Promise<string[]> {
    const context = await ward.newPerson();
    const random = chance(seed() + index);
    const first = await ward.open(context);
    await type(first, random);
    await first.page.close();
    await deleteDatabase(await context.newPage(), ward.address);

    const second = await ward.open(context);
    const note = second.page.getByText('Trình duyệt đã xóa hồ sơ làm dở giữ trên máy này');
    const isSaid = await note.waitFor().then(
      () => true,
      () => false,
    );
    const wrong = isSaid ? [] : ['not said'];
    const typed = await type(second, random);
    await second.page.reload();
    await second.resume();
    const { requesterName } = await second.answers();
    if (requesterName !== typed) wrong.push(`${String(requesterName)} kept for ${typed}`);
    wrong.push(...first.faults, ...second.faults);
    await context.close();
    return wrong;
  }
});

async function type(guide: GuidePage, random: () => number): Promise<string> {
  await guide.beginAt('requester-name', {});
  await guide.box('requesterName').click();
  const typed = await typeAtRandom(guide.page, random);
  await guide.save();
  return typed;
}

/** As the browser would, that is: without a word to the page. */
async function deleteDatabase(page: GuidePage['page'], address: string): Promise<void> {
  await page.goto(new URL('/style.css', address).href);
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase('tungbuoc');
        request.onsuccess = resolve;
        request.onerror = reject;
      }),
  );
  await page.close();
}
