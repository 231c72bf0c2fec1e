import { expect } from 'chai';
import type { BrowserContext } from 'playwright-core';
import { canaryStory, needles } from '../faults/canary-story.js';
import { everythingIn, everythingKept } from '../faults/leftovers.js';
import { GuidePage } from './guide-page.js';
import { visitWard } from './ward-visits.js';

const { answers } = canaryStory;
const shared = 'Máy dùng chung';

describe('a device that many people share', () => {
  const ward = visitWard();
  let context: BrowserContext;
  let guide: GuidePage;

  beforeEach(async () => {
    context = await ward.newPerson();
  });
  afterEach(async () => {
    expect(guide.faults).to.deep.equal([]);
    await context.close();
  });

  it('keeps nothing of a person who ends in the middle', async () => {
    const page = await context.newPage();
    await page.goto(ward.site.address);
    guide = new GuidePage(page);
    await page.goto(ward.address);
    await guide.startButton.waitFor();
    await guide.begin(shared, answers);
    await guide.press('Tiếp tục');
    await guide.goTo('mother-name');
    expect(found(await page.evaluate(everythingIn))).not.to.deep.equal([]);
    const took = await end('Kết thúc, xóa hết');
    await expectNothing();
    expect(took, 'ms').to.be.below(1000);
    await page.waitForFunction(() => history.state === null);
    await page.goForward().catch(() => null);
    await expectNothing();
    await page.goBack();
    await expectNothing();
    await page.goBack();
    await expectNothing();
  });

  it('shows the next person nothing of the one before', async () => {
    guide = await ward.open(context);
    await guide.beginAt('mother-name', answers, shared);
    await end('Kết thúc, xóa hết');
    await guide.begin(shared, { registered: 'no' });
    await expectNothing();
    expect(found(JSON.stringify(await guide.answers())), 'answers').to.deep.equal([]);
    await guide.press('Tiếp tục');
    await guide.page.goBack();
    await expectNothing();
  });

  it('keeps a draft under a code, which alone opens it after the page was loaded anew', async () => {
    guide = await ward.open(context);
    const { page } = guide;
    await guide.beginAt('mother-name', answers, shared);
    const before = await guide.answers();
    await guide.button('Cất hồ sơ bằng mã').click();
    const code = await page.locator('tb-guide .big-code').innerText();
    await page.getByRole('button', { name: 'Đã chép xong, cất hồ sơ' }).click();
    await page.getByText(/Hồ sơ cất bằng mã, máy giữ đến/).waitFor();
    const kept = await page.evaluate(everythingKept);
    expect(kept).to.contain('tungbuoc');
    expect(found(kept)).to.deep.equal([]);
    expect(kept).not.to.contain(code);
    await page.reload();
    await guide.button('Mở bằng mã').click();
    expect(found(await page.evaluate(everythingIn))).to.deep.equal([]);
    await page.getByLabel('Mã hoặc mật khẩu đã chép').fill('0000 0000 0000 0000');
    await page.keyboard.press('Enter');
    await page.getByText(/Mã chưa đúng \(đã thử 1 lần\)/).waitFor();
    await page.getByLabel('Mã hoặc mật khẩu đã chép').fill(code.replaceAll(' ', ''));
    await page.keyboard.press('Enter');
    await page.locator('tb-guide [data-place=mother-name]').waitFor();
    expect(await guide.answers()).to.deep.equal(before);
    await end('Kết thúc, xóa cả hồ sơ đã cất');
    await page.waitForFunction(() => history.state === null);
    expect(await page.locator('tb-guide [part=locked]').count()).to.equal(0);
    expect(found(await page.evaluate(everythingKept))).to.deep.equal([]);
  });

  it('asks at 13 minutes whether somebody is there, and is empty at 15', async () => {
    guide = new GuidePage(await context.newPage());
    const { page } = guide;
    await page.clock.install();
    await page.goto(ward.address);
    await guide.startButton.waitFor();
    const watch = page.waitForEvent('requestfinished', (request) =>
      request.url().includes('/device-dialogs'),
    );
    await guide.beginAt('mother-name', answers, shared);
    await watch;
    const question = page.getByRole('alertdialog', { name: 'Ông/bà còn đang làm không?' });
    await page.clock.runFor('12:30');
    expect(await question.count()).to.equal(0);
    await page.clock.runFor('00:45');
    await question.waitFor();
    await question.getByRole('button', { name: 'Tôi vẫn đang làm' }).click();
    await question.waitFor({ state: 'detached' });
    await page.clock.runFor('12:30');
    expect(await question.count()).to.equal(0);
    await page.clock.runFor('00:45');
    await question.waitFor();
    expect(found(await page.evaluate(everythingIn))).not.to.deep.equal([]);
    await page.clock.runFor('02:00');
    await page.getByText('Không có ai dùng trang này một lúc lâu').waitFor();
    await expectNothing();
  });

  /** @returns ms until the start is shown */
  async function end(choice: string): Promise<number> {
    await guide.button('Kết thúc').click();
    const pressedAt = performance.now();
    await guide.page
      .getByRole('dialog')
      .getByRole('button', { name: choice, exact: true })
      .click();
    await guide.startButton.waitFor();
    return performance.now() - pressedAt;
  }

  async function expectNothing(): Promise<void> {
    const { page } = guide;
    expect(found(await page.evaluate(everythingIn)), 'page').to.deep.equal([]);
    expect(await page.evaluate(everythingKept), 'storage').to.equal('');
    const told = await page.evaluate(() => JSON.stringify(history.state) + location.href);
    expect(found(told), 'history').to.deep.equal([]);
  }
});

/** Answers of the first person that stand in a text. */
function found(text: string): string[] {
  return needles.filter((needle) => text.includes(needle));
}
