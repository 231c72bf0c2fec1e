import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { defineField } from '../define-field.js';
import { inner } from '../field-suite.js';
import type { NameField } from '../name-field/name-field.js';
import type { RepeatField } from './repeat-field.js';

const household = html`
  <template>
    <tb-name-field name="fullName" label="Họ và tên"></tb-name-field>
    <label for="year">Năm sinh</label>
    <input id="year" name="birthYear" inputmode="numeric" />
    <label><input type="radio" name="sex" value="female" /> Nữ</label>
    <label><input type="radio" name="sex" value="male" /> Nam</label>
  </template>
`;

describe('tb-repeat-field', () => {
  before(async () => {
    await Promise.all([defineField('repeat'), defineField('name')]);
  });

  it('has nothing that axe finds: empty, with items, at most, asking, with an issue', async () => {
    const field = await make({ max: 3 });
    await expect(field).to.be.accessible();
    await add(field, 2);
    type(field, 0, 'Nguyễn Văn Một');
    field.issue = 'Ông/bà xem lại.';
    await press(field, 'Bỏ người 1');
    await expect(field).to.be.accessible();
    await add(field, 1);
    await expect(field).to.be.accessible();
  });

  it('asks the same of each item, under names of its own', async () => {
    const field = await make();
    await add(field, 2);
    expect(titles(field)).to.deep.equal(['Người 1', 'Người 2']);
    type(field, 0, 'Nguyễn Văn Một');
    type(field, 1, 'Trần Thị Hai');
    inputs(field, 'birthYear')[1]!.value = '1945';
    expect(entries(field)).to.deep.equal([
      ['members.0.fullName', 'Nguyễn Văn Một'],
      ['members.0.birthYear', ''],
      ['members.1.fullName', 'Trần Thị Hai'],
      ['members.1.birthYear', '1945'],
    ]);
  });

  it('keeps labels with their own control, and options of one item together', async () => {
    const field = await make({ min: 2 });
    const years = inputs(field, 'birthYear');
    expect(years.map((input) => input.labels![0]!.textContent)).to.deep.equal([
      'Năm sinh',
      'Năm sinh',
    ]);
    expect(new Set(years.map(({ id }) => id)).size).to.equal(2);
    for (const radio of inputs(field, 'sex')) if (radio.value === 'male') radio.checked = true;
    expect(entries(field).filter(([name]) => name.endsWith('sex'))).to.deep.equal([
      ['members.0.sex', 'male'],
      ['members.1.sex', 'male'],
    ]);
  });

  it('numbers the others anew when one is taken out, and loses nothing of theirs', async () => {
    const field = await make();
    await add(field, 3);
    for (const [index, name] of ['Một', 'Hai', 'Ba'].entries()) type(field, index, `Lê ${name}`);
    const third = names(field)[2];
    await press(field, 'Bỏ người 2');
    await press(field, 'Vẫn bỏ người 2');
    expect(titles(field)).to.deep.equal(['Người 1', 'Người 2']);
    expect(names(field)[1] === third).to.equal(true);
    expect(entries(field).filter(([name]) => name.endsWith('fullName'))).to.deep.equal([
      ['members.0.fullName', 'Lê Một'],
      ['members.1.fullName', 'Lê Ba'],
    ]);
  });

  it('asks before it takes out what somebody filled in, and only then', async () => {
    const field = await make();
    await add(field, 2);
    await press(field, 'Bỏ người 2');
    expect(field.value).to.equal(1);
    type(field, 0, 'Nguyễn Văn Một');
    await press(field, 'Bỏ người 1');
    expect(field.value).to.equal(1);
    expect(focused(field)).to.contain('cũng mất');
    await press(field, 'Giữ lại');
    expect(focused(field)).to.equal('Bỏ người 1');
    await press(field, 'Bỏ người 1');
    inner(field, '#asking').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
    );
    await settled(field);
    expect(focused(field)).to.equal('Bỏ người 1');
    expect(names(field)[0]!.value).to.equal('Nguyễn Văn Một');
  });

  it('says what happened, and puts the focus where one goes on', async () => {
    const field = await make();
    await add(field, 2);
    expect(focused(field)).to.equal('Người 2');
    await waitUntil(() => said(field) === 'Đã thêm người 2.', 'said');
    await press(field, 'Bỏ người 2');
    expect(focused(field)).to.equal('Người 1');
    await waitUntil(() => said(field) === 'Đã bỏ người 2, còn 1.', 'said');
    await press(field, 'Bỏ người 1');
    expect(focused(field)).to.equal('Thêm người');
  });

  it('says why nothing can be added any more', async () => {
    const field = await make({ max: 2 });
    await add(field, 2);
    expect(field.shadowRoot!.querySelector('#add')).to.equal(null);
    expect(field.shadowRoot!.textContent).to.contain('Đã đủ 2, không thêm được nữa.');
    await press(field, 'Bỏ người 1');
    expect(buttons(field)).to.include('Thêm người');
  });

  it('begins with the items that are needed, which cannot be taken out', async () => {
    const field = await make({ min: 1 });
    expect(titles(field)).to.deep.equal(['Người 1']);
    expect(buttons(field)).to.deep.equal(['Thêm người']);
  });

  it('goes back to the beginning on reset', async () => {
    const field = await make({ min: 1 });
    await add(field, 2);
    type(field, 0, 'Nguyễn Văn Một');
    field.closest('form')!.reset();
    await settled(field);
    expect(titles(field)).to.deep.equal(['Người 1']);
    expect(names(field)[0]!.value).to.equal('');
    await add(field, 1);
    await press(field, 'Bỏ người 1');
    expect(field.value).to.equal(1);
  });

  it('is disabled as a whole, by itself and by the fieldset around it', async () => {
    const field = await make({ min: 1 });
    field.disabled = true;
    await settled(field);
    expect(entries(field)).to.deep.equal([]);
    expect(inner<HTMLButtonElement>(field, '#add').disabled).to.equal(true);
    field.disabled = false;
    const fieldset = document.createElement('fieldset');
    field.replaceWith(fieldset);
    fieldset.append(field);
    fieldset.disabled = true;
    await settled(field);
    expect(entries(field)).to.deep.equal([]);
    expect(inner<HTMLButtonElement>(field, '#add').disabled).to.equal(true);
    expect(names(field)[0]!.matches(':disabled')).to.equal(true);
  });

  it('keeps the form from being sent with too few items, or too many', async () => {
    const field = await make({ required: true, max: 2 });
    expect(field.validity.valueMissing).to.equal(true);
    await add(field, 1);
    expect(field.matches(':valid')).to.equal(true);
    field.value = 3;
    expect(field.validity.rangeOverflow).to.equal(true);
    field.min = 2;
    field.value = 1;
    expect(field.validity.rangeUnderflow).to.equal(true);
  });

  it('sends the form once when Enter is pressed in an item, and lets events pass', async () => {
    const field = await make({ min: 1 });
    const form = field.closest('form')!;
    let sent = 0;
    form.addEventListener('submit', () => (sent += 1));
    const box = inner<HTMLTextAreaElement>(names(field)[0]!, '#control');
    box.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }),
    );
    expect(sent).to.equal(1);
    const targets: unknown[] = [];
    form.addEventListener('change', (event) => targets.push((event.target as Element).localName));
    inputs(field, 'birthYear')[0]!.dispatchEvent(new Event('change', { bubbles: true }));
    expect(targets).to.deep.equal(['input']);
  });

  it('takes words of the page for the button, and no name of an item', async () => {
    const field = await make({ itemLabel: '', addLabel: 'Thêm một người nữa', min: 1 });
    expect(buttons(field)).to.deep.equal(['Thêm một người nữa']);
    expect(titles(field)).to.deep.equal(['Mục 1']);
  });

  it('finds a template that comes later', async () => {
    const field = await make({ value: 1 }, html``);
    const template = document.createElement('template');
    template.innerHTML = '<input name="later" />';
    field.append(template);
    await settled(field);
    expect(entries(field)).to.deep.equal([['members.0.later', '']]);
  });
});

