import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../e2e/browser.js';
import { axeFindings } from '../stage/axe.js';
import { layoutFaults, pictureFaults } from '../stage/layout-faults.js';
import { everyColour, everyWindow, nameOfLook } from '../stage/look.js';
import type { Look } from '../stage/look.js';
import { ground, Stage } from '../stage/stage.js';
import { startStageSite } from '../stage/stage-site.js';

const site = await startStageSite();

describe('every state of every element', () => {
  let browser: Browser;
  let stage: Stage;

  before(async () => {
    browser = await launchBrowser();
    stage = await Stage.open(browser, site);
  });
  after(async () => {
    await browser.close();
    await site.stop();
  });

  for (const look of everyColour) {
    describe(`in its colours: ${nameOfLook(look)}`, () => {
      for (const story of site.stories) {
        it(`${story} has nothing that axe finds wrong, or cannot decide`, async () => {
          await stage.show(story, look);
          expect(await axeFindings(stage.page, ground, look)).to.deep.equal([]);
        });
        it(`${story} stands out from its ground, focused or not`, async () => {
          await stage.show(story, look);
          expect(await colourFaults(look)).to.deep.equal([]);
        });
      }
    });
  }

  for (const look of [...everyColour.filter(isOurs), ...everyWindow]) {
    describe(`in its window: ${nameOfLook(look)}`, () => {
      for (const story of site.stories.filter(isOnScreen)) {
        it(`${story} is whole, large enough, and still`, async () => {
          await stage.show(story, look);
          const questions = ['layout', 'targets', 'letters', 'motion'] as const;
          const asked = look.spaced ? (['layout'] as const) : questions;
          expect(await layoutFaults(stage.page, ground, asked)).to.deep.equal([]);
        });
      }
    });
  }

  async function colourFaults({ forcedColors }: Look): Promise<readonly string[]> {
    const { page } = stage;
    if (forcedColors) return pictureFaults(page, ground);
    return layoutFaults(page, ground, ['contrast', 'focus']);
  }
});

/** Light, dark and contrast need the same room: one of them is enough. */
function isOurs({ theme, forcedColors }: Look): boolean {
  return theme === 'light' && !forcedColors;
}

/** The printed form is a sheet of paper. */
function isOnScreen(story: string): boolean {
  return !story.startsWith('printed-form/');
}
