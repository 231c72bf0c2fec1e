import { expect } from 'chai';
import type { Answer } from './answers.js';
import { checkField } from './check-field.js';
import type { Field } from './procedure.js';

const options = [
  { value: 'mother', label: 'Mẹ' },
  { value: 'father', label: 'Cha' },
];
const choice: Field = { id: 'relation', kind: 'choice', label: 'Quan hệ', options };
const several: Field = { ...choice, kind: 'multi-choice' };

function check(field: Field, answer: Answer): string[] {
  return checkField(field, answer, { today: '2026-11-21' }).map(({ code }) => code);
}

describe('a choice', () => {
  it('is one of the options', () => {
    expect(check(choice, 'mother')).to.deep.equal([]);
    expect(check({ ...choice, kind: 'select' }, 'father')).to.deep.equal([]);
    expect(check(choice, 'aunt')).to.deep.equal(['choice-unknown']);
    expect(check(choice, 'Mẹ')).to.deep.equal(['choice-unknown']);
  });

  it('is unknown when a name of the language itself is sent', () => {
    for (const value of ['__proto__', 'constructor', 'toString', 'length']) {
      expect(check(choice, value), value).to.deep.equal(['choice-unknown']);
    }
    expect(check({ ...choice, options: undefined }, 'mother')).to.deep.equal(['choice-unknown']);
  });

  it('may be typed where another answer is allowed', () => {
    const free: Field = { ...choice, kind: 'select', free: true };
    expect(check(free, 'Dì ruột')).to.deep.equal([]);
    expect(check(free, 'a'.repeat(201))).to.deep.equal(['too-long']);
  });

  it('from a list of names is taken as the person chose it', () => {
    const list: Field = {
      id: 'ethnicity',
      kind: 'select',
      label: 'Dân tộc',
      list: 'ethnic-groups',
    };
    expect(check(list, 'Tày')).to.deep.equal([]);
  });

  it('may be several options at once, each of them known', () => {
    expect(check(several, ['mother', 'father'])).to.deep.equal([]);
    expect(check(several, ['mother', 'mother'])).to.deep.equal([]);
    expect(check(several, ['mother', 'aunt'])).to.deep.equal(['choice-unknown']);
  });

  it('of another shape is named as such', () => {
    const wrong: [Field, unknown][] = [
      [choice, ['mother']],
      [choice, 1],
      [several, 'mother'],
      [several, [1]],
      [several, { 0: 'mother', length: 1 }],
      [several, Array.from({ length: 10_000 }, () => 'mother')],
    ];
    for (const [field, answer] of wrong) {
      expect(check(field, answer as Answer)).to.deep.equal(['wrong-type']);
    }
  });
});

describe('a consent', () => {
  const consent: Field = { id: 'agreed', kind: 'consent', label: 'Tôi đồng ý' };

  it('is given by true alone', () => {
    expect(check(consent, true)).to.deep.equal([]);
    expect(check(consent, false)).to.deep.equal(['consent-needed']);
    expect(check({ ...consent, optional: true }, false)).to.deep.equal([]);
    for (const answer of ['true', 1, ['true'], {}] as Answer[]) {
      expect(check(consent, answer)).to.deep.equal(['wrong-type']);
    }
  });
});
