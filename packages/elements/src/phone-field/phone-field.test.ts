import { expect } from '@open-wc/testing';
import { fieldSuite, inner, makeField, typeInto } from '../field-suite.js';
import { ownCheckSuite } from '../own-check-suite.js';
import { typingSuite } from '../typing-suite.js';

const kind = 'phone';
const number = '0900000000';

describe('tb-phone-field', () => {
  fieldSuite({ kind, answer: number, attribute: number, entries: [number] });
  typingSuite({ kind, box: 'control', read: (field) => field.value });
  ownCheckSuite({
    kind,
    wrong: '090000000',
    words: 'Số điện thoại có 10 chữ số, bắt đầu bằng số 0.',
    right: number,
  });

  it('shows the number as it is said, and leaves the box as it was typed', async () => {
    const field = await makeField({ kind });
    typeInto(field, 'control', '0900.000000');
    await field.updateComplete;
    expect(inner(field, '#reading').textContent).to.contain('0900 000 000');
    expect(inner<HTMLInputElement>(field, '#control').value).to.equal('0900.000000');
    expect(field.value).to.equal('0900.000000');
  });

  it('groups the digits in the box when the person has left it', async () => {
    const field = await makeField({ kind });
    const box = inner<HTMLInputElement>(field, '#control');
    const left = {
      '0900.000000': '0900 000 000',
      '+84 900000000': '0900 000 000',
      '02400000000': '024 0000 0000',
      '0900 000 000 (con)': '0900 000 000 (con)',
    };
    for (const [typed, shown] of Object.entries(left)) {
      typeInto(field, 'control', typed);
      box.blur();
      await field.updateComplete;
      expect(box.value).to.equal(shown);
    }
  });

  it('brings up the keys of a telephone', async () => {
    const field = await makeField({ kind });
    expect(inner(field, '#control').inputMode).to.equal('tel');
  });
});
