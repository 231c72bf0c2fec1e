import { expect } from 'chai';
import type { Answers } from '@tungbuoc/core';
import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser, phone } from './browser.js';
import { GuidePage } from './guide-page.js';
import { receivedReferences } from './inbox.js';
import { story } from './story.js';
import { waitToArrive } from './walk.js';
import { startWardSite } from './ward-site.js';
import type { WardSite } from './ward-site.js';

const { answers } = story('married-parents');
const name = 'Nguyễn Thị Thử Lại';

describe('a person who is interrupted', () => {
  let site: WardSite;
  let browser: Browser;
  let context: BrowserContext;
  let guide: GuidePage;

  before(async () => {
    site = await startWardSite();
    browser = await launchBrowser();
  });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: phone, locale: 'vi-VN' });
    await recordHistory(context);
    guide = await GuidePage.open(context, `${site.address}/khai-sinh.html`);
  });
  afterEach(async () => {
    expect(guide.faults).to.deep.equal([]);
    await context.close();
  });
  after(async () => {
    await browser.close();
    await site.stop();
  });

  it('finds screen and answers again after the page was loaded anew', async () => {
    await guide.beginAt('requester-name', without('requesterName'));
    await guide.type('requesterName', name);
    const before = await guide.answers();
    await guide.save();
    await guide.page.reload();
    await guide.resume();
    expect(await guide.place()).to.equal('requester-name');
    expect(await guide.box('requesterName').inputValue()).to.equal(name);
    expect(await guide.answers()).to.deep.equal(before);
  });

  it('goes one screen back and forward with the buttons of the phone, answers kept', async () => {
    await guide.beginAt('requester-name', without('requesterName'));
    await guide.type('requesterName', name);
    await guide.press('Tiếp tục');
    await leave(guide, () => guide.page.goBack());
    expect(await guide.place()).to.equal('requester-name');
    expect(await guide.box('requesterName').inputValue()).to.equal(name);
    await leave(guide, () => guide.page.goForward());
    expect(await guide.place()).to.equal('requester-birth-date');
  });

  it('comes back to the start with the phone’s Back button, and can go on from there', async () => {
    await guide.begin('Máy của tôi');
    await guide.choose('Chưa');
    await leave(guide, () => guide.page.goBack());
    expect(await guide.place()).to.equal('start');
    await guide.resume();
    expect(await guide.answers()).to.deep.equal({
      registered: 'no',
      childNationality: 'Việt Nam',
    });
  });

  it('leaves no answer in the history, the address or the title of the page', async () => {
    await guide.beginAt('requester-name', without('requesterName'));
    await guide.type('requesterName', name);
    for (const next of ['Tiếp tục', 'Tiếp tục', 'Quay lại']) await guide.press(next);
    const left = await guide.page.evaluate(() => JSON.stringify([history.state, recorded]));
    expect(left).to.contain('requester-birth-date');
    for (const answer of words({ ...answers, requesterName: name })) {
      expect(left).not.to.contain(answer);
    }
  });

  it('goes to the screen before with “Quay lại”, and from the first one to the start', async () => {
    await guide.begin('Máy của tôi', answers);
    await guide.press('Tiếp tục');
    expect(await guide.place()).to.equal('foreign-parent');
    await guide.press('Quay lại');
    expect(await guide.place()).to.equal('registered');
    await guide.press('Quay lại');
    expect(await guide.place()).to.equal('start');
  });

  it('is asked before a draft is deleted, and finds nothing of it afterwards', async () => {
    await guide.beginAt('requester-name', answers);
    await guide.save();
    await guide.page.reload();
    await guide.button('Xóa bản nháp').click();
    await guide.button('Không, giữ lại').click();
    expect(await guide.button('Làm tiếp').count()).to.equal(1);
    await guide.button('Xóa bản nháp').click();
    await guide.page.getByRole('dialog').getByRole('button', { name: 'Xóa bản nháp' }).click();
    await guide.button('Làm tiếp').waitFor({ state: 'detached' });
    await guide.page.reload();
    await guide.startButton.waitFor();
    await guide.page.waitForLoadState('networkidle');
    expect(await guide.button('Làm tiếp').count()).to.equal(0);
  });

  it('leaves a question open with “Để sau”, and sends only when it is answered', async () => {
    await guide.hurryToReview(without('requesterName'));
    await guide.button('Nộp hồ sơ').click();
    expect(await guide.summary.textContent()).to.contain('Còn 1 mục chưa xong');
    await guide.page.waitForFunction(() =>
      document.querySelector('tb-guide')?.shadowRoot?.activeElement?.matches('.summary'),
    );
    expect(await receivedReferences(site)).to.deep.equal([]);
    await leave(guide, () => guide.summary.getByRole('link').click());
    await guide.type('requesterName', name);
    await guide.press('Tiếp tục');
    expect(await guide.place()).to.equal('review');
    await guide.press('Nộp hồ sơ');
    await guide.reference.waitFor();
    expect(await receivedReferences(site)).to.have.length(1);
  });

  it('mends one answer with “Sửa” and is back in the review', async () => {
    await guide.hurryToReview(answers);
    await leave(guide, () => edit(guide, 'Bệnh viện Thử'));
    expect(await guide.place()).to.equal('birth-place');
    await guide.box('birthFacility').fill('Bệnh viện Mẫu');
    await guide.press('Tiếp tục');
    expect(await guide.place()).to.equal('review');
    expect(await guide.page.locator('tb-guide dl').allTextContents()).to.satisfy(
      (texts: string[]) => texts.some((text) => text.includes('Bệnh viện Mẫu')),
    );
  });

  it('changes an early answer: what depends on it goes, and comes back with it', async () => {
    await guide.beginAt('parents', answers);
    const before = await guide.answers();
    await guide.choose('Không, chưa xác định được cha');
    expect(await guide.answers()).not.to.have.any.keys('fatherName', 'marriagePlace');
    await guide.goTo('review');
    expect(await guide.page.getByText('Trần Văn Thử').count()).to.equal(0);
    await guide.goTo('parents');
    await guide.page.locator('tb-guide [name="parents"] input').first().check();
    expect(await guide.answers()).to.deep.equal(before);
  });
});

/** What was ever written into the history of the page, and its title then. */
declare const recorded: unknown[];

async function recordHistory(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const all: unknown[] = [];
    Object.assign(globalThis, { recorded: all });
    for (const method of ['pushState', 'replaceState'] as const) {
      const original = history[method].bind(history);
      history[method] = (state, unused, url) => {
        all.push([state, unused, String(url), location.href, document.title]);
        original(state, unused, url);
      };
    }
  });
}

async function leave(guide: GuidePage, how: () => Promise<unknown>): Promise<void> {
  const before = await guide.place();
  await how();
  await waitToArrive(guide.page, before);
}

/** Presses `Sửa` beside the answer with these words. */
function edit(guide: GuidePage, answer: string): Promise<void> {
  const row = guide.page.locator('tb-guide .row', { hasText: answer });
  return row.getByRole('button', { name: /^Sửa/ }).click();
}

function without(...fields: readonly string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !fields.includes(id)));
}

/** The texts in a set of answers that could not stand anywhere else. */
function words(given: Answers): string[] {
  const all = JSON.stringify(given).match(/"[^"]*"/g) ?? [];
  return all
    .map((text) => text.slice(1, -1))
    .filter((text) => /[\s\d]/.test(text) && text.length > 5);
}
