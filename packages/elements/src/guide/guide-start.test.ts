import { expect } from '@open-wc/testing';
import { createGuide } from '@tungbuoc/core';
import { summaryOf } from './test-draft.js';
import { emptyGuides, freshPage, openGuide } from './test-guide.js';
import { listen, until } from './test-host.js';
import { itemOf } from './test-outbox.js';
import { samplePack } from './test-pack.js';
import { bench } from './test-services.js';

describe('the start of a guide', () => {
  beforeEach(freshPage);
  afterEach(emptyGuides);

  it('stores nothing before the person has said whose device it is', async () => {
    const person = await openGuide();
    await person.press('Bắt đầu');
    expect(person.place).to.equal('start');
    expect(person.text).to.contain('Ông/bà chọn một trong hai câu dưới đây.');
    expect(person.root.activeElement!.matches('.device')).to.equal(true);
    await expect(person.guide).to.be.accessible();
    expect(bench.drafts.opened).to.deep.equal([]);
    await person.begin('personal');
    expect(bench.drafts.chosen).to.equal('personal');
    expect(bench.drafts.last.status).to.deep.equal({ state: 'new' });
  });

  it('takes the complaint back as soon as an answer is chosen', async () => {
    const person = await openGuide();
    await person.press('Bắt đầu');
    person.root.querySelector<HTMLInputElement>('[value=shared]')!.click();
    await person.drawn();
    expect(person.text).to.not.contain('Ông/bà chọn một trong hai');
  });

  it('keeps the answers of a shared device in the page, and says so', async () => {
    const person = await openGuide();
    await person.begin('shared');
    expect(bench.drafts.chosen).to.equal('shared');
    expect(person.text).to.contain('Đang giữ tạm trên trang này, đóng trang là mất.');
  });

  it('goes on with a draft at the screen where the person was', async () => {
    keepDraft();
    const person = await openGuide();
    const heard = listen(person.guide, 'tb-draft-restored');
    await person.go('Làm tiếp');
    expect(person.place).to.equal('mother-name');
    expect(person.field('motherName').value).to.equal('Nguyễn Thị Thử');
    expect(heard).to.deep.equal(['tb-draft-restored']);
    expect(bench.drafts.last.changes[0]?.answers).to.deep.equal({});
  });

  it('puts what the page knows under a draft, not over it', async () => {
    keepDraft();
    const person = await openGuide();
    person.guide.prefill({ motherName: 'Trần Thị Thử' });
    await person.go('Làm tiếp');
    expect(person.guide.answers).to.deep.include({ motherName: 'Nguyễn Thị Thử' });
  });

  it('moves a draft to the pack of today, and names what that has no place for', async () => {
    keepDraft();
    const asked = [
      { ...name, label: 'Tên cũ?' },
      { id: 'oldNote', kind: 'text', label: 'Ghi chú cũ' },
    ];
    const old = { id: 'mother-name', title: 'Câu cũ', fields: asked };
    const steps = [{ id: 'mother', title: 'Bước cũ', screens: [old] }];
    const pack = samplePack({ version: '0.9.0', steps, routes: [], fees: [] });
    bench.drafts.packs.set('draft-1', pack);
    const kept = bench.drafts.kept.get('draft-1')!;
    const answers = { ...kept.answers, oldNote: 'Nhà bên sông' };
    bench.drafts.kept.set('draft-1', { ...kept, answers });
    const person = await openGuide();
    await person.go('Làm tiếp');
    expect(person.text).to.contain('Tờ khai vừa được thay đổi.');
    expect(person.text).to.contain('Ghi chú cũ Nhà bên sông');
    expect(person.place).to.equal('mother-name');
    const { changes, procedure, saved } = bench.drafts.last;
    expect(procedure.version).to.equal('1.0.0');
    expect(saved?.answers).to.deep.equal(answers);
    expect(changes.flatMap(({ dropped = [] }) => dropped.map(({ path }) => path))).to.include(
      'oldNote',
    );
    expect(bench.drafts.last.answers).to.deep.include({ oldNote: null });
    await person.press('Tôi đã hiểu');
    expect(person.text).not.to.contain('Ghi chú cũ');
    await person.goTo('review');
    expect(person.text).to.contain('Câu trả lời không còn dùng');
    expect(person.text).to.contain('Ghi chú cũ Nhà bên sông');
    await expect(person.guide).to.be.accessible();
  });

  it('says when it had to go back to the save before the last', async () => {
    keepDraft();
    bench.drafts.restored = 'previous';
    const person = await openGuide();
    await person.go('Làm tiếp');
    expect(person.text).to.contain('Lần lưu cuối bị hỏng');
    await person.press('Tôi đã hiểu');
    expect(person.text).not.to.contain('Lần lưu cuối bị hỏng');
  });

  it('goes on with the draft that the address asks for, and takes it out of there', async () => {
    keepDraft();
    const { replaceState } = History.prototype;
    Object.defineProperty(history, 'replaceState', { configurable: true, value: replaceState });
    location.replace('#tb-draft=draft-1');
    const person = await openGuide();
    await until(() => person.place === 'mother-name');
    expect(location.hash).to.equal('');
    await person.drawn();
  });

  it('says once that the browser has deleted what was kept here', async () => {
    bench.drafts.isLost = true;
    const person = await openGuide();
    await until(() => person.text.includes('Trình duyệt đã xóa hồ sơ làm dở'));
    await person.press('Tôi đã hiểu');
    expect(person.text).not.to.contain('Trình duyệt đã xóa');
    expect(bench.drafts.isLost).to.equal(false);
  });

  it('says nothing of a draft that another tab has deleted, and stays', async () => {
    keepDraft();
    const person = await openGuide();
    bench.drafts.kept.clear();
    bench.drafts.summaries = [];
    await person.press('Làm tiếp');
    expect(person.place).to.equal('start');
    expect(person.buttons).to.not.contain('Làm tiếp');
  });

  it('asks before a draft is deleted, and keeps it unless told otherwise', async () => {
    keepDraft();
    const person = await openGuide();
    const ask = async () => {
      await person.press('Xóa bản nháp');
      await until(() => person.root.querySelector('dialog'));
      return person.root.querySelector('dialog')!;
    };
    const dialog = await ask();
    expect(dialog.textContent).to.contain('Xóa hết những gì đã nhập?');
    await expect(dialog).to.be.accessible();
    await person.press('Không, giữ lại');
    await until(() => !person.root.querySelector('dialog'));
    expect(bench.drafts.removed).to.deep.equal([]);
    const again = await ask();
    again.querySelectorAll('button')[1]!.click();
    await until(() => !person.root.querySelector('dialog'));
    await person.drawn();
    expect(bench.drafts.removed).to.deep.equal(['draft-1']);
    expect(person.buttons).to.not.contain('Làm tiếp');
  });

  it('shows where a submission of an earlier visit is', async () => {
    bench.drafts.chosen = 'personal';
    bench.outbox.items = [itemOf({ state: 'sent', reference: 'KS-01' })];
    const person = await openGuide();
    await person.press('Xem');
    await person.drawn();
    expect(person.place).to.equal('sent');
    expect(person.text).to.contain('KS-01');
    await person.press('Kết thúc');
    await person.drawn();
    expect(person.place).to.equal('start');
  });

  it('says when the questions cannot be fetched to go on, and tries again', async () => {
    keepDraft();
    const person = await openGuide();
    bench.online = false;
    await person.press('Làm tiếp');
    expect(person.text).to.contain('Chưa mở được. Ông/bà xem lại mạng, rồi bấm lần nữa.');
    expect(person.focused).to.contain('Chưa mở được.');
    bench.online = true;
    await person.go('Làm tiếp');
    expect(person.place).to.equal('mother-name');
  });

  it('can be used while the store cannot be read', async () => {
    bench.online = false;
    const person = await openGuide();
    await person.begin();
    expect(person.place).to.equal('registered');
    expect(person.text).to.contain('Chưa lưu được, đang thử lại.');
  });
});

const name = { id: 'motherName', kind: 'name' };

/** A draft of this device, left at the mother's name. */
function keepDraft(): void {
  const guide = createGuide(samplePack(), { today: () => '2026-11-21' });
  guide.answerAll({ registered: 'no', hasPapers: 'no', motherName: 'Nguyễn Thị Thử' });
  guide.goTo('mother-name');
  bench.drafts.chosen = 'personal';
  bench.drafts.kept.set('draft-1', guide.state);
  bench.drafts.summaries = [summaryOf()];
}
