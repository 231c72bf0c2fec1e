import { expect } from '@open-wc/testing';
import { fieldSuite, inner, makeField, typeInto } from '../field-suite.js';
import { typingSuite } from '../typing-suite.js';

const kind = 'phone';
const number = '0900000000';

describe('tb-phone-field', () => {
  fieldSuite({ kind, answer: number, attribute: number, entries: [number] });
  typingSuite({ kind, box: 'control', read: (field) => field.value });

  it('shows the number as it is said, and leaves the box as it was typed', async () => {
    const field = await makeField({ kind });
    typeInto(field, 'control', '0900.000000');
    await field.updateComplete;
    expect(inner(field, '#reading').textContent).to.contain('0900 000 000');
    expect(inner<HTMLInputElement>(field, '#control').value).to.equal('0900.000000');
    expect(field.value).to.equal('0900.000000');
  });

  it('brings up the keys of a telephone', async () => {
    const field = await makeField({ kind });
    expect(inner(field, '#control').inputMode).to.equal('tel');
  });
});
