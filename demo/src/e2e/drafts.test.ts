import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { collectFaults, launchBrowser, phone } from './browser.js';
import { GuidePage } from './guide-page.js';
import { story } from './story.js';
import { startWardSite } from './ward-site.js';
import type { WardSite } from './ward-site.js';

const { answers } = story('married-parents');

describe('what was begun on a device', () => {
  let site: WardSite;
  let browser: Browser;
  let context: BrowserContext;
  let front: Page;
  let faults: readonly string[];

  before(async () => {
    site = await startWardSite();
    browser = await launchBrowser();
  });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: phone, locale: 'vi-VN' });
    front = await context.newPage();
    faults = collectFaults(front);
    await front.goto(site.address);
  });
  afterEach(async () => {
    await context.close();
    expect(faults).to.deep.equal([]);
  });
  after(async () => {
    await browser.close();
    await site.stop();
  });

  it('is not to be seen on the front page before there is anything', async () => {
    await front.waitForFunction(() => customElements.get('tb-drafts'));
    await front.waitForLoadState('networkidle');
    expect(await front.locator('tb-drafts').evaluate((list) => list.clientHeight)).to.equal(0);
  });

  it('is listed on the front page as soon as another tab has it, and gone on with there', async () => {
    await keep('requester-name');
    await card().waitFor();
    const text = await card().innerText();
    expect(text).to.match(/Đăng ký khai sinh: ([^\s.]\.)+/);
    expect(text).to.match(/Đang làm đến phần “.+”\./);
    expect(text).to.match(/Máy này giữ đến ngày \d\d\/\d\d\/\d{4}\./);
    expect(text).not.to.match(/\d{12}|\d{3} \d{3} \d{3} \d{3}/);
    await card().getByRole('button', { name: 'Làm tiếp' }).click();
    await front.waitForURL(/khai-sinh\.html/);
    await front.locator('tb-guide [data-place=requester-name]').waitFor();
    expect(new URL(front.url()).hash).to.equal('');
  });

  it('of several people stands side by side, and each is opened for itself', async () => {
    await keep('requester-name');
    await keep('child-count');
    await card().nth(1).waitFor();
    await card().nth(1).getByRole('button', { name: 'Làm tiếp' }).click();
    await front.locator('tb-guide [data-place=requester-name]').waitFor();
  });

  it('goes from the list when it was deleted, here or in another tab', async () => {
    await keep('requester-name');
    await card().getByRole('button', { name: 'Xóa bản nháp' }).click();
    const dialog = front.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Xóa bản nháp' }).click();
    await card().waitFor({ state: 'detached' });
    await front.locator('tb-drafts').getByText('Đã xóa bản nháp khỏi máy này.').first().waitFor();
  });

  it('is carried to another device as a file, with a code', async () => {
    await keep('requester-name');
    await card().getByRole('button', { name: 'Tải bản sao' }).click();
    const dialog = front.getByRole('dialog');
    const code = await dialog.locator('.code').innerText();
    const loading = front.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Tải bản sao' }).click();
    const file = await loading;
    expect(file.suggestedFilename()).to.match(
      /^ban-nhap-dang-ky-khai-sinh-\d\d-\d\d-\d{4}\.tungbuoc\.json$/,
    );
    const bytes = await readFile(await file.path());
    const other = await browser.newContext({ viewport: phone, locale: 'vi-VN' });
    const guide = await GuidePage.open(other, `${site.address}/khai-sinh.html`);
    await guide.page.getByRole('radio', { name: 'Máy của tôi' }).check();
    await guide.button('Mở bản sao từ tệp').click();
    const copy = { name: file.suggestedFilename(), mimeType: 'application/json', buffer: bytes };
    await guide.page.locator('input[type=file]').setInputFiles(copy);
    await guide.page.getByLabel('Mã hoặc mật khẩu đã ghi lại').fill(code.replaceAll(' ', ''));
    await guide.page.keyboard.press('Enter');
    await guide.page.locator('tb-guide [data-place=requester-name]').waitFor();
    expect((await guide.answers())['childCount']).to.equal(answers['childCount']);
    expect(guide.faults).to.deep.equal([]);
    await other.close();
  });

  /** A draft of this device, left at this place in a tab of its own. */
  async function keep(place: string): Promise<void> {
    const guide = await GuidePage.open(context, `${site.address}/khai-sinh.html`);
    await guide.beginAt(place, answers);
    await guide.save();
    await guide.page.close();
  }

  function card(): Locator {
    return front.locator('tb-drafts [part=draft]');
  }
});
