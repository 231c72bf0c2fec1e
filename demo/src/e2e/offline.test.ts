import { expect } from 'chai';
import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser, phone } from './browser.js';
import { GuidePage } from './guide-page.js';
import { receivedReferences } from './inbox.js';
import { KeyboardPerson } from './keyboard.js';
import { story } from './story.js';
import { walk } from './walk.js';
import { startWardSite } from './ward-site.js';
import type { WardSite } from './ward-site.js';

const told = story('married-parents');

describe('a network that comes and goes', () => {
  let site: WardSite;
  let browser: Browser;
  let context: BrowserContext;
  let guide: GuidePage;
  let receivedBefore: number;

  before(async () => {
    site = await startWardSite();
    browser = await launchBrowser();
  });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: phone, locale: 'vi-VN' });
    guide = await GuidePage.open(context, `${site.address}/khai-sinh.html`);
    receivedBefore = (await receivedReferences(site)).length;
  });
  afterEach(() => context.close());
  after(async () => {
    await browser.close();
    await site.stop();
  });

  async function newlyReceived(): Promise<readonly string[]> {
    const all = await receivedReferences(site);
    return all.slice(0, all.length - receivedBefore);
  }

  it('is not needed from the first question to the press of “Nộp hồ sơ”', async () => {
    await guide.begin('Máy của tôi');
    await guide.page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await guide.state.filter({ hasText: 'Mất mạng' }).waitFor();
    const { page } = guide;
    await walk({ page, person: new KeyboardPerson(page), story: told, next: 'Tiếp tục' });
    await guide.press('Nộp hồ sơ');
    await guide.heading.filter({ hasText: 'Chưa gửi được, không mất gì' }).waitFor();
    expect(await newlyReceived()).to.deep.equal([]);
    await context.setOffline(false);
    await guide.reference.waitFor();
    expect(await newlyReceived()).to.deep.equal([await guide.reference.textContent()]);
  });

  it('may be away when the page is closed: what waits goes out at the next visit', async () => {
    await guide.beginAt('review', told.answers);
    await guide.page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await guide.press('Nộp hồ sơ');
    await guide.heading.filter({ hasText: 'Chưa gửi được, không mất gì' }).waitFor();
    await guide.page.close();
    await context.setOffline(false);
    guide = await GuidePage.open(context, `${site.address}/khai-sinh.html`);
    await guide.page.getByText(/Đã nộp, mã hồ sơ/).waitFor();
    expect(await newlyReceived()).to.have.length(1);
  });

  it('may be there while the receiver is not: sent by itself once that is back', async () => {
    await guide.beginAt('review', told.answers);
    await site.kill();
    await guide.press('Nộp hồ sơ');
    await guide.heading.filter({ hasText: 'Chưa gửi được, không mất gì' }).waitFor();
    await site.restart();
    await guide.reference.waitFor({ timeout: 60_000 });
    expect(await newlyReceived()).to.have.length(1);
    expect(uncaught(guide)).to.deep.equal([]);
  });

  it('sends once, however often and in however many tabs the button is pressed', async () => {
    await guide.beginAt('review', told.answers);
    await guide.save();
    const tabs = [guide, await tabAtReview(), await tabAtReview()];
    const posts = countPosts(context);
    await Promise.all(tabs.map(pressTwentyTimes));
    const references = await Promise.all(
      tabs.map(async ({ reference }) => {
        await reference.waitFor();
        return reference.textContent();
      }),
    );
    expect(posts.mostAtOnce).to.equal(1);
    expect(await newlyReceived()).to.have.length(1);
    expect(new Set(references)).to.deep.equal(new Set(await newlyReceived()));
  });

  async function tabAtReview(): Promise<GuidePage> {
    const tab = await GuidePage.open(context, `${site.address}/khai-sinh.html`);
    await tab.resume();
    expect(await tab.place()).to.equal('review');
    return tab;
  }

  it('brings a refusal back as a draft with all answers, to be mended and sent', async () => {
    const refusal = { issues: [{ code: 'required', fieldId: 'contactPhone', params: {} }] };
    const endpoint = `${site.address}/api/submissions`;
    await context.route(endpoint, (route) => route.fulfill({ status: 400, json: refusal }));
    await guide.beginAt('review', told.answers);
    const before = await guide.answers();
    await guide.press('Nộp hồ sơ');
    await guide.heading.filter({ hasText: 'Hồ sơ chưa nộp được' }).waitFor();
    await context.unroute(endpoint);
    await guide.press('Xem và sửa lại');
    expect(await guide.place()).to.equal('review');
    expect(await guide.answers()).to.deep.equal(before);
    await guide.press('Nộp hồ sơ');
    await guide.reference.waitFor();
    expect(await newlyReceived()).to.have.length(1);
  });
});

/** What went wrong in our code; that an address does not answer is what these tests are about. */
function uncaught({ faults }: GuidePage): readonly string[] {
  return faults.filter((fault) => !fault.includes('net::ERR_'));
}

function countPosts(context: BrowserContext): { readonly mostAtOnce: number } {
  const counted = { mostAtOnce: 0 };
  let now = 0;
  context.on('request', (request) => {
    if (request.method() !== 'POST') return;
    now += 1;
    counted.mostAtOnce = Math.max(counted.mostAtOnce, now);
  });
  const ended = (request: { method(): string }) => void (request.method() === 'POST' && now--);
  context.on('requestfinished', ended);
  context.on('requestfailed', ended);
  return counted;
}

async function pressTwentyTimes({ page }: GuidePage): Promise<void> {
  const submit = page.locator('tb-guide').getByRole('button', { name: 'Nộp hồ sơ', exact: true });
  await submit.evaluate((element: HTMLElement) => {
    for (let press = 0; press < 20; press++) element.click();
  });
  await page.keyboard.press('Enter');
}
