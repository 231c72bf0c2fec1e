import { expect } from '@open-wc/testing';
import { fieldSuite, inner, makeField } from '../field-suite.js';
import { ownCheckSuite } from '../own-check-suite.js';
import type { MultiChoiceField } from './multi-choice-field.js';

const kind = 'multi-choice';
const properties = {
  options: [
    { value: 'birth-note', label: 'Giấy chứng sinh' },
    { value: 'card', label: 'Thẻ căn cước', hint: 'Của mẹ' },
    { value: 'marriage', label: 'Giấy kết hôn' },
  ],
};

describe('tb-multi-choice-field', () => {
  fieldSuite({
    kind,
    properties,
    answer: ['birth-note', 'marriage'],
    attribute: '["birth-note","marriage"]',
    entries: ['birth-note', 'marriage'],
  });
  ownCheckSuite({
    kind,
    properties,
    wrong: ['other'],
    words: 'Ông/bà chọn một mục trong danh sách.',
    right: ['card'],
  });

  it('lists the answers in the order of the options, whatever is pressed first', async () => {
    const field = await makeField<MultiChoiceField>({ kind, properties });
    for (const index of [2, 0]) inner(field, `[for="option-${index}"]`).click();
    expect(field.value).to.deep.equal(['birth-note', 'marriage']);
    inner(field, '[for="option-2"]').click();
    expect(field.value).to.deep.equal(['birth-note']);
  });

  it('reads an attribute that is no list as nothing chosen', async () => {
    const field = await makeField<MultiChoiceField>(
      { kind, properties },
      { defaultValue: '{"a":' },
    );
    expect(field.value).to.deep.equal([]);
  });
});
