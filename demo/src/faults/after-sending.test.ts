import { expect } from 'chai';
import type { BrowserContext } from 'playwright-core';
import { GuidePage } from '../e2e/guide-page.js';
import { story } from '../e2e/story.js';
import { visitWard } from '../e2e/ward-visits.js';
import { publish, runs, seed } from './figures.js';
import { inLanes } from './lanes.js';

const wanted = runs({ quick: 4, full: 200 });
const lanes = 4;
const { answers } = story('married-parents');

describe('a person whose registration was sent (R18)', () => {
  const ward = visitWard();

  it('is never told of anything unsaved or unfinished afterwards', async function () {
    this.timeout(wanted * 10_000);
    const contexts = await Promise.all(Array.from({ length: lanes }, () => ward.newPerson()));
    const prompts = await inLanes(wanted, lanes, (index) => send(contexts, index));
    const all = prompts.flat();
    publish({
      bar: 'R18',
      what: 'registrations sent, the page left and opened again',
      browser: `Chromium ${ward.browser.version()}`,
      n: wanted,
      losses: prompts.filter(({ length }) => length > 0).length,
      words: `${all.length} questions about something unsaved`,
      seed: seed(),
    });
    expect(all).to.deep.equal([]);
  });

  /** Every second one on the person's own device; the last letter is typed just before. */
  async function send(contexts: readonly BrowserContext[], index: number): Promise<string[]> {
    const context = contexts[index % lanes]!;
    const prompts: string[] = [];
    const guide = await GuidePage.open(context, ward.address);
    guide.page.on('dialog', (dialog) => {
      prompts.push(`${dialog.type()} ${dialog.message()}`);
      void dialog.accept();
    });
    await guide.beginAt('requester-name', answers, devices[index % 2]);
    await guide.type('requesterName', ' Hai');
    await guide.goTo('review');
    await guide.press('Nộp hồ sơ');
    await guide.reference.waitFor();
    if (index % 3 === 0) await guide.press('Kết thúc');
    await guide.page.reload();
    await guide.startButton.waitFor();
    await guide.page.waitForLoadState('networkidle');
    for (const words of ['Làm tiếp', 'Xóa bản nháp']) {
      if ((await guide.button(words).count()) > 0) prompts.push(words);
    }
    prompts.push(...guide.faults);
    await guide.page.close({ runBeforeUnload: true });
    return prompts;
  }
});

const devices = ['Máy của tôi', 'Máy dùng chung'] as const;
