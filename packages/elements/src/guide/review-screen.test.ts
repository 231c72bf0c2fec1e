import { expect } from '@open-wc/testing';
import { createGuide } from '@tungbuoc/core';
import type { Answers, Guide, Ward } from '@tungbuoc/core';
import { reviewScreen } from './review-screen.js';
import type { ReviewSetting } from './review-screen.js';
import { emptyPage, newHost } from './test-host.js';
import { complete, exampleAnswers, registerBirth, samplePack } from './test-pack.js';

describe('reading everything before it is sent', () => {
  afterEach(emptyPage);

  it('can be used by everybody', async () => {
    const { host } = await shown(complete);
    await expect(host).to.be.accessible();
    const open = await shown({});
    await expect(open.host).to.be.accessible();
  });

  it('shows each answer in the words of its question, and what was left blank', async () => {
    const { rows } = await shown(complete);
    expect(rows.get('Tên mẹ')).to.equal('Nguyễn Thị Thử');
    expect(rows.get('Đã đăng ký chưa?')).to.equal('Chưa');
    expect(rows.get('Nơi cấp')).to.equal('Công an tỉnh Mẫu');
    expect(rows.get('Ghi chú')).to.equal('Để trống');
  });

  it('leads from “Sửa” to that answer', async () => {
    const { guide, press } = await shown(complete);
    press('Sửa Nơi cấp');
    expect(guide.state.place).to.equal('mother-papers');
    expect(guide.state.editing).to.equal(true);
  });

  it('lists on top what is still open, and leads there', async () => {
    const { guide, section, open } = await shown({ registered: 'no', hasPapers: 'no' });
    expect(section!.querySelector('h3')!.textContent).to.equal('Còn 4 mục chưa xong');
    expect(open.map((link) => link.textContent)).to.deep.equal([
      'Tên mẹ: chưa có',
      'Số căn cước: chưa có',
      'Nơi cấp: chưa có',
      'Cần mấy bản sao?: chưa có',
    ]);
    open[3]!.click();
    expect(guide.state.place).to.equal('copies');
  });

  it('says of a wrong answer what to do, not that it is missing', async () => {
    const { open } = await shown({ ...complete, motherName: 'Nguyễn 2' });
    expect(open.map((link) => link.textContent)).to.deep.equal([
      'Tên mẹ: Tên không có chữ số. Ông/bà xóa chữ số giúp.',
    ]);
  });

  it('has no list when nothing is open, and repeats a warning beside its answer', async () => {
    const { section, host } = await shown({ ...complete, motherName: 'Thử' });
    expect(section).to.equal(null);
    expect(host.renderRoot.querySelector('.note')!.textContent).to.equal(
      'Mới có một chữ. Xin ghi đủ họ, chữ đệm và tên.',
    );
  });

  it('tells what is to be paid by the ward’s figures, or whom to ask', async () => {
    const fee = async (ward?: Ward) => {
      const { host } = await shown(complete, ward);
      return host.renderRoot.querySelector('.fees li')!.textContent;
    };
    const ward = (copy: number) => ({ name: 'Mẫu', procedures: { sample: { fees: { copy } } } });
    expect(await fee()).to.equal('Bản sao: hỏi cán bộ');
    expect(await fee(ward(8000))).to.equal('Bản sao: 16.000 đồng');
    expect(await fee(ward(0))).to.equal('Bản sao: không mất tiền');
  });

  it('of a whole registration asks for nothing, and hides no answer', async () => {
    const procedure = await registerBirth();
    const answers = await exampleAnswers('married-parents');
    const guide = createGuide(procedure, { today: () => '2026-11-21', answers });
    guide.goTo('review');
    const { section, answers: shown, press } = await draw(guide);
    expect(section).to.equal(null);
    expect(shown).to.include.members(['Trần Văn Mẫu', '12/04/1990', 'Bệnh viện Thử']);
    expect(shown).to.not.contain('Để trống');
    press(`Sửa ${guide.snapshot.review[2]!.screens[0]!.fields[0]!.field.shortLabel}`);
    expect(guide.state.place).to.equal('child-name.0');
  });

  it('keeps the labels of the official form before readers of another language', async () => {
    const { guide } = await shown({});
    const { host } = await draw(guide, undefined, {
      official: new Map([['motherName', 'Tên người mẹ']]),
    });
    const official = [...host.renderRoot.querySelectorAll('dt [lang=vi]')];
    expect(official.map(({ textContent }) => textContent)).to.deep.equal(['Tên người mẹ']);
  });
});

async function shown(answers: Answers, ward?: Ward) {
  const guide = createGuide(samplePack(), { today: () => '2026-11-21', answers });
  guide.goTo('review');
  return draw(guide, ward);
}

async function draw(guide: Guide, ward?: Ward, change: Partial<ReviewSetting> = {}) {
  const host = newHost();
  const setting = {
    official: new Map<string, string>(),
    edit: (path: string) => guide.goTo(path),
    hidesIds: false,
    showIds: () => {},
    ...change,
  };
  await host.show(reviewScreen(guide, ward, setting));
  const root = host.renderRoot;
  const texts = (selector: string) =>
    [...root.querySelectorAll(selector)].map((part) => plain(part.textContent));
  const names = texts('dt');
  const answers = texts('dd:not(.change)');
  const section = root.querySelector('.summary');
  const press = (name: string) =>
    [...root.querySelectorAll('button')]
      .find((button) => plain(button.textContent) === name)!
      .click();
  return {
    host,
    guide,
    section,
    open: [...(section?.querySelectorAll('a') ?? [])],
    answers,
    rows: new Map(names.map((name, index) => [name, answers[index]])),
    press,
  };
}

function plain(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
