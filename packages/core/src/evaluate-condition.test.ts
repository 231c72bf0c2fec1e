import { expect } from 'chai';
import type { Answer } from './answers.js';
import type { Condition, Verdict } from './condition.js';
import { conditionFields, evaluateCondition } from './evaluate-condition.js';

const today = '2026-11-21';

function verdict(condition: Condition, answers: Readonly<Record<string, Answer>> = {}): Verdict {
  const read = (id: string) => (Object.hasOwn(answers, id) ? answers[id] : undefined);
  return evaluateCondition(condition, { read, today });
}

const yes: Condition = { field: 'known', answered: true };
const no: Condition = { field: 'known', answered: false };
/** Somebody born "in 2008" may or may not be 18 on this day. */
const unsure: Condition = { field: 'born', age: { atLeast: 18 } };
const people = { known: 'x', born: '2008' };

describe('conditions joined together', () => {
  const joined: readonly [Condition, Verdict][] = [
    [{ all: [] }, 'yes'],
    [{ all: [yes, yes] }, 'yes'],
    [{ all: [yes, unsure] }, 'unsure'],
    [{ all: [unsure, no] }, 'no'],
    [{ any: [] }, 'no'],
    [{ any: [no, no] }, 'no'],
    [{ any: [no, unsure] }, 'unsure'],
    [{ any: [unsure, yes] }, 'yes'],
    [{ not: yes }, 'no'],
    [{ not: no }, 'yes'],
    [{ not: unsure }, 'unsure'],
    [{ not: { all: [yes, { any: [no, unsure] }] } }, 'unsure'],
  ];
  for (const [condition, expected] of joined) {
    it(`say "${expected}" to ${JSON.stringify(condition)}`, () => {
      expect(verdict(condition, people)).to.equal(expected);
    });
  }
});

describe('a test on one field', () => {
  it('fails while the field is unanswered, whatever is asked of it', () => {
    const tests: readonly Condition[] = [
      { field: 'a', equals: 'x' },
      { field: 'a', oneOf: ['x'] },
      { field: 'a', equalsField: 'b' },
      { field: 'a', answered: true },
      { field: 'a', before: '2020' },
      { field: 'a', after: '2020' },
      { field: 'a', age: { below: 200 } },
      { field: 'a', sameFamilyName: 'b' },
      { field: 'a', partial: true },
      { field: 'a', partial: false },
    ];
    for (const test of tests) expect(verdict(test), JSON.stringify(test)).to.equal('no');
    expect(verdict({ field: 'a', answered: false })).to.equal('yes');
  });

  it('compares with one value or several, and keeps numbers and texts apart', () => {
    expect(verdict({ field: 'a', equals: 2 }, { a: 2 })).to.equal('yes');
    expect(verdict({ field: 'a', equals: 2 }, { a: '2' })).to.equal('no');
    expect(verdict({ field: 'a', equals: true }, { a: true })).to.equal('yes');
    expect(verdict({ field: 'a', oneOf: ['x', 'y'] }, { a: 'y' })).to.equal('yes');
    expect(verdict({ field: 'a', oneOf: ['x', 'y'] }, { a: 'z' })).to.equal('no');
  });

  it('is content when one of several chosen values is meant', () => {
    expect(verdict({ field: 'a', equals: 'x' }, { a: ['w', 'x'] })).to.equal('yes');
    expect(verdict({ field: 'a', oneOf: ['y', 'z'] }, { a: ['w', 'x'] })).to.equal('no');
  });

  it('compares two fields, addresses by their parts', () => {
    const same: Condition = { field: 'a', equalsField: 'b' };
    expect(verdict(same, { a: 'x', b: 'x' })).to.equal('yes');
    expect(verdict(same, { a: 'x' })).to.equal('no');
    expect(verdict(same, { a: { detail: 'Số 1' }, b: { detail: 'Số 1' } })).to.equal('yes');
    expect(verdict(same, { a: { detail: 'Số 1' }, b: { detail: 'Số 2' } })).to.equal('no');
    expect(verdict(same, { a: '1945', b: '1945' })).to.equal('yes');
  });

  it('knows a family by the first word, whatever the case of letters', () => {
    const same: Condition = { field: 'a', sameFamilyName: 'b' };
    expect(verdict(same, { a: 'NGUYỄN Thị Thử', b: 'Nguyễn Văn Mẫu' })).to.equal('yes');
    expect(verdict(same, { a: ' Đỗ  Thử', b: 'ĐỖ' })).to.equal('yes');
    expect(verdict(same, { a: 'Đỗ Thử', b: 'Đõ Mẫu' })).to.equal('no');
    expect(verdict(same, { a: ' ', b: ' ' })).to.equal('no');
    expect(verdict(same, { a: 'Nguyễn Thử'.normalize('NFD'), b: 'Nguyễn Mẫu' })).to.equal('yes');
    expect(verdict(same, { a: 3, b: 3 })).to.equal('no');
  });
});

