import { expect } from 'chai';
import { checkField } from './check-field.js';
import { readNumber } from './check-number.js';
import type { Field } from './procedure.js';

const field: Field = { id: 'copies', kind: 'number', label: 'Số bản sao', min: 1, max: 20 };

function check(answer: number | string): unknown[] {
  const issues = checkField(field, answer, { today: '2026-11-21' });
  return issues.map(({ code, params }) => [code, params]);
}

describe('a number', () => {
  it('is right inside its limits, as a number or as typed', () => {
    for (const answer of [1, 20, '1', '20', ' 2 ', '２', '02']) {
      expect(check(answer), String(answer)).to.deep.equal([]);
    }
  });

  it('outside its limits names the limit', () => {
    expect(check(0)).to.deep.equal([['number-min', { min: 1 }]]);
    expect(check('-1')).to.deep.equal([['number-min', { min: 1 }]]);
    expect(check('21')).to.deep.equal([['number-max', { max: 20 }]]);
    expect(check('1.000')).to.deep.equal([['number-max', { max: 20 }]]);
  });

  it('needs mending when it is no number', () => {
    const wrong = ['hai', '2 bản', '2,,5', '1/2', '0x2', '2e0', '--2', '9'.repeat(40), NaN];
    for (const answer of [...wrong, Infinity, 2 ** 60]) {
      expect(check(answer), String(answer)).to.deep.equal([['number-format', {}]]);
    }
  });

  it('is whole unless decimals are asked, and says how many there may be', () => {
    for (const answer of ['2,5', '2.5', 2.5]) {
      expect(check(answer), String(answer)).to.deep.equal([['number-decimals', { decimals: 0 }]]);
    }
    const area: Field = { ...field, unit: 'm²', decimals: 1, max: 1_000_000 };
    const checkArea = (answer: number | string) =>
      checkField(area, answer, { today: '2026-11-21' }).map(({ code, params }) => [code, params]);
    for (const answer of ['12,5', '12.5', '1.234,5', '１２，５', 12.5, '12', '0,1', 1.1]) {
      expect(checkArea(answer), String(answer)).to.deep.equal(
        answer === '0,1' ? [['number-min', { min: 1 }]] : [],
      );
    }
    for (const answer of ['12,55', 12.55, 1.000_001]) {
      expect(checkArea(answer), String(answer)).to.deep.equal([
        ['number-decimals', { decimals: 1 }],
      ]);
    }
  });

  it('without limits may be any whole number', () => {
    const free: Field = { ...field, min: undefined, max: undefined };
    expect(checkField(free, '1.234.567', { today: '2026-11-21' })).to.deep.equal([]);
    expect(checkField(free, -5, { today: '2026-11-21' })).to.deep.equal([]);
  });

  it('never reads as minus zero', () => {
    expect(Object.is(readNumber('-0'), 0)).to.equal(true);
  });
});
