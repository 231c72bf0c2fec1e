import { expect } from '@open-wc/testing';
import { fieldSuite, inner, makeField, typeInto } from '../field-suite.js';
import { typingSuite } from '../typing-suite.js';
import type { NumberField } from './number-field.js';

const kind = 'number';

describe('tb-number-field', () => {
  fieldSuite({ kind, answer: 3, attribute: '3', entries: ['3'] });
  typingSuite({ kind, box: 'control', read: (field) => field.value });

  it('answers with a number, and with the text while it is none', async () => {
    const field = await makeField<NumberField>({ kind });
    typeInto(field, 'control', '12');
    expect(field.value).to.equal(12);
    typeInto(field, 'control', '12 tờ');
    expect(field.value).to.equal('12 tờ');
    typeInto(field, 'control', '');
    expect(field.value).to.equal('');
  });

  it('takes zero as an answer', async () => {
    const field = await makeField<NumberField>({ kind }, { required: true, value: 0 });
    expect(field.matches(':valid')).to.equal(true);
  });

  it('shows large numbers once more with dots, and leaves the box as it was typed', async () => {
    const field = await makeField<NumberField>({ kind });
    typeInto(field, 'control', '1234567');
    await field.updateComplete;
    expect(inner(field, '#reading').textContent).to.contain('1.234.567');
    expect(inner<HTMLInputElement>(field, '#control').value).to.equal('1234567');
  });
});
