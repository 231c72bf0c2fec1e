import { expect } from '@open-wc/testing';
import { fieldSuite, inner, makeField } from '../field-suite.js';
import { ownCheckSuite } from '../own-check-suite.js';
import type { ChoiceField } from './choice-field.js';

const kind = 'choice';
const options = [
  { value: 'male', label: 'Nam' },
  { value: 'female', label: 'Nữ', hint: 'Như trên Giấy chứng sinh' },
];
const properties = { options };

describe('tb-choice-field', () => {
  fieldSuite({ kind, properties, answer: 'female', attribute: 'female', entries: ['female'] });
  ownCheckSuite({
    kind,
    properties,
    wrong: 'other',
    words: 'Ông/bà chọn một mục trong danh sách.',
    right: 'male',
  });

  it('chooses the card that is pressed and tells the page once', async () => {
    const field = await makeField<ChoiceField>({ kind, properties });
    const heard: string[] = [];
    for (const type of ['input', 'change'])
      field.addEventListener(type, (e) => heard.push(e.type));
    inner(field, '[for="option-1"]').click();
    expect(field.value).to.equal('female');
    expect(heard).to.deep.equal(['input', 'change']);
  });

  it('names a card by its label and describes it by its hint', async () => {
    const field = await makeField<ChoiceField>({ kind, properties });
    const radio = inner<HTMLInputElement>(field, '#option-1');
    expect(radio.labels?.[0]?.textContent).to.equal('Nữ');
    expect(inner(field, `#${radio.getAttribute('aria-describedby')!}`).textContent).to.equal(
      'Như trên Giấy chứng sinh',
    );
  });

  it('shows the old choice again when the page does not accept the new one', async () => {
    const field = await makeField<ChoiceField>({ kind, properties }, { value: 'male' });
    field.addEventListener('input', () => (field.value = 'male'));
    inner(field, '[for="option-1"]').click();
    await field.updateComplete;
    expect(inner<HTMLInputElement>(field, 'input:checked').value).to.equal('male');
  });

  it('brings the keyboard to the card that is chosen', async () => {
    const field = await makeField<ChoiceField>({ kind, properties }, { value: 'female' });
    field.focus();
    expect(field.shadowRoot!.activeElement!.id).to.equal('option-1');
    field.blur();
    field.id = 'thu';
    const label = document.createElement('label');
    label.htmlFor = 'thu';
    field.before(label);
    label.click();
    expect(field.shadowRoot!.activeElement!.id).to.equal('option-1');
  });

  it('takes options from an attribute of plain HTML', async () => {
    const field = await makeField<ChoiceField>({ kind });
    field.setAttribute('options', JSON.stringify(options));
    await field.updateComplete;
    expect(field.shadowRoot!.querySelectorAll('input')).to.have.length(2);
  });

  it('gives every card at least 56 px, over the whole width', async () => {
    const field = await makeField<ChoiceField>({ kind, properties });
    const card = inner(field, '.card').getBoundingClientRect();
    expect(card.height).to.be.at.least(56);
    expect(card.width).to.equal(field.clientWidth);
  });
});
