import { expect } from 'chai';
import { normalizeAnswer } from './normalize-answer.js';
import type { Answer } from './answers.js';
import type { Field, FieldKind } from './procedure.js';

function field(kind: FieldKind, more: Partial<Field> = {}): Field {
  return { id: 'it', kind, label: 'Nhãn', ...more };
}

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

const separators = ['', ' ', '.', '-', '\u00a0', '\u2011', '–', ' . ', '  ', '\u3000', '·', '\t'];
const wrappings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => ` ${text} `,
  fullWidth,
  (text) => `\u202a${text}\u202c`,
  (text) => `${text}\n`,
];

/** What people type or paste, and what is kept. */
const personIds = separators.flatMap((separator) =>
  wrappings.map((wrap) => [wrap(['001', '190', '000', '000'].join(separator)), '001190000000']),
);
const phones = separators.flatMap((separator) =>
  wrappings.map((wrap) => [wrap(['0900', '000', '000'].join(separator)), '0900000000']),
);
const abroad = ['+84', '84', '0084', '＋８４', '+84 ', '84-', '(+84)', '+84 (0)', '+84.'].flatMap(
  (prefix) => [
    [`${prefix}900000000`, '0900000000'],
    [`${prefix}900 000 000`, '0900000000'],
    [`${prefix}24 3000 0000`, '02430000000'],
  ],
);
const dates = [
  ['1945-03-05', '1945-03-05'],
  ['1945-3-5', '1945-03-05'],
  ['1945-3-05', '1945-03-05'],
  [' 1945 - 3 - 5 ', '1945-03-05'],
  ['1945–03–05', '1945-03-05'],
  ['5/3/1945', '1945-03-05'],
  ['05/03/1945', '1945-03-05'],
  ['05 / 03 / 1945', '1945-03-05'],
  ['5.3.1945', '1945-03-05'],
  ['05.03.1945', '1945-03-05'],
  ['5-3-1945', '1945-03-05'],
  ['05-03-1945', '1945-03-05'],
  ['5 3 1945', '1945-03-05'],
  ['05 03 1945', '1945-03-05'],
  ['5,3,1945', '1945-03-05'],
  ['05031945', '1945-03-05'],
  ['19450305', '1945-03-05'],
  ['1945/3/5', '1945-03-05'],
  ['1945.03.05', '1945-03-05'],
  ['ngày 5 tháng 3 năm 1945', '1945-03-05'],
  ['Ngày 05 tháng 03 năm 1945', '1945-03-05'],
  ['Ngay 5 thang 3 nam 1945', '1945-03-05'],
  ['ngày 5/3/1945', '1945-03-05'],
  ['ngày 5-3-1945'.normalize('NFD'), '1945-03-05'],
  [fullWidth('05/03/1945'), '1945-03-05'],
  [fullWidth('1945-3-5'), '1945-03-05'],
  ['\u202a05/03/1945\u202c', '1945-03-05'],
  ['1945', '1945'],
  [' 1945 ', '1945'],
  ['năm 1945', '1945'],
  ['1945--', '1945'],
  ['1945-00-00', '1945'],
  ['00001945', '1945'],
  ['0/0/1945', '1945'],
  [fullWidth('1945'), '1945'],
  ['1945-03', '1945-03'],
  ['1945-3', '1945-03'],
  ['1945-3-', '1945-03'],
  ['1945-03-00', '1945-03'],
  ['3/1945', '1945-03'],
  ['03/1945', '1945-03'],
  ['03-1945', '1945-03'],
  ['3.1945', '1945-03'],
  ['tháng 3 năm 1945', '1945-03'],
  ['00/03/1945', '1945-03'],
];
const unfinishedDates = [
  ['-3-5', '-3-5'],
  ['--5', '--5'],
  ['-3-', '-3-'],
  ['5/3', '-3-5'],
  ['1945--5', '1945--5'],
  ['45-3-5', '45-3-5'],
  ['5/3/45', '45-3-5'],
  ['1945-13-40', '1945-13-40'],
  ['mồng năm', 'mồng năm'],
];
const numbers: readonly (readonly [string, number | string])[] = [
  ['2', 2],
  [' 2 ', 2],
  ['02', 2],
  ['２', 2],
  ['-3', -3],
  ['−3', -3],
  ['1.234', 1234],
  ['1.234.567', 1234567],
  ['1 234 567', 1234567],
  ['1\u00a0234\u00a0567', 1234567],
  ['1,234,567', '1,234,567'],
  ['1234567', 1234567],
  ['１．２３４．５６７', 1234567],
  ['12,5', 12.5],
  ['1,234', 1.234],
  ['1.5', 1.5],
  ['12.50', 12.5],
  ['1.2345', '1.2345'],
  ['1.234', 1234],
  ['1.23.456', '1.23.456'],
  ['500k', '500k'],
  ['1e5', '1e5'],
  ['0x10', '0x10'],
  ['hai', 'hai'],
  ['99999999999999999999', '99999999999999999999'],
];

function expectTable(one: Field, table: readonly (readonly (string | number)[])[]): void {
  for (const [typed = '', kept] of table) {
    const answer = normalizeAnswer(one, typed);
    expect(answer, JSON.stringify(typed)).to.equal(kept);
    expect(normalizeAnswer(one, answer as Answer), `${String(typed)}, twice`).to.equal(kept);
  }
}

