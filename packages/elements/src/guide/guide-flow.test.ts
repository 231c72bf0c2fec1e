import { expect, oneEvent } from '@open-wc/testing';
import type { StepChangedEvent } from './events.js';
import { summaryOf } from './test-draft.js';
import { emptyGuides, freshPage, openGuide } from './test-guide.js';
import { until } from './test-host.js';
import type { GuidePerson } from './test-guide.js';
import { samplePack } from './test-pack.js';
import { bench } from './test-services.js';

describe('going through a guide', () => {
  const title = document.title;

  beforeEach(freshPage);
  afterEach(() => {
    emptyGuides();
    document.title = title;
  });

  it('can be done by everybody, on every kind of screen', async () => {
    const person = await begun();
    await expect(person.guide, 'registered').to.be.accessible();
    for (const place of ['papers', 'mother-name', 'mother-papers', 'review']) {
      await person.goTo(place);
      expect(person.place).to.equal(place);
      await expect(person.guide, place).to.be.accessible();
    }
    await person.goTo('mother-papers');
    await person.press('Tiếp tục');
    await expect(person.guide, 'issues').to.be.accessible();
    await person.goTo('registered');
    person.answer('registered', 'yes');
    await person.go('Tiếp tục');
    expect(person.place).to.equal('route:registered');
    await expect(person.guide, 'route').to.be.accessible();
  });

  it('says with each screen where one is: heading with the keyboard, title, event', async () => {
    document.title = 'Phường Mẫu';
    const person = await begun();
    expect(document.title).to.equal('Bước 1/3 – Trước hết – Phường Mẫu');
    expect(person.focused).to.equal('Câu 1.1 Đã đăng ký chưa?');
    person.answer('registered', 'no');
    const arrived = oneEvent<StepChangedEvent>(person.guide, 'tb-step-changed');
    await person.press('Tiếp tục');
    const { stepId, index, count } = await arrived;
    expect({ stepId, index, count }).to.deep.equal({ stepId: 'start', index: 0, count: 3 });
    expect(person.focused).to.equal('Câu 1.2 Có giấy tờ cũ chưa?');
    await person.goTo('mother-papers');
    expect(document.title).to.equal('Bước 2/3 – Người mẹ – Phường Mẫu');
    expect(person.focused).to.equal('Câu 2.2 Giấy tờ của mẹ');
    expect(person.text).to.contain('Bước 2/3 · Người mẹ');
    person.guide.remove();
    expect(document.title).to.equal('Phường Mẫu');
  });

  it('tells of answers neither in events nor in the address', async () => {
    const address = location.href;
    const person = await openGuide();
    const events: Event[] = [];
    for (const type of ['tb-step-changed', 'tb-draft-saved', 'tb-draft-restored']) {
      document.addEventListener(type, (event) => events.push(event));
    }
    await person.begin();
    await person.goTo('mother-name');
    person.answer('motherName', 'Nguyễn Thị Thử');
    await person.go('Tiếp tục');
    expect(events.length).to.be.greaterThan(1);
    expect(JSON.stringify(events.map((event) => Object.entries(event)))).to.not.contain('Nguyễn');
    expect(JSON.stringify(history.state)).to.not.contain('Nguyễn');
    expect(location.href).to.equal(address);
  });

  it('stops where something is missing: summary with the keyboard, title, words beside it', async () => {
    document.title = 'Phường Mẫu';
    const person = await begun();
    await person.press('Tiếp tục');
    expect(person.place).to.equal('registered');
    expect(document.title).to.equal('Lỗi: Bước 1/3 – Trước hết – Phường Mẫu');
    expect(person.root.activeElement!.matches('.summary')).to.equal(true);
    const words = 'Mục này cần có. Nếu chưa rõ, ông/bà bấm “Để sau”.';
    expect(person.focused).to.contain(words);
    expect(person.field('registered').issue).to.equal(words);
    person.root.querySelector<HTMLElement>('.summary a')!.click();
    expect(person.root.activeElement === person.field('registered')).to.equal(true);
    person.answer('registered', 'no');
    await person.drawn();
    expect(person.root.querySelector('.summary')).to.equal(null);
    expect(person.field('registered').issue).to.equal('');
  });

  it('stops once for what may be right', async () => {
    const person = await begun();
    await person.goTo('mother-name');
    person.answer('motherName', 'Thử');
    await person.press('Tiếp tục');
    expect(person.place).to.equal('mother-name');
    expect(person.text).to.contain('Nếu đã đúng, ông/bà bấm “Tiếp tục” lần nữa.');
    await person.go('Tiếp tục');
    expect(person.place).to.equal('mother-papers');
  });

  it('lets a person leave a question for later, and finds it in the review', async () => {
    const person = await begun();
    await person.go('Để sau');
    expect(person.place).to.equal('has-papers');
    await person.goTo('review');
    expect(person.text).to.contain('Đã đăng ký chưa?: chưa có');
  });

  it('goes one screen back with either button, and from the first one to the start', async () => {
    const person = await begun();
    person.answer('registered', 'no');
    await person.go('Tiếp tục');
    await person.go('Quay lại');
    expect(person.place).to.equal('registered');
    expect(person.field('registered').value).to.equal('no');
    await person.go('Tiếp tục');
    await person.goBack();
    expect(person.place).to.equal('registered');
    await person.goBack();
    expect(person.place).to.equal('start');
  });

  it('goes one screen back in a draft that was left in the middle, too', async () => {
    const { guide } = await begun();
    guide.goTo('mother-name');
    const state = { ...bench.drafts.last.changes.at(-1)!, answers: {} };
    bench.drafts.kept.set('draft-1', state as never);
    bench.drafts.summaries = [summaryOf()];
    guide.remove();
    const person = await openGuide();
    await person.go('Làm tiếp');
    expect(person.place).to.equal('mother-name');
    await person.goBack();
    expect(person.place).to.equal('papers');
    const arrived = oneEvent(person.guide, 'tb-step-changed');
    await person.press('Quay lại');
    await arrived;
    expect(person.place).to.equal('has-papers');
    await person.goBack();
    await person.goBack();
    expect(person.place).to.equal('start');
  });

  it('leads to a better procedure, and on where that is only advice', async () => {
    const person = await begun();
    person.answer('registered', 'yes');
    await person.go('Tiếp tục');
    expect(person.text).to.contain('Cháu đã có giấy khai sinh');
    expect(person.text).to.contain('Mã thủ tục: 1.000000');
    expect(person.buttons).to.not.contain('Vẫn tiếp tục');
    const link = person.root.querySelector<HTMLAnchorElement>('a.outlined')!;
    expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
    await person.go('Quay lại');
    person.answer('registered', 'no');
    await person.go('Tiếp tục');
    person.answer('hasPapers', 'yes');
    await person.go('Tiếp tục');
    expect(person.place).to.equal('route:papers');
    await person.go('Vẫn tiếp tục');
    expect(person.place).to.equal('papers');
  });

  it('comes back to the review after “Sửa”', async () => {
    const person = await begun();
    person.guide.prefill({ registered: 'no', hasPapers: 'no', motherName: 'Nguyễn Thị Thử' });
    while (person.place !== 'review') {
      await person.go(person.buttons.includes('Để sau') ? 'Để sau' : 'Tiếp tục');
    }
    await person.go('Sửa Tên mẹ');
    expect(person.place).to.equal('mother-name');
    person.answer('motherName', 'Trần Thị Thử');
    await person.go('Tiếp tục');
    expect(person.place).to.equal('review');
    expect(person.text).to.contain('Trần Thị Thử');
  });

  it('says when the network goes, when it is back, and what is saved', async () => {
    const person = await begun();
    const live = () => person.guide.querySelector('[role=status]')!.textContent;
    await network(person, false);
    expect(person.text).to.contain('Mất mạng. Ông/bà vẫn khai tiếp được.');
    expect(live()).to.equal('Mất mạng. Ông/bà vẫn khai tiếp được.');
    await network(person, true);
    expect(person.text).to.not.contain('Mất mạng');
    const savedAt = new Date('2026-11-21T10:42').getTime();
    bench.drafts.last.tell({ type: 'status', status: { state: 'saved', savedAt } });
    await person.drawn();
    await until(() => live() === 'Đã lưu lúc 10:42 trên máy này');
    expect(person.text).to.contain('✓ Đã lưu lúc 10:42 trên máy này');
  });

  it('does not show the next person of a shared device what the last one was told', async () => {
    const person = await begun('shared');
    person.answer('registered', 'no');
    await person.drawn();
    person.answer('registered', '');
    await person.press('Tiếp tục');
    expect(person.field('registered').issue).to.not.equal('');
    await person.guide.reset();
    await person.drawn();
    await person.begin('shared');
    expect(person.field('registered').issue).to.equal('');
    expect(person.root.querySelector('.summary')).to.equal(null);
    expect(person.guide.answers).to.deep.equal({});
  });

  it('keeps the answers of a newer pack and of the ward’s file apart from those of a draft', async () => {
    const person = await begun();
    person.answer('registered', 'no');
    bench.ward = { name: 'Mẫu', procedures: { sample: { fees: { copy: 8000 } } } };
    bench.loadProcedure = () => Promise.resolve(samplePack({ title: 'Tên mới' }));
    person.guide.ward = '/ward.json';
    await person.drawn();
    expect(person.text).to.contain('Tên mới');
    expect(person.guide.answers).to.deep.equal({ registered: 'no' });
    expect(person.place).to.equal('registered');
  });
});

async function begun(device: 'personal' | 'shared' = 'personal'): Promise<GuidePerson> {
  const person = await openGuide();
  await person.begin(device);
  return person;
}

/** As if the telephone lost or found its network. */
async function network(person: GuidePerson, onLine: boolean): Promise<void> {
  Object.defineProperty(navigator, 'onLine', { configurable: true, value: onLine });
  dispatchEvent(new Event(onLine ? 'online' : 'offline'));
  Reflect.deleteProperty(navigator, 'onLine');
  await person.drawn();
}
