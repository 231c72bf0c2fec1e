import { expect } from '@open-wc/testing';
import { fieldSuite, inner, makeField } from '../field-suite.js';
import { ownCheckSuite } from '../own-check-suite.js';
import type { ConsentField } from './consent-field.js';

const kind = 'consent';

describe('tb-consent-field', () => {
  fieldSuite({ kind, answer: true, attribute: 'true', entries: ['true'] });
  ownCheckSuite({ kind, right: true });

  it('is not ticked beforehand, and sends nothing then', async () => {
    const field = await makeField<ConsentField>({ kind });
    expect(inner<HTMLInputElement>(field, '#control').checked).to.equal(false);
    expect(new FormData(field.closest('form')!).has('thu')).to.equal(false);
  });

  it('is given and taken back by pressing the statement', async () => {
    const field = await makeField<ConsentField>({ kind });
    inner(field, '[for="control"]').click();
    expect(field.value).to.equal(true);
    inner(field, '[for="control"]').click();
    expect(field.value).to.equal(false);
  });

  it('names the mark by the statement itself, also on a screen of its own', async () => {
    const field = await makeField<ConsentField>({ kind }, { question: true, number: '5.2' });
    const labels = [...inner<HTMLInputElement>(field, '#control').labels!];
    expect(labels.map((label) => label.textContent)).to.deep.equal(['Mục thử']);
    expect(inner(field, 'h2').innerText).to.contain('Mời ông/bà đọc và đánh dấu');
  });
});
