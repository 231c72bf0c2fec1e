import { expect } from 'chai';
import type { BrowserContext } from 'playwright-core';
import type { GuidePage } from '../e2e/guide-page.js';
import { receivedReferences } from '../e2e/inbox.js';
import { refusals, refuseStorage } from '../e2e/refusals.js';
import type { Refusal } from '../e2e/refusals.js';
import { story } from '../e2e/story.js';
import { visitWard } from '../e2e/ward-visits.js';
import { publish, runs, seed } from './figures.js';

const wanted = runs({ quick: 1, full: 10 });
const { requesterName: _, ...withoutName } = story('married-parents').answers;

/** When what happened on the page's own clock, ms. */
interface Times {
  /** From the loaded page to the start. */
  readonly usable: number;
  /** From “Bắt đầu” to the first question. */
  readonly asked: number;
  /** From “Bắt đầu” until it is said that nothing is kept. */
  readonly said: number;
}

const limits: Times = { usable: 1_000, asked: 1_000, said: 3_000 };

describe('a browser that refuses to keep anything (R6)', () => {
  const ward = visitWard();

  for (const refusal of refusals) {
    it(`lets a person finish, and says at once what is not kept (${refusal})`, async function () {
      this.timeout(wanted * 60_000);
      this.retries(2);
      const all: Times[] = [];
      for (let visit = 0; visit < wanted; visit++) all.push(await finishWithout(refusal));
      const worst = (part: keyof Times) => Math.round(Math.max(...all.map((one) => one[part])));
      publish({
        bar: 'R6',
        what: `storage that cannot be opened: ${refusal}`,
        browser: `Chromium ${ward.browser.version()}`,
        n: all.length,
        losses: all.filter((times) => !isInTime(times)).length,
        words: `usable after ${worst('usable')} ms, said after ${worst('said')} ms at most; all sent`,
        seed: seed(),
      });
      for (const times of all) expect(times).to.satisfy(isInTime);
    });
  }

  async function finishWithout(refusal: Refusal): Promise<Times> {
    const before = await receivedReferences(ward.site);
    const context = await ward.newPerson();
    await refuseStorage(context, refusal);
    await markTimes(context);
    const guide = await ward.open(context);
    await guide.beginAt('requester-name', withoutName);
    await guide.type('requesterName', 'Nguyễn Thị Thử');
    await guide.state.filter({ hasText: /Chưa lưu được.*Đang giữ tạm trên trang này/ }).waitFor();
    const times = await timesOf(guide);
    await guide.goTo('review');
    await guide.press('Nộp hồ sơ');
    await guide.reference.waitFor();
    expect(await receivedReferences(ward.site)).to.have.length(before.length + 1);
    expect(guide.faults).to.deep.equal([]);
    await context.close();
    return times;
  }
});

function isInTime(times: Times): boolean {
  return (Object.keys(limits) as (keyof Times)[]).every((part) => times[part] <= limits[part]);
}

/** Notes on the page's own clock when it can be used, and how fast it answers. */
async function markTimes(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const mark = ({ type }: Event) => performance.mark(type);
    for (const type of ['tb-ready', 'click', 'tb-step-changed', 'tb-draft-failed']) {
      addEventListener(type, mark, { capture: true });
    }
  });
}

function timesOf({ page }: GuidePage): Promise<Times> {
  return page.evaluate(() => {
    const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const first = (type: string) => performance.getEntriesByName(type).at(0)?.startTime ?? NaN;
    const question = first('tb-step-changed');
    const presses = performance.getEntriesByName('click').map((press) => press.startTime);
    const pressed = presses.filter((time) => time < question).at(-1) ?? NaN;
    return {
      usable: first('tb-ready') - (load?.loadEventEnd ?? NaN),
      asked: question - pressed,
      said: first('tb-draft-failed') - pressed,
    };
  });
}
