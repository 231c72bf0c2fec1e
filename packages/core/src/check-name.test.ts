import { expect } from 'chai';
import { checkField } from './check-field.js';
import type { Field } from './procedure.js';

const field: Field = { id: 'childName', kind: 'name', label: 'Họ, chữ đệm, tên' };

function check(name: string, one: Field = field): string[] {
  const issues = checkField(one, name, { today: '2026-11-21' });
  return issues.map(({ code, level }) => `${level} ${code}`);
}

describe('a name', () => {
  it('may have every letter that people in Viet Nam have in their names', () => {
    const names = [
      'Nguyễn Thị Thử',
      'NGUYỄN THỊ THỬ',
      'nguyễn thị hoà',
      'Đỗ Văn Mẫu',
      'Y Blơm Niê',
      "H'Hen Niê",
      'H’Hen Niê',
      'H‘Hen Niê',
      'Hʼ Hen Niê',
      'Rơ Châm Y-Sơn',
      'Rơ Châm Y‑Sơn',
      'Lò Thị Fằn',
      'Thử Văn Jút',
      'Tôn Nữ Thị T. Mẫu',
      'Ẻo Ỡm Ặc Ỵ Ữ',
    ];
    for (const name of names) {
      expect(check(name), name).to.deep.equal([]);
      expect(check(name.normalize('NFD')), `${name}, marks apart`).to.deep.equal([]);
    }
  });

  it('may come from abroad, without Vietnamese marks', () => {
    const names = ['John Smith', 'Anna Müller', 'Ivan Petrov', 'José García', 'Алексей Иванов'];
    const more = [
      'Paul Martin',
      'Alexander Lee',
      'Maria Brown',
      '山田 花子',
      'Kim Minwoo',
      'Brian Oh',
      'Angelica Tan',
    ];
    for (const name of [...names, ...more]) expect(check(name), name).to.deep.equal([]);
  });

  it('has no digits', () => {
    for (const name of ['Nguyễn Văn 2', 'Nguyễn Văn ２', 'Nguyễn Văn A1', '1990', 'Lê Ⅳ']) {
      expect(check(name), name).to.deep.equal(['error name-digits']);
    }
  });

  it('has no signs that no name has', () => {
    const names = [
      'Nguyễn Văn A, Nguyễn Văn B',
      'Nguyễn_Văn',
      'Nguyễn Văn @',
      '<b>Nguyễn</b>',
      'Nguyễn/Văn',
      '=HYPERLINK("x")',
      'Nguyễn 😀',
      '...',
      "'",
      '-',
      `Nguyễn a${'\u0335'.repeat(20)}`,
    ];
    for (const name of names) expect(check(name), name).to.deep.equal(['error name-characters']);
  });

  it('of one word is asked about once, for such names exist', () => {
    expect(check('Thử')).to.deep.equal(['warning name-one-word']);
    expect(check('Thu')).to.deep.equal(['warning name-one-word']);
  });

  it('of Vietnamese syllables without any mark is asked about once', () => {
    for (const name of ['Nguyen Van Thu', 'NGUYEN THI MAU', 'tran thi hoa', 'Le Nghieng']) {
      expect(check(name), name).to.deep.equal(['warning name-no-marks']);
    }
    for (const name of ['Nguyên Van Thu', 'Do Van Đan', 'Lê Thu']) {
      expect(check(name), name).to.deep.equal([]);
    }
  });

  it('is measured as the person counts letters, wherever the marks are', () => {
    const name = `Ế${' Ế'.repeat(29)}`;
    const short: Field = { ...field, maxLength: 59 };
    expect(check(name.normalize('NFD'), short)).to.deep.equal([]);
    expect(checkField(short, `${name}Ế`, { today: '2026-11-21' })).to.deep.equal([
      { code: 'too-long', level: 'error', params: { max: 59, count: 60 } },
    ]);
    expect(check(`Ế ${'ế'.repeat(198)}`)).to.deep.equal([]);
    expect(check(`Ế ${'ế'.repeat(199)}`)).to.deep.equal(['error too-long']);
  });
});
