import { expect, oneEvent } from '@open-wc/testing';
import { freshPage, emptyGuides, openGuide } from '../guide/test-guide.js';
import { summaryOf } from '../guide/test-draft.js';
import { itemOf } from '../guide/test-outbox.js';
import { until } from '../guide/test-host.js';
import { bench } from '../guide/test-services.js';
import { register } from '../register.js';
import { DraftsElement } from './drafts.js';

const at = (time: string) => new Date(time).getTime();
const draft = summaryOf({
  savedAt: at('2026-11-21T10:42'),
  expiresAt: at('2026-12-21T10:42'),
});

describe('the drafts of this device', () => {
  beforeEach(freshPage);
  afterEach(() => {
    for (const list of document.querySelectorAll('tb-drafts')) list.remove();
    emptyGuides();
  });

  it('can be used by everybody', async () => {
    bench.drafts.isLost = true;
    bench.outbox.items = [itemOf({ state: 'waiting' })];
    const { list } = await shown(draft, summaryOf({ id: 'b', newer: true }));
    await expect(list).to.be.accessible();
  });

  it('are not to be seen where there are none', async () => {
    const { list, text } = await shown();
    expect(text()).to.equal('');
    expect(list.offsetHeight).to.equal(0);
  });

  it('say what, for whom, how far, when, and until when', async () => {
    const { text } = await shown(draft);
    expect(text()).to.contain('Hồ sơ đang làm dở Thủ tục mẫu: N.T.T.');
    expect(text()).to.contain('Đang làm đến phần “Người mẹ”.');
    expect(text()).to.contain('Đã lưu lúc 10:42, ngày 21/11/2026.');
    expect(text()).to.contain('Máy này giữ đến ngày 21/12/2026.');
  });

  it('of newer code can only be read about', async () => {
    const { text, buttons } = await shown(summaryOf({ newer: true, title: '' }));
    expect(text()).to.contain('Ông/bà tải lại trang để làm tiếp.');
    expect(buttons()).to.deep.equal(['Mở bản sao từ tệp']);
  });

  it('stand beside what was handed in and has not arrived', async () => {
    bench.outbox.items = [itemOf({ state: 'waiting' }), itemOf({ id: 'b', state: 'sent' })];
    const { text, buttons } = await shown();
    expect(text()).to.contain('Hồ sơ đang chờ gửi, không mất gì');
    expect(buttons()).to.deep.equal(['Gửi lại ngay', 'Mở bản sao từ tệp']);
  });

  it('follow what another tab does', async () => {
    const { text } = await shown();
    bench.drafts.change([draft]);
    await until(() => text().includes('N.T.T.'));
    bench.drafts.change([]);
    await until(() => text() === '');
  });

  it('are gone on with in the guide of the same page', async () => {
    bench.drafts.chosen = 'personal';
    const state = { answers: {}, place: 'mother-name', visited: [], editing: false };
    bench.drafts.kept.set('draft-1', { ...state, answers: { registered: 'no' } });
    const { press } = await shown(draft);
    const person = await openGuide();
    const arrived = oneEvent(person.guide, 'tb-step-changed');
    press('Làm tiếp');
    await arrived;
    expect(person.place).to.equal('mother-name');
  });

  it('are looked for nowhere but on this site', async () => {
    const here = location.pathname + location.search;
    for (const page of ['', 'javascript:alert(1)', '//elsewhere.example/', here]) {
      const { press, text, list } = await shown(summaryOf({ page }));
      press('Làm tiếp');
      await until(() => text().includes('Ông/bà mở trang làm thủ tục này'));
      list.remove();
    }
  });

  it('are deleted when the person says so twice, and it is said', async () => {
    const { press, text, list } = await shown(draft);
    press('Xóa bản nháp');
    await until(() => list.shadowRoot!.querySelector('dialog[open]'));
    press('Xóa bản nháp', 'dialog button');
    await until(() => text().includes('Đã xóa bản nháp khỏi máy này.'));
    expect(bench.drafts.removed).to.deep.equal(['draft-1']);
    expect(list.shadowRoot!.activeElement?.textContent).to.contain('Đã xóa');
  });

  it('that the browser has deleted are spoken of once', async () => {
    bench.drafts.isLost = true;
    const { press, text } = await shown();
    expect(text()).to.contain('Trình duyệt đã xóa hồ sơ làm dở giữ trên máy này');
    press('Tôi đã hiểu');
    await until(() => text() === '');
    expect(bench.drafts.isLost).to.equal(false);
  });

  it('are copied under the code that is shown', async () => {
    const { press, list } = await shown(draft);
    const { click } = HTMLAnchorElement.prototype;
    const names: string[] = [];
    HTMLAnchorElement.prototype.click = function () {
      names.push(this.download);
    };
    press('Tải bản sao');
    await until(() => list.shadowRoot!.querySelector('dialog .code'));
    const code = list.shadowRoot!.querySelector('.code')!.textContent;
    press('Tải bản sao', 'dialog button');
    await until(() => names.length);
    HTMLAnchorElement.prototype.click = click;
    expect(bench.drafts.copied).to.deep.equal([{ source: 'draft-1', passphrase: code }]);
    expect(names[0]).to.match(/^ban-nhap-thu-tuc-mau-\d\d-\d\d-\d{4}\.tungbuoc\.json$/);
    await expect(list).to.be.accessible();
    press('Đã chép mã, đóng lại', 'dialog button');
    await until(() => !list.shadowRoot!.querySelector('dialog'));
  });
});

/** The list, after it has looked. */
async function shown(...drafts: (typeof draft)[]) {
  register('tb-drafts', DraftsElement);
  bench.drafts.summaries = drafts;
  const { looked } = bench.drafts;
  const list = new DraftsElement();
  document.body.append(list);
  await until(() => bench.drafts.looked > looked);
  await new Promise((resolve) => setTimeout(resolve, 20));
  await list.updateComplete;
  const root = list.shadowRoot!;
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  const press = (name: string, selector = 'button') =>
    all(selector)
      .find((button) => plain(button.textContent) === name)!
      .click();
  return {
    list,
    press,
    text: () => plain(root.textContent),
    buttons: () => all('button').map((button) => plain(button.textContent)),
  };
}

function plain(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
