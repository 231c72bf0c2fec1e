import { expect } from '@open-wc/testing';
import { fieldSuite, inner, makeField, typeInto } from '../field-suite.js';
import { ownCheckSuite } from '../own-check-suite.js';
import { typingSuite } from '../typing-suite.js';
import type { NumberField } from './number-field.js';

const kind = 'number';

describe('tb-number-field', () => {
  fieldSuite({ kind, answer: 3, attribute: '3', entries: ['3'] });
  typingSuite({ kind, box: 'control', read: (field) => field.value });
  ownCheckSuite({
    kind,
    properties: { max: 20_000 },
    wrong: 21_000,
    words: 'Nhiều nhất là 20.000.',
    right: 0,
  });

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

  it('shows large numbers once more with dots, and in the box when the person leaves it', async () => {
    const field = await makeField<NumberField>({ kind });
    typeInto(field, 'control', '1234567');
    await field.updateComplete;
    const box = inner<HTMLInputElement>(field, '#control');
    expect(inner(field, '#reading').textContent).to.contain('1.234.567');
    expect(box.value).to.equal('1234567');
    box.blur();
    await field.updateComplete;
    expect(box.value).to.equal('1.234.567');
    expect(field.value).to.equal(1_234_567);
  });

  const typed: Record<string, number | string> = {
    '1.234.567': 1_234_567,
    '1 234 567': 1_234_567,
    '１２': 12,
    '12,5': 12.5,
    '12.5': 12.5,
    '-3': -3,
    '12 nghìn': '12 nghìn',
    '1,5,5': '1,5,5',
  };
  for (const [text, value] of Object.entries(typed)) {
    it(`reads "${text}" as ${value}, also when it is typed on in groups`, async () => {
      const field = await makeField<NumberField>({ kind }, { decimals: 2 });
      typeInto(field, 'control', text);
      expect(field.value).to.equal(value);
    });
  }

  it('says what is counted beside the box and with it', async () => {
    const field = await makeField<NumberField>({ kind }, { unit: 'm²', decimals: 1, value: 12.5 });
    expect(inner(field, '#unit').innerText).to.equal('m²');
    const box = inner<HTMLInputElement>(field, '#control');
    expect(box.value).to.equal('12,5');
    expect(box.inputMode).to.equal('decimal');
    expect(box.getAttribute('aria-describedby')).to.equal('hint example unit');
  });

  it('reads an amount out in words, in Vietnamese', async () => {
    const field = await makeField<NumberField>({ kind }, { unit: 'đồng', value: 1_234_000 });
    const words = inner(field, '#reading [lang="vi"]');
    expect(words.innerText).to.equal('một triệu hai trăm ba mươi tư nghìn đồng');
    typeInto(field, 'control', '1.234.567,5');
    await field.updateComplete;
    expect(field.shadowRoot!.querySelector('#reading [lang]')).to.equal(null);
  });
});