describe('what people type is kept in one form', () => {
  it('tries more than two hundred ways of typing', () => {
    const all = [personIds, phones, abroad, dates, unfinishedDates, numbers];
    const distinct = new Set(all.flatMap((table) => table.map(([typed]) => typed)));
    expect(distinct.size).to.be.at.least(200);
  });

  it('understands a personal identification number with spaces, dots or full-width digits', () => {
    expectTable(field('person-id'), personIds);
  });

  it('understands a telephone number in any grouping', () => {
    expectTable(field('phone'), phones);
  });

  it('takes a number with the country code for the same number', () => {
    expectTable(field('phone'), abroad);
  });

  it('understands a date in the ways it is written on papers', () => {
    expectTable(field('date'), dates);
  });

  it('keeps a date that is not finished as its three boxes', () => {
    expectTable(field('date'), unfinishedDates);
  });

  it('reads dots between thousands and a comma before decimals', () => {
    expectTable(field('number'), numbers);
  });
});

describe('what is not numbers stays as the person typed it', () => {
  it('keeps the case of letters and the place of tone marks in a name', () => {
    const names = ['Nguyễn Thị Thử', 'nguyễn thị hoà', 'NGUYỄN THỊ HÒA', "H'Hen Niê", 'Y-Sơn Mẫu'];
    for (const name of names) expect(normalizeAnswer(field('name'), name)).to.equal(name);
  });

  it('joins marks typed or pasted apart, and takes out double spaces', () => {
    const pasted = ` ${'Nguyễn  Thị\u00a0Thử'.normalize('NFD')}\u200b `;
    expect(normalizeAnswer(field('name'), pasted)).to.equal('Nguyễn Thị Thử');
  });

  it('leaves a number of a paper its dashes and slashes', () => {
    const paper = field('text', { format: 'document-number' });
    expect(normalizeAnswer(paper, ' 45/2018/QĐST-HNGĐ ')).to.equal('45/2018/QĐST-HNGĐ');
  });

  it('writes a passport number in capitals without spaces', () => {
    const passport = field('text', { format: 'passport' });
    expect(normalizeAnswer(passport, ' c 000 0000 ')).to.equal('C0000000');
  });

  it('keeps what cannot be read, so that it can be mended', () => {
    expect(normalizeAnswer(field('person-id'), '001190 abc')).to.equal('001190 abc');
    expect(normalizeAnswer(field('phone'), 'số nhà hàng xóm')).to.equal('số nhà hàng xóm');
    expect(normalizeAnswer(field('person-id'), ' --- ')).to.equal('---');
  });
});

describe('what is empty is no answer', () => {
  it('takes away blanks of every kind', () => {
    for (const kind of ['text', 'name', 'date', 'number', 'phone', 'person-id'] as const) {
      for (const blank of ['', ' ', '\u00a0\n', '\u200b']) {
        expect(normalizeAnswer(field(kind), blank), kind).to.equal(undefined);
      }
    }
    expect(normalizeAnswer(field('date'), '--')).to.equal(undefined);
    expect(normalizeAnswer(field('multi-choice'), [])).to.equal(undefined);
    expect(normalizeAnswer(field('address'), { detail: ' ' })).to.equal(undefined);
    expect(normalizeAnswer(field('consent'), false)).to.equal(undefined);
  });

  it('keeps each chosen value once', () => {
    expect(normalizeAnswer(field('multi-choice'), ['a', 'b', 'a'])).to.deep.equal(['a', 'b']);
    expect(normalizeAnswer(field('multi-choice'), ['a', ' '])).to.deep.equal(['a']);
  });
});

describe('an address keeps the parts that belong together', () => {
  const today = {
    provinceCode: '25',
    provinceName: 'Tỉnh Phú Thọ',
    communeCode: '00001',
    communeName: 'Phường Mẫu',
  };

  it('keeps a unit of today with its detail, tidied', () => {
    const typed = { ...today, detail: '  phố  Mẫu ', hamlet: ' tổ  3 ' };
    expect(normalizeAnswer(field('address'), typed)).to.deep.equal({
      ...today,
      detail: 'phố Mẫu',
      hamlet: 'tổ 3',
    });
  });

  it('keeps only the former name where the person chose to give one', () => {
    const typed = { ...today, formerText: 'xã Cũ, huyện Cũ, tỉnh Hà Tây' };
    const anyPlace = field('address', { scope: 'any' });
    expect(normalizeAnswer(anyPlace, typed)).to.deep.equal({ formerText: typed.formerText });
    expect(normalizeAnswer(field('address'), typed)).to.deep.equal(today);
  });

  it('drops a detail that is not asked', () => {
    const none = field('address', { detail: 'none' });
    const typed = { ...today, detail: 'số 1', hamlet: 'thôn Thử' };
    expect(normalizeAnswer(none, typed)).to.deep.equal(today);
  });
});

describe('an answer of another shape', () => {
  it('comes back untouched, for the check to name', () => {
    for (const value of [{}, [1], { evil: 'x' }, null] as unknown as Answer[]) {
      expect(normalizeAnswer(field('name'), value)).to.equal(value);
    }
    expect(normalizeAnswer(field('address'), 'Hà Nội')).to.equal('Hà Nội');
  });
});
