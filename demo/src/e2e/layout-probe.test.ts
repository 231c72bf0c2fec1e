import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { layoutFaults, pictureFaults } from '../stage/layout-faults.js';
import type { Question } from '../probe/probe.js';
import { probeScript } from '../stage/probe-script.js';
import { launchBrowser, phone } from './browser.js';

/** What is wrong on a page, and how the probe must call it. */
const wrong: readonly (readonly [Question, string, string])[] = [
  ['layout', '<p style="overflow: hidden; height: 10px">Cắt mất</p>', 'cut: p “Cắt mất”'],
  ['layout', '<p style="width: 500px">Tràn ra</p>', 'beyond the window: p “Tràn ra”'],
  [
    'layout',
    '<p>Dòng trên</p><p style="margin-top: -45px">Dòng dưới</p>',
    'overlap: p “Dòng trên”',
  ],
  ['layout', '<button>Nút</button><p style="margin-top: -20px">Đè lên nút</p>', 'overlap: p “Đè'],
  [
    'targets',
    '<button style="width: 40px; height: 48px">Nhỏ</button>',
    'small, 40 × 48 px: button',
  ],
  [
    'targets',
    '<button class="big">Một</button><button class="big">Hai</button>',
    '0.0 px apart: button “big” “Một” and button “big” “Hai”',
  ],
  ['contrast', '<p style="color: #777">Chữ mờ</p>', 'contrast 4.48 < 7, text: p “Chữ mờ”'],
  [
    'contrast',
    '<div style="opacity: 0.5"><p>Chữ xuyên qua</p></div>',
    'contrast 3.98 < 7, text: p “Chữ xuyên qua”',
  ],
  [
    'contrast',
    '<textarea style="border: 2px solid #ccc"></textarea>',
    'contrast 1.61 < 3, border: textarea',
  ],
  [
    'contrast',
    '<svg width="9" height="9"><path d="M0 0h9v9" fill="#ccc" /></svg>',
    'contrast 1.61 < 3, sign: svg',
  ],
  ['focus', '<button style="outline: none">Ẩn vòng</button>', 'no focus ring: button “Ẩn vòng”'],
  [
    'focus',
    '<button style="outline: 3px solid #ddd">Vòng mờ</button>',
    'contrast 1.36 < 3, focus ring: button “Vòng mờ”',
  ],
  ['letters', '<p style="font-size: 14px">Chữ nhỏ</p>', 'letters of 14.0 px: p “Chữ nhỏ”'],
  [
    'letters',
    '<p style="line-height: 1.2; width: 90px">Hai dòng sát nhau</p>',
    'line height 1.20',
  ],
  ['letters', '<p style="text-align: justify">Dàn đều</p>', 'justified: p “Dàn đều”'],
  ['motion', '<p style="transition: all 1s">Chạy</p>', 'moves: p “Chạy”'],
];

describe('the layout probe', () => {
  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: phone });
    await page.addInitScript({ content: await probeScript() });
    await page.goto('about:blank');
  });
  after(() => browser.close());

  for (const [question, body, fault] of wrong) {
    it(`names what is wrong: ${fault}`, async () => {
      await show(page, body);
      const faults = await layoutFaults(page, 'body', [question]);
      expect(faults.join('\n')).to.contain(fault);
    });
  }

  it('finds nothing wrong where nothing is', async () => {
    await show(page, '<p>Chữ rõ</p><button class="big">Tiếp tục</button>');
    const faults = await layoutFaults(page, 'body', ['layout', 'targets', 'contrast', 'letters']);
    expect(faults).to.deep.equal([]);
  });

  it('sees in a picture that a frame and a word are gone', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    await show(
      page,
      '<input style="border: 0" /><p style="forced-color-adjust: none; color: #eee">Mất chữ</p>',
    );
    const faults = (await pictureFaults(page, 'body')).join('\n');
    expect(faults).to.contain('border: input').and.to.contain('text: p “Mất chữ”');
    await page.emulateMedia({ forcedColors: 'none' });
  });
});

function show(page: Page, body: string): Promise<void> {
  return page.setContent(`<!doctype html>
    <meta name="viewport" content="width=device-width" />
    <style>
      body { background: #fff; color: #000; font: 20px/1.6 sans-serif }
      button { font: inherit }
      .big { display: block; width: 100px; height: 60px }
    </style>
    ${body}`);
}
