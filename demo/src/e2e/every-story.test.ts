import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { layoutFaults, pictureFaults } from '../stage/layout-faults.js';
import { plain } from '../stage/look.js';
import { ground, Stage } from '../stage/stage.js';
import { startStageSite } from '../stage/stage-site.js';
import { launchBrowser } from './browser.js';

const site = await startStageSite();

/** The hardest window and the strangest colours; `npm run test:accessibility` looks at all of them. */
const narrow = { ...plain, width: 320, height: 640, textSize: '200' };
const forced = { ...plain, forcedColors: true };

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

  for (const story of site.stories.filter((name) => !name.startsWith('printed-form/'))) {
    it(`${story} is whole and clear, 320 px wide with letters of 200 %`, async () => {
      await stage.show(story, narrow);
      expect(await layoutFaults(stage.page, ground)).to.deep.equal([]);
    });

    it(`${story} keeps its frames and marks in the system's colours`, async () => {
      await stage.show(story, forced);
      expect(await pictureFaults(stage.page, ground)).to.deep.equal([]);
    });
  }
});
