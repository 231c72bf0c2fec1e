import { expect } from '@open-wc/testing';
import { summaryOf } from './test-draft.js';
import { dateOf } from '../clock.js';
import { itemOf } from './test-outbox.js';
import { emptyPage, newHost } from './test-host.js';
import { samplePack } from './test-pack.js';
import { startScreen } from './start-screen.js';
import type { StartView } from './start-screen.js';

const day = 24 * 3_600_000;
const at = (time: string) => new Date(time).getTime();
const draft = summaryOf({
  savedAt: at('2026-11-21T10:42'),
  expiresAt: at('2026-12-21T10:42'),
});

describe('the start', () => {
  afterEach(emptyPage);

  it('can be used by everybody, whatever is kept here', async () => {
    const views: Partial<StartView>[] = [
      { askDevice: true },
      { askDevice: true, deviceMissing: true, stuck: true },
      { drafts: [draft], items: [itemOf({ state: 'waiting' })], device: 'personal' },
    ];
    for (const view of views) {
      const { host } = await shown(view);
      await expect(host).to.be.accessible();
    }
  });

  it('says what this is and how long it takes', async () => {
    const { text } = await shown({});
    expect(text).to.contain('Thủ tục mẫu Chỉ để thử.');
    expect(text).to.contain('Khai trong khoảng 5 phút. Có thể dừng, lúc khác làm tiếp.');
  });

  it('asks whose device it is, with no answer chosen before', async () => {
    const { radios, pressed } = await shown({ askDevice: true });
    expect(radios.map(({ checked }) => checked)).to.deep.equal([false, false]);
    radios[1]!.click();
    expect(pressed).to.deep.equal(['choose shared']);
    const chosen = await shown({ askDevice: true, device: 'personal' });
    expect(chosen.radios.map(({ checked }) => checked)).to.deep.equal([true, false]);
  });

  it('says before typing begins what each answer means', async () => {
    const { radios, host } = await shown({ askDevice: true, idleMinutes: 20 });
    const hints = radios.map(
      (radio) =>
        host.shadowRoot!.getElementById(radio.getAttribute('aria-describedby')!)!.textContent,
    );
    expect(hints).to.deep.equal([
      'Điện thoại, máy tính của riêng ông/bà. Máy tự lưu những gì đã khai, có khóa, ' +
        `giữ 30 ngày, đến ${dateOf(Date.now() + 30 * day)}. Tắt máy hay mất mạng vẫn còn.`,
      'Máy ở phường, ngoài quán, của người khác. Không lưu gì trên máy, chỉ giữ tạm trên ' +
        'trang này: đóng trang, hay để yên 20 phút, là mất.',
    ]);
  });

  it('says before typing begins what a page that keeps nothing means', async () => {
    const { text } = await shown({ device: 'shared' });
    expect(text).to.contain('Máy dùng chung, không lưu gì trên máy. Đang giữ tạm trên trang này');
    expect(text).to.contain('Khai trong khoảng 5 phút.').and.not.contain('lúc khác làm tiếp');
    const idle = await shown({ isIdle: true });
    expect(idle.text).to.contain('những gì đã khai ở đây được xóa.');
  });

  it('tells of what was locked no more than its times', async () => {
    const { id, procedureId, savedAt } = draft;
    const locked = [{ id, procedureId, savedAt, expiresAt: savedAt + day }];
    const { text, press, pressed, host } = await shown({ locked });
    expect(text).to.contain('Hồ sơ cất bằng mã Cất lúc 10:42, ngày 21/11/2026.');
    expect(text).to.contain('Máy giữ đến 10:42, ngày 22/11/2026.');
    press('Mở bằng mã');
    expect(pressed).to.deep.equal(['unlock draft-1']);
    await expect(host).to.be.accessible();
  });

  it('does not ask where the page knows', async () => {
    const { radios, text } = await shown({ askDevice: false });
    expect(radios).to.have.length(0);
    expect(text).to.not.contain('máy của ai');
  });

  it('says when the answer is missing, and when nothing could be opened', async () => {
    const fine = await shown({ askDevice: true });
    expect(fine.text).to.not.contain('Ông/bà chọn').and.not.contain('Chưa mở được');
    const { text } = await shown({ askDevice: true, deviceMissing: true, stuck: true });
    expect(text).to.contain('Ông/bà chọn một trong hai câu dưới đây.');
    expect(text).to.contain('Chưa mở được. Ông/bà xem lại mạng, rồi bấm lần nữa.');
  });

  it('tells several drafts of one procedure apart', async () => {
    const other = summaryOf({ id: 'draft-2', initials: '', step: '' });
    const { text, host } = await shown({ drafts: [draft, other] });
    expect(text).to.contain('Hồ sơ đang làm dở: N.T.T.');
    expect(text).to.contain('Hồ sơ đang làm dở Đã lưu');
    const cards = [...host.renderRoot.querySelectorAll('[part=draft]')];
    expect(cards.map((card) => card.getAttribute('aria-label'))).to.deep.equal([
      'Hồ sơ đang làm dở: N.T.T.',
      'Hồ sơ đang làm dở',
    ]);
  });

  it('offers first to go on with what was begun, then to begin anew', async () => {
    const { text, press, pressed, filled } = await shown({ drafts: [draft] });
    expect(text).to.contain('Hồ sơ đang làm dở: N.T.T. Đang làm đến phần “Người mẹ”.');
    expect(text).to.contain('Đã lưu lúc 10:42, ngày 21/11/2026.');
    expect(text).to.contain('Máy này giữ đến ngày 21/12/2026.');
    expect(filled()).to.deep.equal(['Làm tiếp']);
    for (const name of ['Làm tiếp', 'Xóa bản nháp', 'Bắt đầu hồ sơ mới']) press(name);
    expect(pressed).to.deep.equal(['resume draft-1', 'discard draft-1', 'begin']);
  });

  it('offers to begin where nothing was', async () => {
    const { press, pressed, filled } = await shown({});
    expect(filled()).to.deep.equal(['Bắt đầu']);
    press('Bắt đầu');
    expect(pressed).to.deep.equal(['begin']);
  });

  it('tells truthfully of each submission how far it is', async () => {
    const items = [
      itemOf({ id: 'a', state: 'waiting' }),
      itemOf({ id: 'b', state: 'sent', reference: 'KS-01' }),
      itemOf({ id: 'c', state: 'refused' }),
    ];
    const { headings, press, pressed, text } = await shown({ items });
    expect(headings).to.deep.equal([
      'Hồ sơ đang chờ gửi, không mất gì',
      'Đã nộp, mã hồ sơ KS-01',
      'Hồ sơ chưa nộp được',
    ]);
    expect(text).to.contain('Nộp lúc 10:30, ngày 21/11/2026.');
    press('Xem');
    expect(pressed).to.deep.equal(['show a']);
  });

  it('says when the procedure has no words in the language of the page', async () => {
    const { text } = await shown({ isUntranslated: true });
    expect(text).to.contain('Thủ tục này mới có tiếng Việt.');
    expect((await shown({})).text).to.not.contain('tiếng Việt');
  });

  it('says who is responsible for what is typed, and why it is asked', async () => {
    const dataController = { name: 'UBND phường Mẫu', purpose: 'Để đăng ký khai sinh.' };
    const { host } = await shown({ ward: { name: 'Mẫu', dataController } });
    const privacy = host.renderRoot.querySelector('details')!.textContent;
    expect(privacy).to.contain('Để đăng ký khai sinh.').and.contain('UBND phường Mẫu.');
    const without = await shown({});
    expect(without.host.renderRoot.querySelector('details')).to.equal(null);
  });
});

