import { expect } from 'chai';
import type { Answers } from '@tungbuoc/core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { axeFindings, axeScript } from '../stage/axe.js';
import { launchBrowser, phone } from './browser.js';
import { GuidePage } from './guide-page.js';
import { KeyboardPerson } from './keyboard.js';
import { story } from './story.js';
import { travelTo, walk } from './walk.js';
import { startWardSite } from './ward-site.js';
import type { WardSite } from './ward-site.js';

/** One screen of each kind of field, and the answers that lead there. */
const screensWithErrors: Readonly<Record<string, Answers>> = {
  registered: {},
  'birth-date': {},
  'requester-name': {},
  'requester-id': { requesterIdKind: 'cccd' },
  'child-ethnicity': { ethnicityConsent: true },
  'birth-place': { birthPlaceKind: 'facility' },
  copies: { wantCopies: 'yes' },
  'delivery-address': { delivery: 'post' },
  declaration: {},
};

describe('a screen reader, and eyes that need contrast', () => {
  let site: WardSite;
  let browser: Browser;
  let context: BrowserContext;
  let guide: GuidePage;

  before(async () => {
    site = await startWardSite();
    browser = await launchBrowser();
  });
  beforeEach(async () => {
    // Axe writes styles, which the policy of the page would not let it.
    context = await browser.newContext({ viewport: phone, locale: 'vi-VN', bypassCSP: true });
    await context.addInitScript({ content: axeScript });
  });
  afterEach(async () => {
    expect(guide.faults).to.deep.equal([]);
    await context.close();
  });
  after(async () => {
    await browser.close();
    await site.stop();
  });

  async function open(page = 'khai-sinh.html', today?: string): Promise<GuidePage> {
    if (today) await travelTo(context, today);
    guide = await GuidePage.open(context, `${site.address}/${page}`);
    return guide;
  }

  for (const id of ['married-parents', 'grandparent-files']) {
    it(`find nothing wrong on any screen, from the start to the receipt (${id})`, async () => {
      const told = story(id);
      const { page } = await open('khai-sinh.html', told.today);
      const onScreen = async (place: string) => {
        expect(await axeFindings(page, 'tb-guide'), place).to.deep.equal([]);
      };
      await onScreen('start');
      await guide.begin('Máy của tôi');
      const person = new KeyboardPerson(page);
      const titles = new Set<string>();
      const places = await walk({
        page,
        person,
        story: told,
        next: 'Tiếp tục',
        onScreen: async (place) => {
          titles.add(await page.title());
          await onScreen(place);
        },
      });
      expect(places).to.deep.equal(told.expected.path);
      for (const title of titles) expect(title).to.match(/^Bước \d\/\d – .+ – /);
      expect(await page.title()).to.match(/^Kiểm tra lại – /);
      await onScreen('review');
      await guide.press('Nộp hồ sơ');
      await guide.reference.waitFor();
      await onScreen('receipt');
    });
  }

  it('find nothing wrong where another procedure is needed', async () => {
    await open();
    await guide.beginAt('foreign-parent', { foreignParent: 'yes' });
    await guide.press('Tiếp tục');
    expect(await guide.place()).to.equal('route:foreign');
    expect(await axeFindings(guide.page, 'tb-guide')).to.deep.equal([]);
  });

  it('find nothing wrong where the person is asked before a draft is deleted', async () => {
    await open();
    await guide.beginAt('requester-name', { registered: 'no' });
    await guide.save();
    await guide.page.reload();
    await guide.button('Xóa bản nháp').click();
    await guide.page.getByRole('dialog').waitFor();
    expect(await axeFindings(guide.page, 'tb-guide')).to.deep.equal([]);
  });

  for (const [place, answers] of Object.entries(screensWithErrors)) {
    it(`are told what is missing on the screen “${place}”, and led there`, async () => {
      await open();
      await guide.beginAt(place, answers, 'Máy dùng chung');
      await guide.button('Tiếp tục').click();
      await guide.summary.waitFor();
      expect(await focusedPart(guide.page)).to.equal('summary');
      expect(await guide.page.title()).to.match(/^Lỗi: Bước \d\/\d – /);
      expect(await axeFindings(guide.page, 'tb-guide')).to.deep.equal([]);
      for (const link of await guide.summary.getByRole('link').all()) await followed(link);
    });
  }

  /** The link of a summary leads to its field, where the same words stand. */
  async function followed(link: ReturnType<GuidePage['button']>): Promise<void> {
    const words = await link.evaluate((element) => element.lastChild?.textContent?.trim() ?? '');
    await link.click();
    const focused = await new KeyboardPerson(guide.page).focused();
    expect(focused?.path, words).to.be.a('string').that.is.not.empty;
    const field = guide.page.locator(`tb-guide [name="${focused?.path}"]`);
    expect(await field.locator('[part~="issue"]').textContent()).to.contain(words);
    expect(await field.locator('[aria-invalid="true"]').count()).to.be.at.least(1);
  }

  it('keep what a wrong answer says, beside the field and above the screen', async () => {
    await open();
    await guide.beginAt('requester-id', { requesterIdKind: 'can-cuoc' }, 'Máy dùng chung');
    await guide.type('requesterIdNumber', '00119000000');
    await guide.button('Tiếp tục').click();
    const words = 'Số căn cước có 12 chữ số. Ông/bà mới nhập 11 số.';
    await guide.summary.getByRole('link', { name: words }).click();
    expect((await new KeyboardPerson(guide.page).focused())?.path).to.equal('requesterIdNumber');
  });

  it('hear once that the draft is saved, from a region in the page itself', async () => {
    await context.addInitScript(logLiveRegions);
    await open();
    await guide.beginAt('requester-name', {});
    for (const word of ['Nguyễn ', 'Thị ', 'Thử']) {
      await guide.type('requesterName', word);
      await guide.save();
    }
    const said = await guide.page.evaluate(() => spoken.filter((text) => /Đã lưu/.test(text)));
    expect(said).to.have.length(new Set(said).size).that.is.at.least(1);
    expect(said[0]).to.match(/^Đã lưu lúc \d+:\d\d trên máy này$/);
  });
});

/** What the live regions of the page said, one after the other. */
declare const spoken: string[];

function logLiveRegions(): void {
  const all: string[] = [];
  Object.assign(globalThis, { spoken: all });
  const observer = new MutationObserver((changes) => {
    for (const { target } of changes) {
      const element = target instanceof Element ? target : target.parentElement;
      const region = element?.closest('tb-guide > :is([role="status"], [role="alert"])');
      if (region?.textContent) all.push(region.textContent);
    }
  });
  observer.observe(document, { childList: true, characterData: true, subtree: true });
}

async function focusedPart(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() =>
    document.querySelector('tb-guide')?.shadowRoot?.activeElement?.getAttribute('part'),
  );
}