async function make(
  more: Record<string, unknown> = {},
  content: TemplateResult = household,
): Promise<RepeatField> {
  const form = await fixture<HTMLFormElement>(html`
    <form @submit=${(event: Event) => event.preventDefault()}>
      <tb-repeat-field name="members" label="Người trong nhà" item-label="Người">
        ${content}
      </tb-repeat-field>
    </form>
  `);
  const field = form.querySelector('tb-repeat-field')!;
  Object.assign(field, more);
  await settled(field);
  return field;
}

/** The field has drawn itself, and its items have. */
async function settled(field: RepeatField): Promise<void> {
  for (let round = 0; round < 3; round++) {
    await field.updateComplete;
    await Promise.all(names(field).map((name) => name.updateComplete));
  }
}

async function add(field: RepeatField, times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    inner(field, '#add').click();
    await settled(field);
  }
}

async function press(field: RepeatField, words: string): Promise<void> {
  const all = [...field.shadowRoot!.querySelectorAll('button')];
  const button = all.find(({ innerText }) => innerText.trim() === words);
  if (!button) throw new Error(`no button ${words} among ${buttons(field).join(', ')}`);
  button.click();
  await settled(field);
}

function type(field: RepeatField, index: number, text: string): void {
  const box = inner<HTMLTextAreaElement>(names(field)[index]!, '#control');
  box.value = text;
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

function names(field: RepeatField): readonly NameField[] {
  return [...field.querySelectorAll('tb-name-field')];
}

function inputs(field: RepeatField, name: string): readonly HTMLInputElement[] {
  return [...field.querySelectorAll<HTMLInputElement>(`input[name$=".${name}"]`)];
}

function entries(field: RepeatField): readonly (readonly [string, FormDataEntryValue])[] {
  return [...new FormData(field.closest('form')!)];
}

function titles(field: RepeatField): readonly string[] {
  return [...field.shadowRoot!.querySelectorAll('h3')].map(({ textContent }) => textContent);
}

function buttons(field: RepeatField): readonly string[] {
  return [...field.shadowRoot!.querySelectorAll('button')].map(({ innerText }) =>
    innerText.trim(),
  );
}

function focused(field: RepeatField): string | undefined {
  return field.shadowRoot!.activeElement?.textContent.trim();
}

function said(field: RepeatField): string | null {
  return field.querySelector('[role=status]')!.textContent;
}
