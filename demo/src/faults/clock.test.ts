import { expect } from 'chai';
import type { Answers } from '@tungbuoc/core';
import type { BrowserContext } from 'playwright-core';
import { GuidePage } from '../e2e/guide-page.js';
import { visitWard } from '../e2e/ward-visits.js';
import { chance, publish, runs, seed } from './figures.js';
import { inLanes } from './lanes.js';
import { typeAtRandom } from './typing-person.js';

const wanted = runs({ quick: 1, full: 20 });
const lanes = 3;
const day = 24 * 60 * 60 * 1000;

/** Where the clock of the device is found at the second visit, ms from now. */
const jumps = {
  'a day on': day,
  'a day back': -day,
  '400 days on': 400 * day,
  'in 1970': -Date.now(),
};

type Jump = keyof typeof jumps;

describe('a device whose clock jumps between two visits (R17)', () => {
  const ward = visitWard();

  for (const jump of Object.keys(jumps) as Jump[]) {
    it(`keeps drafts and their order when it is ${jump}`, async function () {
      this.timeout(60_000 + wanted * 15_000);
      const faults = await inLanes(wanted, lanes, (index) => visitThrice(jump, index));
      publish({
        bar: 'R17',
        what: `clock ${jump}`,
        browser: `Chromium ${ward.browser.version()}`,
        n: wanted,
        losses: faults.filter(({ length }) => length > 0).length,
        words: 'two drafts looked for, in their order, with their last letters',
        seed: seed(),
      });
      expect(faults.flat()).to.deep.equal([]);
    });
  }

  /** Two drafts today; more letters in the older one on the other day; all of it today again. */
  async function visitThrice(jump: Jump, index: number): Promise<string[]> {
    const context = await ward.newPerson();
    const random = chance(seed() + index);
    const first = await type(await begun(context), random);
    const second = await type(await begun(context), random);

    await context.addInitScript(moveClock, jumps[jump]);
    const older = await openDraft(context, 1);
    const found = [await older.answers()];
    await older.box('requesterName').click();
    await older.page.keyboard.press('End');
    const both = first + (await type(older, random));
    found.push(await readDraft(context, 0));

    await context.addInitScript(moveClock, -jumps[jump]);
    found.push(await readDraft(context, 0), await readDraft(context, 1));
    await context.close();
    const names = found.map(({ requesterName }) => requesterName);
    const expected = [first, both, both, second];
    return expected.flatMap((name, visit) =>
      names[visit] === name ? [] : [`visit ${visit}: ${String(names[visit])} for ${name}`],
    );
  }

  async function begun(context: BrowserContext): Promise<GuidePage> {
    const guide = await GuidePage.open(context, ward.address);
    await guide.beginAt('requester-name', {});
    await guide.box('requesterName').click();
    return guide;
  }

  async function type(guide: GuidePage, random: () => number): Promise<string> {
    const typed = await typeAtRandom(guide.page, random);
    await guide.save();
    await guide.page.close();
    return typed;
  }

  /** The answers of the draft that stands at this place in the list, the newest first. */
  async function readDraft(context: BrowserContext, index: number): Promise<Answers> {
    const guide = await openDraft(context, index);
    const answers = await guide.answers();
    expect(guide.faults).to.deep.equal([]);
    await guide.page.close();
    return answers;
  }

  async function openDraft(context: BrowserContext, index: number): Promise<GuidePage> {
    const guide = await GuidePage.open(context, ward.address);
    await guide.button('Làm tiếp').nth(index).click();
    await guide.box('requesterName').waitFor();
    return guide;
  }
});

/** Runs in the page before its own scripts: its clock is wrong by so much. Timers run as ever. */
function moveClock(by: number): void {
  const Before = Date;
  globalThis.Date = class extends Before {
    constructor(...args: [] | [number | string]) {
      if (args.length) super(...(args as [number]));
      else super(Before.now() + by);
    }
    static override now(): number {
      return Before.now() + by;
    }
  } as DateConstructor;
}
