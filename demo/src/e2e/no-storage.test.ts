import { expect } from 'chai';
import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser, phone } from './browser.js';
import { GuidePage } from './guide-page.js';
import type { DeviceWords } from './guide-page.js';
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
