import { expect } from 'chai';
import type { Engine, EnginePage } from './engine.js';
import { digitSamples } from './digits.js';
import { launchEngine } from './launch-engine.js';
import { fiveHundredNames, someNames } from './names.js';
import { byComposition, byKeys, byPaste, typed, typingPage, wordBoxes } from './typist.js';
import { fieldsAreThere, typingFaults } from './typing-faults.js';
import { watchWardSite } from './watched-site.js';
import type { WatchedSite } from './watched-site.js';

const today = new Date().toISOString().slice(0, 10);
const { ENGINE = 'chromium', NAMES } = process.env;

/** `npm test` types some of them in Chromium; composing cannot be driven in the other engines. */
const names = NAMES ? someNames(Number(NAMES)) : fiveHundredNames();
const ways = {
  ...(ENGINE === 'chromium' && { 'composed by Telex': byComposition }),
  'mended with invented Backspaces': byKeys,
  'pasted with the marks apart': byPaste,
};

describe(`${names.length} names`, () => {
  let engine: Engine;
  let site: WatchedSite;
  let page: EnginePage;

  before(async () => {
    site = await watchWardSite(today, { '/thu-go.html': typingPage });
    engine = await launchEngine(ENGINE);
    page = await engine.open();
    await page.goto(`${site.address}/thu-go.html`);
    await page.waitForFunction(fieldsAreThere, undefined);
  });
  after(async () => {
    await engine.close();
    await site.stop();
  });

  for (const [how, way] of Object.entries(ways)) {
    for (const box of wordBoxes) {
      it(`${how} lose no letter in ${box.name} (${box.box})`, async () => {
        expect(await typingFaults(page, names, { way, box })).to.deep.equal([]);
        expect(site.faults.splice(0)).to.deep.equal([]);
      });
    }
  }

  for (const [how, way] of Object.entries({ typed: byKeys, pasted: byPaste })) {
    for (const { box, written, answer } of digitSamples) {
      it(`digits ${how} with signs between them are right in ${box.name} once it is left`, async () => {
        const got: string[] = [];
        for (const digits of written) got.push(await typed(page, digits, { way, box }));
        expect(got).to.deep.equal(written.map(() => answer));
      });
    }
  }
});
