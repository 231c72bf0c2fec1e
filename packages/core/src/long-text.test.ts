import { expect } from 'chai';
import { answerText } from './answer-text.js';
import { checkField } from './check-field.js';
import { normalizeAnswer } from './normalize-answer.js';
import type { Field } from './procedure.js';

const line: Field = { id: 'reason', kind: 'text', label: 'Lý do' };
const lines: Field = { ...line, multiline: true, maxLength: 500 };

describe('a text of several lines', () => {
  const typed = '  Kính gửi\u00a0UBND \r\n\r\n\r\n\r\n Tôi  đề nghị\u200b:\n- một\r- hai \n\n';
  const kept = 'Kính gửi UBND\n\nTôi đề nghị:\n- một\n- hai';

  it('keeps its line breaks, tidied, once and for all', () => {
    expect(normalizeAnswer(lines, typed.normalize('NFD'))).to.equal(kept);
    expect(normalizeAnswer(lines, kept)).to.equal(kept);
    expect(answerText(lines, kept)).to.equal(kept);
  });

  it('is one line where only one is asked', () => {
    expect(normalizeAnswer(line, typed)).to.equal('Kính gửi UBND Tôi đề nghị: - một - hai');
  });

  it('is empty when there is nothing but breaks', () => {
    expect(normalizeAnswer(lines, ' \n \r\n ')).to.equal(undefined);
  });

  it('counts a break as one character', () => {
    const context = { today: '2026-11-21' };
    expect(checkField({ ...lines, maxLength: 3 }, 'a\nb', context)).to.deep.equal([]);
    expect(checkField({ ...lines, maxLength: 3 }, 'a\nbc', context)[0]?.params).to.deep.equal({
      max: 3,
      count: 4,
    });
  });
});
