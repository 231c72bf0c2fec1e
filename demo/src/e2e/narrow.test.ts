import { expect } from 'chai';
import type { Browser, BrowserContext } from 'playwright-core';
import { layoutFaults } from '../stage/layout-faults.js';
import { probeScript } from '../stage/probe-script.js';
import { launchBrowser } from './browser.js';
import { GuidePage } from './guide-page.js';
import { story } from './story.js';
import { travelTo } from './walk.js';
import { startWardSite } from './ward-site.js';
import type { WardSite } from './ward-site.js';

const told = story('grandparent-files');
const windows = [
  { width: 320, height: 640, size: '200' },
  { width: 360, height: 740, size: '100' },
  { width: 1280, height: 900, size: '150' },
];

describe('a window of any width', () => {
  let site: WardSite;
  let browser: Browser;
  let context: BrowserContext;

  before(async () => {
    site = await startWardSite();
    browser = await launchBrowser();
  });
  afterEach(() => context.close());
  after(async () => {
    await browser.close();
    await site.stop();
  });

  for (const { size, ...viewport } of windows) {
    it(`shows every screen whole, ${viewport.width} px wide with letters of ${size} %`, async () => {
      const guide = await open(viewport, size);
      const faults: Record<string, readonly string[]> = {};
      const look = async (place: string) => {
        const found = await layoutFaults(guide.page, 'tb-guide');
        if (found.length) faults[place] = found;
      };
      await look('start');
      await guide.begin('Máy của tôi', told.answers);
      for (const place of [...told.expected.path, 'review']) {
        await guide.goTo(place);
        await look(place);
      }
      await guide.press('Nộp hồ sơ');
      await guide.reference.waitFor();
      await look('receipt');
      await guide.press('Kết thúc');
      await look('start, with what was sent');
      expect(faults).to.deep.equal({});
      expect(await sidewaysScroll(guide)).to.be.at.most(0);
    });

    it(`shows what is missing whole, ${viewport.width} px wide with letters of ${size} %`, async () => {
      const guide = await open(viewport, size);
      const faults: Record<string, readonly string[]> = {};
      await guide.begin('Máy của tôi', { requesterIdKind: 'cccd', birthPlaceKind: 'facility' });
      for (const place of ['registered', 'birth-date', 'requester-id', 'birth-place']) {
        await guide.goTo(place);
        await guide.button('Tiếp tục').click();
        await guide.summary.waitFor();
        const found = await layoutFaults(guide.page, 'tb-guide');
        if (found.length) faults[place] = found;
      }
      expect(faults).to.deep.equal({});
    });
  }

  async function open(
    viewport: { width: number; height: number },
    size: string,
  ): Promise<GuidePage> {
    context = await browser.newContext({ viewport, locale: 'vi-VN', reducedMotion: 'reduce' });
    await context.addInitScript({ content: await probeScript() });
    await travelTo(context, told.today);
    const guide = await GuidePage.open(context, `${site.address}/khai-sinh.html`);
    await guide.page.locator('tb-guide').evaluate((element, chosen) => {
      element.setAttribute('text-size', chosen);
    }, size);
    return guide;
  }
});

/** How far the page can be pushed aside, px. */
function sidewaysScroll({ page }: GuidePage): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}
