import { expect } from 'chai';
import type { BrowserContext } from 'playwright-core';
import { everythingKept } from '../faults/leftovers.js';
import type { GuidePage } from './guide-page.js';
import { kindsKept } from './kinds-kept.js';
import { story } from './story.js';
import { visitWard } from './ward-visits.js';

const { requesterName: _, ...answers } = story('married-parents').answers;
const name = 'Nguyễn Thị Thử';

describe('whose device it is', () => {
  const ward = visitWard();
  let context: BrowserContext;
  let guide: GuidePage;

  beforeEach(async () => {
    context = await ward.newPerson();
    guide = await ward.open(context);
  });
  afterEach(async () => {
    expect(guide.faults).to.deep.equal([]);
    await context.close();
  });

  it('is not answered before the person answers it, and nothing is kept until then', async () => {
    const { page } = guide;
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('radio').count()).to.equal(2);
    expect(await page.getByRole('radio', { checked: true }).count()).to.equal(0);
    await guide.startButton.click();
    await page.getByText('Ông/bà chọn một trong hai câu dưới đây.').waitFor();
    expect(await guide.place()).to.equal('start');
    expect(await page.evaluate(everythingKept)).to.equal('');
  });

  it('is taken back in two taps, which delete within a second', async () => {
    await keepName('Máy của tôi');
    expect(await guide.page.evaluate(kindsKept)).to.include.members(['consent', 'draft', 'key']);
    const pressedAt = performance.now();
    await answer('Xóa khỏi máy này', 'Xóa khỏi máy này');
    await expectNothingButMarks();
    expect(performance.now() - pressedAt, 'ms').to.be.below(1000);
    expect((await guide.answers())['requesterName']).to.equal(name);
    await guide.page.reload();
    await guide.page.getByRole('radio', { name: 'Máy của tôi' }).waitFor();
    expect(await guide.page.locator('tb-guide [part=draft]').count()).to.equal(0);
  });

  it('is said anew in the middle, and the answers stay: shared, the person’s own, shared', async () => {
    await keepName('Máy dùng chung');
    expect(await guide.page.evaluate(everythingKept)).to.equal('');
    await answer('Đổi thành máy của tôi', 'Đúng, máy của tôi');
    await guide.button('Xóa khỏi máy này').waitFor();
    await guide.save();
    expect((await guide.answers())['requesterName']).to.equal(name);
    const second = await ward.open(context);
    await second.resume();
    expect((await second.answers())['requesterName']).to.equal(name);
    await second.page.close();
    await answer('Xóa khỏi máy này', 'Xóa khỏi máy này');
    await guide.button('Kết thúc').waitFor();
    await expectNothingButMarks();
    expect((await guide.answers())['requesterName']).to.equal(name);
  });

  it('is not asked again, and can be taken back at the start', async () => {
    await keepName('Máy của tôi');
    const second = await ward.open(context);
    await second.button('Xóa khỏi máy này').waitFor();
    expect(await second.page.getByRole('radio').count()).to.equal(0);
    await second.button('Xóa khỏi máy này').click();
    await second.page
      .getByRole('dialog')
      .getByRole('button', { name: 'Xóa khỏi máy này' })
      .click();
    await second.page.getByRole('radio', { name: 'Máy của tôi' }).waitFor();
    expect(await second.page.getByRole('radio', { checked: true }).count()).to.equal(0);
    await expectNothingButMarks();
  });

  async function keepName(device: 'Máy của tôi' | 'Máy dùng chung'): Promise<void> {
    await guide.beginAt('requester-name', answers, device);
    await guide.type('requesterName', name);
    await guide.save();
  }

  /** Two taps: a button at the foot of the screen, and one of its dialog. */
  async function answer(button: string, choice: string): Promise<void> {
    await guide.button(button).click();
    await guide.page
      .getByRole('dialog')
      .getByRole('button', { name: choice, exact: true })
      .click();
  }

  /** Of each deleted draft its random id stays, so that no sleeping tab brings it back. */
  async function expectNothingButMarks(): Promise<void> {
    const deadline = performance.now() + 1000;
    let kinds = await guide.page.evaluate(kindsKept);
    while (kinds.join() !== 'removed' && performance.now() < deadline) {
      kinds = await guide.page.evaluate(kindsKept);
    }
    expect(kinds).to.deep.equal(['removed']);
  }
});
