import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { collectFaults, launchBrowser, phone } from './browser.js';
import { GuidePage } from './guide-page.js';
import { KeyboardPerson } from './keyboard.js';
import { noteWhatIsPrinted, printedWords } from './printed-page.js';
import { story } from './story.js';
import { startWardSite } from './ward-site.js';
import type { WardSite } from './ward-site.js';

/** A Wednesday: the office is open, and officers are at tổ dân phố 3. */
const morning = new Date('2026-11-25T09:00:00+07:00');

describe('the widgets on the ward’s pages', () => {
  let site: WardSite;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let faults: readonly string[];

  before(async () => {
    site = await startWardSite();
    browser = await launchBrowser();
  });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: phone, locale: 'vi-VN' });
    await noteWhatIsPrinted(context);
    page = await context.newPage();
    await page.clock.setFixedTime(morning);
    faults = collectFaults(page);
  });
  afterEach(async () => {
    await context.close();
    expect(faults).to.deep.equal([]);
  });
  after(async () => {
    await browser.close();
    await site.stop();
  });

  const open = (path: string) => page.goto(site.address + path);

  describe('tb-procedures', () => {
    const said = [
      ['giay to dam cuoi', 'Đăng ký kết hôn', 'register-marriage'],
      ['bố tôi mất', 'Đăng ký khai tử', 'register-death'],
      ['đẻ con', 'Đăng ký khai sinh', 'register-birth'],
    ] as const;

    for (const [words, title, id] of said) {
      it(`leads from “${words}” to the guide of ${id}`, async () => {
        await open('/thu-tuc.html');
        await page.getByRole('searchbox').fill(words);
        const first = page.locator('[part="procedure"] a').first();
        expect((await first.textContent())?.trim()).to.equal(title);
        await first.click();
        await page.getByRole('button', { name: /^Bắt đầu/ }).waitFor();
        expect(new URL(page.url()).pathname).to.equal(`/thu-tuc/${id}`);
        expect(await page.locator('h1').textContent()).to.equal(title);
      });
    }

    it('is found by what happened, with time, money and the way over the net', async () => {
      await open('/thu-tuc.html');
      await page.getByRole('button', { name: 'Mất người thân', exact: true }).click();
      const card = page.locator('[part="procedure"]', { hasText: 'Đăng ký khai tử' }).first();
      const words = await card.textContent();
      for (const name of ['Bao lâu', 'Tiền phải nộp', 'Làm qua mạng']) {
        expect(words).to.contain(name);
      }
    });

    it('leads to a guide with the keys alone', async () => {
      await open('/thu-tuc.html');
      await page.getByRole('searchbox').waitFor();
      const person = new KeyboardPerson(page);
      await person.tabTo('the box', ({ id }) => id === 'query');
      await page.keyboard.type('lay vo');
      await page.keyboard.press('Enter');
      await page.waitForFunction(isAtResults);
      await person.tabTo('the first procedure', ({ text }) => text === 'Đăng ký kết hôn');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/thu-tuc/register-marriage');
      await page.getByRole('button', { name: /^Bắt đầu/ }).waitFor();
    });
  });

  describe('tb-support', () => {
    it('says whom to call, whether it is open, and who comes near', async () => {
      await open('/thu-tuc.html');
      const support = page.locator('tb-support');
      const phone = support.getByRole('link', { name: 'Gọi 0900 000 000' });
      expect(await phone.getAttribute('href')).to.equal('tel:0900000000');
      const state = await support.locator('[part="opening"]').textContent();
      expect(state?.trim()).to.equal('Đang mở, đến 11 giờ 30');
      const points = await support.getByRole('article').allTextContents();
      expect(points[0]).to.contain('Hôm nay, 7 giờ 30, Nhà văn hóa tổ dân phố 3');
      expect(points[1]).to.contain('Thứ Ba 01/12, 18 giờ, Nhà văn hóa thôn Ví Dụ');
    });

    it('gives a calendar file of a service point', async () => {
      await open('/thu-tuc.html');
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Thêm vào lịch' }).first().click();
      const file = await download;
      expect(file.suggestedFilename()).to.equal('to-dan-pho-3.ics');
      const text = readFileSync(await file.path(), 'utf8');
      expect(text).to.contain('DTSTART;TZID=Asia/Ho_Chi_Minh:20261125T073000');
      expect(text).to.contain('EXDATE;TZID=Asia/Ho_Chi_Minh:20261202T073000');
    });
  });

  it('tb-checklist has other papers in another case, and prints them', async () => {
    await open('/giay-to/register-marriage');
    const papers = page.locator('tb-checklist [part="papers"]');
    await papers.getByText('Còn 3 câu ở trên').waitFor();
    const before = await papers.locator('.paper').count();
    const radio = page
      .locator('tb-checklist')
      .getByRole('radio', { name: 'Đã ly hôn', exact: true });
    await radio.first().check();
    await papers.getByText('Còn 2 câu ở trên').waitFor();
    expect(await papers.locator('.paper').count()).to.equal(before + 1);
    const list = await papers.locator('.paper b').allTextContents();
    await papers.getByRole('button', { name: 'In danh sách này' }).click();
    const printed = await printedWords(page);
    for (const paper of list) expect(printed).to.contain(`☐ ${paper}`);
  });

  it('a practice comes to its end; nothing is sent and nothing kept', async () => {
    const sent: string[] = [];
    context.on('request', (request) => {
      if (request.method() !== 'GET') sent.push(`${request.method()} ${request.url()}`);
    });
    const guide = new GuidePage(page);
    await open('/tap-duot');
    await page.getByRole('link', { name: 'Đăng ký khai sinh', exact: true }).last().click();
    await guide.startButton.waitFor();
    await guide.hurryToReview(story('married-parents').answers);
    await guide.press('Nộp hồ sơ');
    expect(await guide.heading.textContent()).to.contain('Tập dượt xong, chưa nộp gì');
    expect(await guide.page.evaluate(() => indexedDB.databases())).to.deep.equal([]);
    expect(sent).to.deep.equal([]);
  });
});

function isAtResults(): boolean {
  const root = document.querySelector('tb-procedures')?.shadowRoot;
  return root?.activeElement?.id === 'results';
}
