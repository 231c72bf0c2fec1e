import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { plain } from '../stage/look.js';
import { markFaults } from '../stage/marks.js';
import { ground, Stage } from '../stage/stage.js';
import { startStageSite } from '../stage/stage-site.js';
import { launchBrowser } from './browser.js';

/** One of each place where words may stand. */
const stories = [
  'text-field/WithIssue',
  'name-field/Filled',
  'text-field/Disabled',
  'choice-field/Question',
  'multi-choice-field/WithIssue',
  'date-field/WithIssue',
  'address-field/Filled',
  'consent-field/WithIssue',
  'reading-controls/Whole',
  'guide/Start',
  'guide/StartWithDraft',
  'guide/Group',
  'guide/Papers',
  'guide/WithErrors',
  'guide/ReviewComplete',
  'guide/Sent',
  'procedures/Searched',
  'checklist/Papers',
  'support/Open',
];

describe('“Ế Ỗ Ữ Ặ ẳ ộ Ậ Đ ự” (quality bar A12)', () => {
  let site: Awaited<ReturnType<typeof startStageSite>>;
  let browser: Browser;
  let stage: Stage;

  before(async () => {
    site = await startStageSite();
    browser = await launchBrowser();
    stage = await Stage.open(browser, site);
  });
  after(async () => {
    await browser.close();
    await site.stop();
  });

  for (const textSize of ['100', '125', '150', '200']) {
    for (const story of stories) {
      it(`keep every mark in ${story}, with letters of ${textSize} %`, async function () {
        // The first time a list is on its way while the picture is taken.
        this.retries(1);
        await stage.show(story, { ...plain, width: 1280, height: 900, textSize });
        const { cut, places } = await markFaults(stage.page, ground);
        expect(places).to.be.greaterThan(2);
        expect(cut).to.deep.equal([]);
      });
    }
  }

  it('keep every mark in a list that is open', async () => {
    await stage.show('select-field/Empty', { ...plain, width: 1280, height: 900 });
    await stage.page.locator(`${ground} input`).press('ArrowDown');
    await stage.page.locator(`${ground} [role="option"]`).first().waitFor();
    const { cut, places } = await markFaults(stage.page, ground);
    expect(places).to.be.greaterThan(5);
    expect(cut).to.deep.equal([]);
  });

  it('are found missing where they are cut', async () => {
    await stage.show('text-field/Filled', { ...plain, width: 1280, height: 900 });
    await stage.page.evaluate(() => {
      const { shadowRoot } = document.querySelector('tb-text-field')!;
      const label = shadowRoot!.querySelector<HTMLElement>('label')!;
      label.style.cssText = 'display: block; line-height: 1; overflow: hidden';
      const box = shadowRoot!.querySelector<HTMLElement>('textarea')!;
      box.style.cssText = 'line-height: 0.8; height: 0.8em; min-height: 0; padding: 0';
    });
    const { cut } = await markFaults(stage.page, ground);
    expect(cut.join('\n')).to.contain('label').and.contain('textarea');
  });
});