describe('a test on a date', () => {
  it('measures against a day, another field or today', () => {
    expect(verdict({ field: 'a', before: '2020-01-01' }, { a: '2019-12-31' })).to.equal('yes');
    expect(verdict({ field: 'a', before: { field: 'b' } }, { a: '2019', b: '2020' })).to.equal(
      'yes',
    );
    expect(verdict({ field: 'a', after: { field: 'b' } }, { a: '2019' })).to.equal('no');
    const late: Condition = { field: 'a', before: { today: { days: -60 } } };
    expect(verdict(late, { a: '2026-09-21' })).to.equal('yes');
    expect(verdict(late, { a: '2026-09-22' })).to.equal('no');
    expect(verdict(late, { a: '2026-09' })).to.equal('unsure');
    const old: Condition = { field: 'a', before: { today: { years: -6 } } };
    expect(verdict(old, { a: '2020-11-20' })).to.equal('yes');
    expect(verdict(old, { a: '2020-11-21' })).to.equal('no');
  });

  it('says yes, no or not sure to an age', () => {
    const adult: Condition = { field: 'a', age: { atLeast: 18 } };
    expect(verdict(adult, { a: '2008-11-21' })).to.equal('yes');
    expect(verdict(adult, { a: '2008-11-22' })).to.equal('no');
    expect(verdict(adult, { a: '2008' })).to.equal('unsure');
    expect(verdict(adult, { a: '2008-11' })).to.equal('unsure');
    expect(verdict(adult, { a: '2007' })).to.equal('yes');
    expect(verdict(adult, { a: '2009' })).to.equal('no');
    expect(verdict(adult, { a: '--5' })).to.equal('no');
  });

  it('says it between two ages, and on the day of an event', () => {
    const schoolAge: Condition = { field: 'a', age: { atLeast: 6, below: 15 } };
    expect(verdict(schoolAge, { a: '2020-01-01' })).to.equal('yes');
    expect(verdict(schoolAge, { a: '2011-11-21' })).to.equal('no');
    expect(verdict(schoolAge, { a: '2011' })).to.equal('unsure');
    const atBirth: Condition = { field: 'a', age: { below: 12, on: 'b' } };
    expect(verdict(atBirth, { a: '1990', b: '2002' })).to.equal('unsure');
    expect(verdict(atBirth, { a: '1990', b: '2001-12-31' })).to.equal('yes'); // 11 at most
    expect(verdict(atBirth, { a: '1990' })).to.equal('no');
  });
});

describe('what a condition depends on', () => {
  it('is known without running it, each field once', () => {
    const condition: Condition = {
      any: [
        { all: [{ field: 'a', equals: 'field' }, { not: { field: 'b', equalsField: 'c' } }] },
        { field: 'd', before: { field: 'e' } },
        { field: 'f', after: { today: { days: 1 } } },
        { field: 'g', age: { below: 3, on: 'h' } },
        { field: 'i', sameFamilyName: 'a' },
        { field: 'a', oneOf: ['x'] },
      ],
    };
    expect(conditionFields(condition).join('')).to.equal('abcdefghi');
  });

  it('does not change with what a page did to Object.prototype', () => {
    const prototype = Object.prototype as Record<string, unknown>;
    prototype['all'] = [];
    try {
      expect(verdict({ field: 'a', equals: 'x' }, { a: 'y' })).to.equal('no');
      expect(conditionFields({ field: 'a', equals: 'x' })).to.deep.equal(['a']);
    } finally {
      delete prototype['all'];
    }
  });
});
