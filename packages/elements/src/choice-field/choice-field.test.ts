import { expect, fixture, html } from '@open-wc/testing';
import { defineField } from '../define-field.js';
import type { ChoiceField } from './choice-field.js';

const sexes = [
  { value: 'male', label: 'Nam' },
  { value: 'female', label: 'Nữ', hint: 'Ghi theo Giấy chứng sinh' },
];

describe('tb-choice-field', () => {
  before(() => defineField('choice'));

  it('chooses what is pressed and tells the page', async () => {
    const field = await fixture<ChoiceField>(
      html`<tb-choice-field label="Giới tính" .options=${sexes}></tb-choice-field>`,
    );
    const heard: string[] = [];
    for (const type of ['input', 'change'])
      field.addEventListener(type, (e) => heard.push(e.type));
    field.shadowRoot!.querySelectorAll('label')[1]!.click();
    expect(field.value).to.equal('female');
    expect(heard).to.deep.equal(['input', 'change']);
  });
});
