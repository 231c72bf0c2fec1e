import { expect, fixture, html } from '@open-wc/testing';
import { defineField } from './define-field.js';
import { fieldTag } from './field-tag.js';
import type { ElementKind } from './field-tag.js';
import type { FieldElement, FieldValue } from './field-element.js';

/** One kind of field, with an answer that it takes. */
export interface FieldSample {
  readonly kind: ElementKind;
  /** Options and the like. */
  readonly properties?: Record<string, unknown>;
  readonly answer: FieldValue;
  /** The same answer as the form sends it … */
  readonly entries: readonly FormDataEntryValue[];
  /** … and as a page writes it into the attribute `value`; files cannot be written there. */
  readonly attribute?: string;
}

const words = {
  label: 'Mục thử',
  hint: 'Ghi như trên giấy tờ.',
  example: 'VÍ DỤ',
};

/** What holds for every field: the same tests for all of them. */
export function fieldSuite(sample: FieldSample): void {
  before(() => defineField(sample.kind));
  describe('for everybody', () => accessibility(sample));
  describe("in somebody's form", () => participation(sample));
}

/** A field of the sample's kind, with words, and with what is given besides. */
export async function makeField<T extends FieldElement>(
  { kind, properties }: Pick<FieldSample, 'kind' | 'properties'>,
  more: Record<string, unknown> = {},
): Promise<T> {
  await defineField(kind);
  const field = document.createElement(fieldTag(kind)) as FieldElement;
  Object.assign(field, { name: 'thu', ...words }, properties, more);
  const parent = await fixture(
    html`<form @submit=${(event: Event) => event.preventDefault()}></form>`,
  );
  parent.append(field);
  await field.updateComplete;
  return field as T;
}

/** What somebody typed: the value as the browser changes it, then the event. */
export function typeInto(field: FieldElement, id: string, text: string): void {
  const box = inner<HTMLInputElement>(field, `#${id}`);
  box.focus();
  box.value = text;
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** An element of the field's shadow root, which must be there; as what, the caller knows. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function inner<T extends HTMLElement>(field: FieldElement, selector: string): T {
  const found = field.shadowRoot?.querySelector<T>(selector);
  if (!found) throw new Error(`no ${selector} in ${field.localName}`);
  return found;
}

function accessibility(sample: FieldSample): void {
  const states: Record<string, Record<string, unknown>> = {
    empty: {},
    filled: { value: sample.answer },
    'with an error': { issue: 'Ông/bà ghi mục này.', required: true },
    'with a warning': { issue: 'Mục này hơi lạ.', issueLevel: 'warning', value: sample.answer },
    disabled: { disabled: true, value: sample.answer },
    'as the question of a screen': { question: true, number: '2.3', required: true },
    'as one that may be left blank': { optionalText: true },
  };
  for (const [state, properties] of Object.entries(states)) {
    it(`has nothing that axe finds, ${state}`, async () => {
      const field = await makeField(sample, properties);
      await expect(field).to.be.accessible();
    });
  }

  it('says hint, example and issue with the control, in this order', async () => {
    const field = await makeField(sample, { issue: 'Ông/bà ghi mục này.', question: true });
    const described = inner(field, '[aria-describedby^="hint"]');
    const ids = described.getAttribute('aria-describedby')!.split(' ');
    const text = ids.map((id) => inner(field, `#${id}`).textContent.trim().replace(/\s+/g, ' '));
    expect(text[0]).to.match(new RegExp(`^${words.hint}`));
    expect(text.slice(1)).to.deep.equal(['Ví dụ: VÍ DỤ', 'Lỗi: Ông/bà ghi mục này.']);
  });

  it('says that it may be left blank, unless it may not', async () => {
    const field = await makeField(sample, { optionalText: true, question: true });
    expect(inner(field, 'h2').innerText).to.contain('(không bắt buộc)');
    const said = field.shadowRoot!.querySelector(
      '[aria-describedby~="optional"], legend #optional',
    );
    expect(said).to.exist;
    field.required = true;
    await field.updateComplete;
    expect(inner(field, 'h2').innerText).to.not.contain('không bắt buộc');
  });

  it('marks the control as wrong only for an error', async () => {
    const field = await makeField(sample, { issue: 'Ông/bà ghi mục này.' });
    expect(field.shadowRoot!.querySelector('[aria-invalid="true"]')).to.exist;
    field.issueLevel = 'warning';
    await field.updateComplete;
    expect(field.shadowRoot!.querySelector('[aria-invalid]')).to.not.exist;
    expect(inner(field, '#issue').textContent).to.contain('Xin xem lại:');
  });

  it('fits a phone of 320 px with letters of 200 %, with places to press of 48 px', async () => {
    const field = await makeField(sample, { value: sample.answer, issue: 'Ông/bà ghi mục này.' });
    field.closest('form')!.style.setProperty('inline-size', '280px');
    field.style.setProperty('--tb-text-scale', '2');
    await field.updateComplete;
    const { right } = field.getBoundingClientRect();
    for (const element of field.shadowRoot!.querySelectorAll('*')) {
      expect(element.getBoundingClientRect().right, element.outerHTML).to.be.at.most(right);
    }
    field.style.setProperty('--tb-text-scale', '1');
    for (const place of field.shadowRoot!.querySelectorAll('.box, .card, button')) {
      expect(place.getBoundingClientRect().height).to.be.at.least(48);
      expect(parseFloat(getComputedStyle(place).fontSize)).to.be.at.least(20);
    }
  });

  it('begins a screen with the question, then leaves the keyboard to the control', async () => {
    const field = await makeField(sample, { question: true, number: '2.3' });
    field.focusHeading();
    const heading = field.shadowRoot!.activeElement!;
    expect(heading.localName).to.equal('h2');
    expect(heading.textContent).to.match(/Câu\s+2\.3/);
    field.focus();
    expect(field.shadowRoot!.activeElement).to.match('input, textarea, button');
    expect(heading.hasAttribute('tabindex')).to.equal(false);
  });
}