async function shown(change: Partial<StartView>) {
  const host = newHost();
  const pressed: string[] = [];
  const note =
    (what: string) =>
    (which: unknown = '') =>
      void pressed.push(`${what} ${String(which)}`.trim());
  const view: StartView = {
    procedure: samplePack(),
    ward: undefined,
    askDevice: false,
    device: undefined,
    deviceMissing: false,
    stuck: false,
    isUntranslated: false,
    drafts: [],
    items: [],
    practice: false,
    canOpenCopy: true,
    facts: undefined,
    locked: [],
    idleMinutes: 15,
    isIdle: false,
    ...change,
  };
  await host.show(
    startScreen(view, {
      begin: () => note('begin')(),
      choose: note('choose'),
      resume: note('resume'),
      discard: note('discard'),
      show: (item) => note('show')(item.id),
      openCopy: () => note('copy')(),
      learn: () => note('learn')(),
      unlock: note('unlock'),
    }),
  );
  const root = host.renderRoot;
  const texts = (selector: string) =>
    [...root.querySelectorAll(selector)].map((part) => plain(part.textContent));
  const buttons = [...root.querySelectorAll('button')];
  return {
    host,
    pressed,
    text: plain(root.textContent),
    headings: texts('h3'),
    radios: [...root.querySelectorAll<HTMLInputElement>('[type=radio]')],
    filled: () => texts('button.filled'),
    press: (name: string) => buttons.find((button) => plain(button.textContent) === name)!.click(),
  };
}

function plain(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
