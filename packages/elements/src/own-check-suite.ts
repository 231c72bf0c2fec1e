import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { Answer } from '@tungbuoc/core';
import type { FieldElement } from './field-element.js';
import { inner, makeField, type FieldSample } from './field-suite.js';

/** An answer that is wrong, what is said about it, and one that is right. */
export interface CheckSample extends Pick<FieldSample, 'kind' | 'properties'> {
  readonly wrong?: Answer;
  readonly words?: string;
  readonly right: Answer;
}

const missing = /^Lỗi: (Mục này cần điền|Ông\/bà đọc và đánh dấu)/;

/** The checks of a field in somebody's own form: those of the guide, in the same words. */
export function ownCheckSuite(sample: CheckSample): void {
  if (sample.wrong !== undefined) describe('with a wrong answer', () => wrongAnswers(sample));

  it('says that it is missing when the form is sent, and not before', async () => {
    const field = await checked(sample, { required: true });
    field.focus();
    leave(field);
    expect(await said(field)).to.equal('');
    expect(press(field)).to.equal(false);
    expect(await said(field)).to.match(missing);
    expect(document.activeElement).to.equal(field);
    field.value = sample.right;
    expect(await said(field)).to.equal('');
    expect(press(field)).to.equal(true);
  });

  it('fetches no checks in a form that wants none', async () => {
    const form = await fixture(html`<form novalidate></form>`);
    const field = await checked(sample, {});
    const other = document.createElement(field.localName);
    form.append(other);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(Reflect.get(other, 'ownCheck')).to.equal(undefined);
  });
}

function wrongAnswers(sample: CheckSample): void {
  const properties = { value: sample.wrong };

  it('is invalid at once, and says what to do when the person has left it', async () => {
    const field = await checked(sample, properties);
    expect(field.matches(':invalid')).to.equal(true);
    expect(await said(field)).to.equal('');
    field.focus();
    leave(field);
    expect(await said(field)).to.equal(`Lỗi: ${sample.words}`);
    expect(field.shadowRoot!.querySelector('[aria-invalid="true"]')).to.exist;
    await expect(field).to.be.accessible();
    field.value = sample.right;
    expect(field.matches(':valid')).to.equal(true);
    expect(await said(field)).to.equal('');
  });

  it('keeps the form from being sent, says why, and takes the focus', async () => {
    const field = await checked(sample, properties);
    let prevented: boolean | undefined;
    field.addEventListener('invalid', (event) => (prevented = event.defaultPrevented));
    expect(press(field)).to.equal(false);
    expect(prevented).to.equal(true);
    expect(await said(field)).to.equal(`Lỗi: ${sample.words}`);
    expect(document.activeElement).to.equal(field);
  });

  it('says nothing while a script only asks whether all is well', async () => {
    const field = await checked(sample, properties);
    expect(field.closest('form')!.checkValidity()).to.equal(false);
    await new Promise((resolve) => setTimeout(resolve));
    expect(await said(field)).to.equal('');
  });

  it("leaves the word to the page's own issue", async () => {
    const field = await checked(sample, { ...properties, issue: 'Xin gọi 0900 000 000.' });
    press(field);
    expect(await said(field)).to.equal('Lỗi: Xin gọi 0900 000 000.');
  });
}

/** A field whose checks are there. */
async function checked(sample: CheckSample, more: Record<string, unknown>): Promise<FieldElement> {
  const field = await makeField(sample, more);
  await waitUntil(() => field['ownCheck'], 'the checks are there', { timeout: 10_000 });
  return field;
}

async function said(field: FieldElement): Promise<string> {
  await field.updateComplete;
  const issue = field.shadowRoot!.querySelector('#issue');
  return issue ? issue.textContent.trim().replace(/\s+/g, ' ') : '';
}

function leave(field: FieldElement): void {
  inner(field, 'input, textarea').blur();
  field.blur();
}

/** Presses the form's button; whether the form was sent. */
function press(field: FieldElement): boolean {
  let sent = false;
  const form = field.closest('form')!;
  const note = (): void => void (sent = true);
  form.addEventListener('submit', note);
  const button = document.createElement('button');
  form.append(button);
  button.click();
  button.remove();
  form.removeEventListener('submit', note);
  return sent;
}
