import { expect } from 'chai';
import type { Answer } from './answers.js';
import { evaluateCondition } from './evaluate-condition.js';
import { parsePartialDate } from './dates.js';

describe('a condition on how much of a date is known', () => {
  function ask(answer: Answer | undefined, partial: boolean): string {
    const read = () => answer;
    return evaluateCondition({ field: 'birthDate', partial }, { read, today: '2026-11-21' });
  }

  it('tells a year, or a year and a month, from a whole date', () => {
    expect(['1948', '1948-03', '1948-03-05'].map((date) => ask(date, true))).to.deep.equal([
      'yes',
      'yes',
      'no',
    ]);
    expect(['1948', '1948-03', '1948-03-05'].map((date) => ask(date, false))).to.deep.equal([
      'no',
      'no',
      'yes',
    ]);
  });

  it('fails both ways for what is unanswered or no date', () => {
    for (const answer of [undefined, '-3-5', '1948-13', 'xưa', true]) {
      expect(parsePartialDate(answer)).to.equal(undefined);
      expect([ask(answer, true), ask(answer, false)]).to.deep.equal(['no', 'no']);
    }
  });
});