function participation(sample: FieldSample): void {
  const filled = { value: sample.answer };

  it('sends the answer under its name', async () => {
    const field = await makeField(sample, filled);
    expect(entries(field)).to.deep.equal(sample.entries);
  });

  if (sample.attribute !== undefined) {
    it('reads the attribute, keeps what is set, and goes back on reset', async () => {
      const field = await makeField(sample, { defaultValue: sample.attribute });
      expect(field.value).to.deep.equal(sample.answer);
      field.value = '';
      expect(entries(field).join('')).to.equal('');
      field.closest('form')!.reset();
      expect(field.value).to.deep.equal(sample.answer);
      expect(entries(field)).to.deep.equal(sample.entries);
    });
  }

  it('sends nothing while it or the fieldset around it is disabled', async () => {
    const field = await makeField(sample, filled);
    field.disabled = true;
    await field.updateComplete;
    expect(entries(field)).to.deep.equal([]);
    field.disabled = false;
    await field.updateComplete;
    const fieldset = document.createElement('fieldset');
    field.replaceWith(fieldset);
    fieldset.append(field);
    fieldset.disabled = true;
    await field.updateComplete;
    expect(inner<HTMLInputElement>(field, 'input, textarea').disabled).to.equal(true);
    expect(entries(field)).to.deep.equal([]);
  });

  it('keeps the form from being sent while it is required and empty, or has an error', async () => {
    const field = await makeField(sample, { required: true });
    expect(field.matches(':invalid')).to.equal(true);
    field.value = sample.answer;
    expect(field.matches(':valid')).to.equal(true);
    field.issue = 'Ông/bà xem lại.';
    expect(field.matches(':invalid')).to.equal(true);
    field.issueLevel = 'warning';
    expect(field.matches(':valid')).to.equal(true);
  });

  it("takes the focus when the page's own label is pressed", async () => {
    const field = await makeField(sample, { id: 'thu', question: true });
    const label = document.createElement('label');
    label.htmlFor = 'thu';
    field.before(label);
    label.click();
    expect(document.activeElement).to.equal(field);
    expect(field.shadowRoot!.activeElement).to.match('input, textarea, button');
  });

  it('lets the browser restore the answer only where it may fill it in', async () => {
    const field = await makeField(sample);
    const kept: unknown[] = [];
    field['internals'].setFormValue = (_value, state) => void kept.push(state);
    field.value = sample.answer;
    field.autocomplete = 'on';
    field.value = '';
    field.value = sample.answer;
    expect(kept[0]).to.equal(null);
    expect(kept.at(-1)).to.not.equal(null);
  });
}

function entries(field: FieldElement): FormDataEntryValue[] {
  return new FormData(field.closest('form')!).getAll('thu');
}
