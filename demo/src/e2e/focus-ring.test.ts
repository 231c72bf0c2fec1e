import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { plain } from '../stage/look.js';
import { startStageSite } from '../stage/stage-site.js';
import type { StageSite } from '../stage/stage-site.js';
import { Stage } from '../stage/stage.js';
import { launchBrowser } from './browser.js';

/** A story of each kind of control, and the control in it. */
const controls: Readonly<Record<string, string>> = {
  'text-field/Empty': '.box',
  'name-field/WithIssue': '.box',
  'date-field/Empty': '.box',
  'select-field/Empty': '.box',
  'choice-field/Empty': '[type=radio]',
  'multi-choice-field/Empty': '[type=checkbox]',
  'consent-field/Empty': '[type=checkbox]',
  'guide/FirstQuestion': '.filled',
  'guide/Start': '[type=radio]',
  'guide/ReviewComplete': '.change button',
  'guide/WithErrors': '.summary a',
};

describe('the ring around what has the focus', () => {
  let browser: Browser;
  let site: StageSite;
  let stage: Stage;

  before(async () => {
    browser = await launchBrowser();
    site = await startStageSite();
    stage = await Stage.open(browser, site);
  });
  after(async () => {
    await browser.close();
    await site.stop();
  });

  for (const theme of ['light', 'dark', 'contrast'] as const) {
    for (const [story, selector] of Object.entries(controls)) {
      it(`is at least 2 px thick and 3 : 1 strong: ${story}, ${theme}`, async () => {
        await stage.show(story, { ...plain, theme });
        expect(await ringWidth(stage.page, selector)).to.be.at.least(2);
      });
    }
  }
});

/** CSS px beside the left edge that change by 3 : 1 or more when the focus comes (WCAG 2.4.13). */
async function ringWidth(page: Page, selector: string): Promise<number> {
  const control = page.locator(`main ${selector}`).first();
  await control.scrollIntoViewIfNeeded();
  await page.keyboard.press('Shift');
  await control.evaluate((element: HTMLElement) => element.blur());
  const box = await control.evaluate((element) => {
    const card = element.closest('.card') ?? element;
    const { left, top, height } = card.getBoundingClientRect();
    return { x: Math.max(0, left - 8), y: top + height / 2, width: 24, height: 1 };
  });
  const before = await page.screenshot({ clip: box });
  await control.evaluate((element: HTMLElement) => element.focus());
  await page.keyboard.press('Shift');
  const after = await page.screenshot({ clip: box });
  const pictures = [before, after].map((picture) => picture.toString('base64'));
  return page.evaluate(countChanged, pictures);
}

/** Runs in the page, where pictures can be unpacked. */
async function countChanged(pictures: readonly string[]): Promise<number> {
  const rows = await Promise.all(pictures.map(lightOf));
  const [before = [], after = []] = rows;
  const isStrong = (light: number, index: number): boolean => {
    const [dark = 0, bright = 0] = [light, after[index] ?? 0].sort((one, other) => one - other);
    return (bright + 0.05) / (dark + 0.05) >= 3;
  };
  return before.filter(isStrong).length;

  async function lightOf(picture: string): Promise<readonly number[]> {
    const image = new Image();
    image.src = `data:image/png;base64,${picture}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: image.width, height: 1 });
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data } = context?.getImageData(0, 0, image.width, 1) ?? { data: [] };
    return Array.from({ length: image.width }, (_, at) => luminance(data, at * 4));
  }

  /** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
  function luminance(data: ArrayLike<number>, at: number): number {
    const [red = 0, green = 0, blue = 0] = [0, 1, 2].map((channel) => {
      const share = (data[at + channel] ?? 0) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }
}
