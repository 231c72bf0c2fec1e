import { expect } from 'chai';
import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser, phone } from './browser.js';
import { GuidePage } from './guide-page.js';
import { story } from './story.js';
import { startWardSite } from './ward-site.js';
import type { WardSite } from './ward-site.js';

const { requesterName: _, fatherName: __, ...answers } = story('married-parents').answers;

describe('one draft in two tabs', () => {
  let site: WardSite;
  let browser: Browser;
  let context: BrowserContext;
  let one: GuidePage;
  let other: GuidePage;

  before(async () => {
    site = await startWardSite();
    browser = await launchBrowser();
  });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: phone, locale: 'vi-VN' });
    const address = `${site.address}/khai-sinh.html`;
    one = await GuidePage.open(context, address);
    await one.beginAt('requester-name', answers);
    await one.save();
    other = await GuidePage.open(context, address);
    await other.resume();
  });
  afterEach(async () => {
    expect([...one.faults, ...other.faults]).to.deep.equal([]);
    await context.close();
  });
  after(async () => {
    await browser.close();
    await site.stop();
  });

  it('loses nothing when different fields are typed in both at once', async () => {
    await other.goTo('father-name');
    await Promise.all([
      typeSlowly(one, 'requesterName', 'Nguyễn Thị Thử Một'),
      typeSlowly(other, 'fatherName', 'Trần Văn Thử Hai'),
    ]);
    await Promise.all([one.save(), other.save()]);
    for (const tab of [one, other]) {
      await sees(tab, 'requesterName', 'Nguyễn Thị Thử Một');
      await sees(tab, 'fatherName', 'Trần Văn Thử Hai');
    }
    const third = await GuidePage.open(context, `${site.address}/khai-sinh.html`);
    await third.resume();
    expect(await third.answers()).to.deep.equal(await one.answers());
  });

  it('shows in one tab within a second what was typed in the other', async () => {
    await other.goTo('father-name');
    const waits: number[] = [];
    for (const letter of 'ABCDE') {
      waits.push(await timeToSee(letter, one, other));
    }
    waits.sort((a, b) => a - b);
    console.log(`      seen after, ms: ${waits.map(Math.round).join(' ')}`);
    expect(waits[2], 'three times in five').to.be.below(1000);
  });

  it('keeps of one field what was typed last, in both tabs', async () => {
    await one.type('requesterName', 'Nguyễn Thị Thử Một');
    await one.save();
    await sees(other, 'requesterName', 'Nguyễn Thị Thử Một');
    await other.page.keyboard.press('Tab');
    await other.box('requesterName').fill('Nguyễn Thị Thử Hai');
    await other.save();
    await sees(one, 'requesterName', 'Nguyễn Thị Thử Hai');
    await one.page.keyboard.press('Tab');
    expect(await one.box('requesterName').inputValue()).to.equal('Nguyễn Thị Thử Hai');
  });
});

/** Six keys a second, as in the quality bars. */
async function typeSlowly(tab: GuidePage, path: string, text: string): Promise<void> {
  await tab.box(path).click();
  await tab.page.keyboard.type(text, { delay: 1000 / 6 });
}

async function sees(tab: GuidePage, field: string, answer: string): Promise<void> {
  await tab.page.waitForFunction(
    ([name, text]) => {
      const guide = document.querySelector('tb-guide') as { answers?: Record<string, unknown> };
      return guide.answers?.[name] === text;
    },
    [field, answer] as const,
    { polling: 20 },
  );
}

/** From the press of a key in one tab until the answer stands in the other, ms. */
async function timeToSee(letter: string, from: GuidePage, to: GuidePage): Promise<number> {
  await from.box('requesterName').focus();
  const pressedAt = performance.now();
  await from.page.keyboard.press(letter);
  const { requesterName } = await from.answers();
  await sees(to, 'requesterName', String(requesterName));
  return performance.now() - pressedAt;
}
