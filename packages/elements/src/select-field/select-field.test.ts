import { expect } from '@open-wc/testing';
import { fieldSuite, inner, makeField, typeInto } from '../field-suite.js';
import { provideServices, services, type Services } from '../services.js';
import { typingSuite } from '../typing-suite.js';
import type { SelectField } from './select-field.js';

const kind = 'select';
const options = [
  { value: 'mother', label: 'Mẹ' },
  { value: 'grandmother', label: 'Bà nội', hint: 'Mẹ của cha' },
  { value: 'maternal-grandmother', label: 'Bà ngoại' },
  { value: 'guardian', label: 'Người giám hộ' },
];
const properties = { options };
const groups = { groups: [{ name: 'Kinh' }, { name: 'Ê-đê', alt: ['Ra-đê'] }, { name: 'Mường' }] };

describe('tb-select-field', () => {
  before(() =>
    provideServices({ loadData: () => Promise.resolve(groups) } as unknown as Services),
  );

  fieldSuite({
    kind,
    properties,
    answer: 'guardian',
    attribute: 'guardian',
    entries: ['guardian'],
  });
  typingSuite({ kind, properties: { free: true }, box: 'control', read: (field) => field.value });

  it('finds a line by a part of it, without marks', async () => {
    const field = await makeField<SelectField>({ kind, properties });
    typeInto(field, 'control', 'ba ng');
    await field.updateComplete;
    expect(lines(field)).to.deep.equal(['Bà ngoại']);
    typeInto(field, 'control', 'giam');
    await field.updateComplete;
    expect(lines(field)).to.deep.equal(['Người giám hộ']);
  });

  it('has nothing that axe finds while the list is open', async () => {
    const field = await makeField<SelectField>({ kind, properties });
    inner(field, '#control').click();
    await field.updateComplete;
    key(field, 'ArrowDown');
    await field.updateComplete;
    expect(lines(field)).to.have.length(4);
    await expect(field).to.be.accessible();
  });

  it('takes the line that is pressed, and tells the page once', async () => {
    const field = await makeField<SelectField>({ kind, properties });
    typeInto(field, 'control', 'bà');
    await field.updateComplete;
    const heard = listen(field);
    inner(field, '[role=option]').click();
    await field.updateComplete;
    expect(field.value).to.equal('grandmother');
    expect(heard).to.deep.equal(['input', 'change']);
    expect(box(field).value).to.equal('Bà nội');
    expect(field.shadowRoot!.querySelector('[role=listbox]')).to.equal(null);
  });

  it('is worked by the arrow keys and Enter, which then does not leave the screen', async () => {
    const field = await makeField<SelectField>({ kind, properties });
    let left = 0;
    field.addEventListener('keydown', () => (left += 1));
    box(field).focus();
    for (const name of ['ArrowDown', 'ArrowDown', 'ArrowDown']) {
      key(field, name);
      await field.updateComplete;
    }
    const active = box(field).getAttribute('aria-activedescendant')!;
    expect(inner(field, `#${active}`).getAttribute('aria-selected')).to.equal('true');
    key(field, 'Enter');
    expect(field.value).to.equal('grandmother');
    expect(left).to.equal(0);
    key(field, 'Enter');
    expect(left).to.equal(1);
  });

  it('goes round from the first line to the last one', async () => {
    const field = await makeField<SelectField>({ kind, properties });
    box(field).click();
    await field.updateComplete;
    key(field, 'ArrowUp');
    key(field, 'Enter');
    expect(field.value).to.equal('guardian');
  });

  it('closes the list with Escape and keeps the answer', async () => {
    const field = await makeField<SelectField>({ kind, properties }, { value: 'mother' });
    box(field).click();
    await field.updateComplete;
    expect(box(field).getAttribute('aria-expanded')).to.equal('true');
    key(field, 'Escape');
    await field.updateComplete;
    expect(box(field).getAttribute('aria-expanded')).to.equal('false');
    expect(field.value).to.equal('mother');
  });

  it('shows all lines when it is opened again, with the chosen one marked', async () => {
    const field = await makeField<SelectField>({ kind, properties }, { value: 'mother' });
    box(field).click();
    await field.updateComplete;
    expect(lines(field)).to.have.length(4);
    expect(inner(field, '.chosen').textContent.trim()).to.equal('Mẹ');
    expect(box(field).selectionEnd).to.equal(2);
  });

  it('takes a name typed in full without marks when the person leaves', async () => {
    const field = await makeField<SelectField>({ kind, properties });
    typeInto(field, 'control', 'nguoi giam ho');
    box(field).blur();
    await field.updateComplete;
    expect(field.value).to.equal('guardian');
    expect(box(field).value).to.equal('Người giám hộ');
  });

  it('says so, and loses nothing, when what was typed is no line of the list', async () => {
    const field = await makeField<SelectField>({ kind, properties }, { value: 'mother' });
    typeInto(field, 'control', 'hàng xóm');
    await field.updateComplete;
    expect(inner(field, '.aside').textContent).to.contain('Không thấy tên này');
    box(field).blur();
    await field.updateComplete;
    expect(field.value).to.equal('');
    expect(box(field).value).to.equal('hàng xóm');
    expect(inner(field, '.unsettled').textContent).to.contain('Mời ông/bà chọn');
    await expect(field).to.be.accessible();
    field.value = 'guardian';
    await field.updateComplete;
    expect(box(field).value).to.equal('Người giám hộ');
  });

  it('says how many lines were found, in the light DOM', async () => {
    const field = await makeField<SelectField>({ kind, properties });
    typeInto(field, 'control', 'ba');
    await field.updateComplete;
    await field.updateComplete;
    expect(field.querySelector('[role=status]')!.textContent).to.equal('Tìm thấy 2 dòng');
  });

  describe('with a list of reference data', () => {
    const list = { list: 'ethnic-groups', free: true };

    it('finds a name by its other spellings, and answers with the name as listed', async () => {
      const field = await loaded(list);
      typeInto(field, 'control', 'rade');
      await field.updateComplete;
      expect(lines(field)).to.deep.equal(['Ê-đê']);
      inner(field, '[role=option]').click();
      expect(field.value).to.equal('Ê-đê');
    });

    it('takes another name as it is typed', async () => {
      const field = await loaded(list);
      const heard = listen(field);
      typeInto(field, 'control', 'Tên thử');
      box(field).blur();
      await field.updateComplete;
      expect(field.value).to.equal('Tên thử');
      expect(box(field).value).to.equal('Tên thử');
      expect(heard).to.deep.equal(['input', 'change']);
      expect(field.shadowRoot!.querySelector('.unsettled')).to.equal(null);
    });

    it('lets people write on when the list cannot be fetched', async () => {
      const { loadData } = services();
      services().loadData = () => Promise.reject(new Error('offline'));
      const field = await loaded({ list: 'ethnic-groups' });
      services().loadData = loadData;
      typeInto(field, 'control', 'Mường');
      await field.updateComplete;
      expect(field.value).to.equal('Mường');
      expect(inner(field, '.aside').textContent).to.contain('Chưa tải được danh sách');
    });

    it('knows the countries by their Vietnamese and English names', async () => {
      const field = await loaded({ list: 'countries' });
      box(field).click();
      await field.updateComplete;
      expect(lines(field)[0]).to.equal('Việt Nam');
      expect(lines(field)).to.have.length(196);
      for (const [typed, name] of [
        ['laos', 'Lào'],
        ['han quoc', 'Hàn Quốc'],
      ] as const) {
        typeInto(field, 'control', typed);
        await field.updateComplete;
        expect(lines(field)[0]).to.equal(name);
      }
    });
  });
});

async function loaded(more: Record<string, unknown>): Promise<SelectField> {
  const field = await makeField<SelectField>({ kind }, more);
  await new Promise((resolve) => setTimeout(resolve));
  await import('./countries.js');
  await field.updateComplete;
  return field;
}

function box(field: SelectField): HTMLInputElement {
  return inner(field, '#control');
}

function lines(field: SelectField): string[] {
  const shown = [...field.shadowRoot!.querySelectorAll('[role=option]')];
  return shown.map(
    (option) => option.firstChild!.textContent!.trim() || option.textContent.trim(),
  );
}

function listen(field: SelectField): string[] {
  const heard: string[] = [];
  for (const type of ['input', 'change']) field.addEventListener(type, () => heard.push(type));
  return heard;
}

function key(field: SelectField, name: string): void {
  const init = { key: name, bubbles: true, composed: true, cancelable: true };
  box(field).dispatchEvent(new KeyboardEvent('keydown', init));
}
