import { expect } from '@open-wc/testing';
import { fieldSuite, inner, makeField } from '../field-suite.js';
import { ownCheckSuite } from '../own-check-suite.js';
import { typingSuite } from '../typing-suite.js';

const kind = 'name';
const name = 'Nguyễn Thị Thử';

describe('tb-name-field', () => {
  fieldSuite({ kind, answer: name, attribute: name, entries: [name] });
  typingSuite({ kind, box: 'control', read: (field) => field.value });
  ownCheckSuite({
    kind,
    wrong: 'Nguyễn Thị 3',
    words: 'Tên không có chữ số. Ông/bà xóa chữ số giúp.',
    right: name,
  });

  it('begins each word with a capital on a phone, and marks no name as misspelt', async () => {
    const field = await makeField({ kind }, { autocomplete: 'name' });
    const box = inner<HTMLTextAreaElement>(field, '#control');
    expect(box.getAttribute('autocapitalize')).to.equal('words');
    expect(box.spellcheck).to.equal(false);
    expect(box.autocomplete).to.equal('name');
  });
});
