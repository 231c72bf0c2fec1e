import { expect } from 'chai';
import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser, phone } from './browser.js';
import { GuidePage } from './guide-page.js';
import type { DeviceWords } from './guide-page.js';
import { receivedReferences } from './inbox.js';
import { refusals, refuseStorage } from './refusals.js';
import { story } from './story.js';
import { startWardSite } from './ward-site.js';
import type { WardSite } from './ward-site.js';

const { answers } = story('married-parents');
const { requesterName: _, ...withoutName } = answers;

describe('a browser that keeps nothing', () => {
  let site: WardSite;
  let browser: Browser;
  let context: BrowserContext;

  before(async () => {
    site = await startWardSite();
    browser = await launchBrowser();
  });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: phone, locale: 'vi-VN' });
  });
  afterEach(() => context.close());
  after(async () => {
    await browser.close();
    await site.stop();
  });

  for (const refusal of refusals) {
    it(`lets a person finish, and says at once what is not kept (${refusal})`, async function () {
      this.retries(2);
      const before = await receivedReferences(site);
      await refuseStorage(context, refusal);
      await markTimes(context);
      const guide = await GuidePage.open(context, `${site.address}/khai-sinh.html`);
      await guide.beginAt('requester-name', withoutName);
      await guide.type('requesterName', 'Nguyễn Thị Thử');
      await guide.state
        .filter({ hasText: /Chưa lưu được.*Đang giữ tạm trên trang này/ })
        .waitFor();
      const { usable, asked, said } = await timesOf(guide);
      expect(usable, 'ms from the loaded page to the start').to.be.at.most(1000);
      expect(asked, 'ms from “Bắt đầu” to the first question').to.be.at.most(1000);
      expect(said, 'ms from “Bắt đầu” until it is said').to.be.at.most(3000);
      await sendFromReview(guide);
      expect(await receivedReferences(site)).to.have.length(before.length + 1);
      expect(guide.faults).to.deep.equal([]);
    });
  }

  it('finds nothing kept before a person has said whose device it is', async () => {
    const guide = await GuidePage.open(context, `${site.address}/khai-sinh.html`);
    await guide.page.waitForLoadState('networkidle');
    await guide.page.getByRole('radio', { name: 'Máy của tôi' }).check();
    expect(await kept(guide)).to.deep.equal(nothing);
  });

  it('finds nothing kept on a shared device, from the first word to the receipt', async () => {
    const guide = await GuidePage.open(context, `${site.address}/khai-sinh.html`);
    const device: DeviceWords = 'Máy dùng chung';
    await guide.beginAt('requester-name', withoutName, device);
    expect(await guide.state.textContent()).to.contain('Đang giữ tạm trên trang này');
    await guide.type('requesterName', 'Nguyễn Thị Thử');
    await guide.save();
    expect(await kept(guide)).to.deep.equal(nothing);
    await sendFromReview(guide);
    expect(await kept(guide)).to.deep.equal(nothing);
    await guide.press('Kết thúc');
    expect(await guide.answers()).to.deep.equal({});
    expect(await kept(guide)).to.deep.equal(nothing);
  });
});

const nothing = { databases: [], local: 0, session: 0, cookies: '' };

function kept({ page }: GuidePage): Promise<unknown> {
  return page.evaluate(async () => ({
    databases: await indexedDB.databases(),
    local: localStorage.length,
    session: sessionStorage.length,
    cookies: document.cookie,
  }));
}

async function sendFromReview(guide: GuidePage): Promise<void> {
  await guide.goTo('review');
  await guide.press('Nộp hồ sơ');
  await guide.reference.waitFor();
}

/** Notes on the page's own clock when it can be used, and how fast it answers. */
async function markTimes(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const mark = ({ type }: Event) => performance.mark(type);
    for (const type of ['tb-ready', 'click', 'tb-step-changed', 'tb-draft-failed']) {
      addEventListener(type, mark, { capture: true });
    }
  });
}

interface Times {
  readonly usable: number;
  readonly asked: number;
  readonly said: number;
}

function timesOf({ page }: GuidePage): Promise<Times> {
  return page.evaluate(() => {
    const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const first = (type: string) => performance.getEntriesByName(type).at(0)?.startTime ?? NaN;
    const question = first('tb-step-changed');
    const presses = performance.getEntriesByName('click').map((press) => press.startTime);
    const pressed = presses.filter((time) => time < question).at(-1) ?? NaN;
    return {
      usable: first('tb-ready') - (load?.loadEventEnd ?? NaN),
      asked: question - pressed,
      said: first('tb-draft-failed') - pressed,
    };
  });
}
