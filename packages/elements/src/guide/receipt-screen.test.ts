import { expect } from '@open-wc/testing';
import type { OutboxItem } from '../services.js';
import { receiptScreen } from './receipt-screen.js';
import { emptyPage, newHost } from './test-host.js';
import type { TestHost } from './test-host.js';
import { itemOf } from './test-outbox.js';
import { samplePack } from './test-pack.js';

const afterwards = [
  { id: 'one', text: 'Cán bộ xem hồ sơ.' },
  { id: 'two', text: 'Ông/bà nhận giấy.' },
];

describe('what is said of a submission', () => {
  afterEach(emptyPage);

  it('is no receipt before there is one', async () => {
    const { text } = await shown({ state: 'sending' });
    expect(text).to.equal('Đang gửi… Hồ sơ được giữ trên máy này. Đóng trang, mở lại vẫn còn.');
    expect((await shown({ state: 'sending', reference: 'KS-01' })).text).to.not.contain('KS-01');
  });

  it('warns against closing the page while only the page has it', async () => {
    for (const state of ['sending', 'waiting'] as const) {
      const { text } = await shown({ state, kept: false });
      expect(text).to.contain('Xin đừng đóng trang này khi chưa gửi xong.');
      expect(text).to.not.contain('mở lại vẫn còn');
    }
  });

  it('tells while it waits how often it was tried, and when it is tried again', async () => {
    const retryAt = new Date('2026-11-21T10:47').getTime();
    const { text } = await shown({ state: 'waiting', attempts: 3, retryAt });
    expect(text).to.contain('Chưa gửi được, không mất gì');
    expect(text).to.contain('Đã thử 3 lần. Máy sẽ tự gửi lại khi có mạng.');
    expect(text).to.contain('Lần tới: 10:47.');
    expect((await shown({ state: 'waiting' })).text).to.not.contain('Lần tới');
  });

  it('lets the person try at once', async () => {
    const { press, pressed } = await shown({ state: 'waiting' });
    press('Gửi lại ngay');
    expect(pressed).to.deep.equal(['retry']);
  });

  it('gives the reference, and in order what happens next', async () => {
    const { host, text } = await shown({ state: 'sent', reference: 'KS-2026-000123' });
    expect(text).to.contain('Đã nộp hồ sơ').and.contain('Mã hồ sơ của ông/bà');
    const reference = host.renderRoot.querySelector<HTMLElement>('.reference')!;
    expect(reference.textContent).to.equal('KS-2026-000123');
    const lines = [...host.renderRoot.querySelectorAll('ol li')].map((line) => line.textContent);
    expect(lines).to.deep.equal(['Cán bộ xem hồ sơ.', 'Ông/bà nhận giấy.']);
    await expect(host).to.be.accessible();
  });

  it('speaks of no reference where the host gave none', async () => {
    const { text } = await shown({ state: 'sent' });
    expect(text).to.not.contain('Mã hồ sơ');
  });

  it('says of a refusal that nothing is lost, and leads back to the answers', async () => {
    const { text, press, pressed } = await shown({ state: 'refused', httpStatus: 400 });
    expect(text).to.contain('Nơi nhận báo có mục cần xem lại. Những gì đã khai vẫn còn.');
    press('Xem và sửa lại');
    expect(pressed).to.deep.equal(['reopen']);
    const other = await shown({ state: 'refused', httpStatus: 422 });
    expect(other.text).to.contain('Nơi nhận không nhận được hồ sơ này.');
  });

  it('names what the office wants to have checked', async () => {
    const issues = [
      { code: 'required', level: 'error', fieldId: 'motherName', params: {} },
      { code: 'date-future', level: 'error', fieldId: 'children.0.unknown', params: {} },
    ] as const;
    const { host } = await shown({ state: 'refused', httpStatus: 400, issues });
    const lines = [...host.renderRoot.querySelectorAll('li')].map((line) => line.textContent);
    expect(lines).to.deep.equal([
      'Tên mẹ: Mục này cần có. Nếu chưa rõ, ông/bà bấm “Để sau”.',
      ' Ngày này sau hôm nay. Ông/bà xem lại năm nhé.',
    ]);
    await expect(host).to.be.accessible();
  });

  it('leaves the keyboard where it is when the state changes', async () => {
    const { host, draw } = await shown({ state: 'sending' });
    const heading = host.renderRoot.querySelector<HTMLElement>('[data-heading]')!;
    heading.focus();
    await draw({ state: 'sent', reference: 'KS-01' });
    expect(host.shadowRoot!.activeElement === heading).to.equal(true);
    expect(heading.textContent).to.equal('Đã nộp hồ sơ');
  });
});

async function shown(change: Partial<OutboxItem>) {
  const host = newHost();
  const pressed: string[] = [];
  const actions = { retry: () => pressed.push('retry'), reopen: () => pressed.push('reopen') };
  const draw = (other: Partial<OutboxItem>) =>
    host.show(receiptScreen(itemOf(other), { procedure: samplePack(), afterwards, ...actions }));
  await draw(change);
  return { host, draw, pressed, text: textOf(host), press: (name: string) => press(host, name) };
}

function textOf(host: TestHost): string {
  return host.renderRoot.textContent.trim().replace(/\s+/g, ' ');
}

function press(host: TestHost, name: string): void {
  const buttons = [...host.renderRoot.querySelectorAll('button')];
  buttons.find((button) => button.textContent.trim() === name)!.click();
}
