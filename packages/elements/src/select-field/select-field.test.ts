import { expect, waitUntil } from '@open-wc/testing';
import { fieldSuite, inner, makeField, typeInto } from '../field-suite.js';
import { ownCheckSuite } from '../own-check-suite.js';
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
  ownCheckSuite({
    kind,
    properties,
    wrong: 'other',
    words: 'Ông/bà chọn một mục trong danh sách.',
    right: 'guardian',
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
    const region = field.querySelector('[role=status]')!;
    expect(region.textContent).to.equal('');
    await waitUntil(() => region.textContent, 'the count, once the typing pauses');
    expect(region.textContent).to.equal('Tìm thấy 2 dòng');
  });

  it('gives the arrows, Home and End back to the text while no line is marked', async () => {
    const field = await makeField<SelectField>({ kind, properties });
    box(field).click();
    await field.updateComplete;
    expect(key(field, 'Home')).to.equal(true);
    key(field, 'PageDown');
    await field.updateComplete;
    const lastLine = () => box(field).getAttribute('aria-activedescendant');
    expect(lastLine()).to.equal('control-3');
    expect(key(field, 'Home')).to.equal(false);
    await field.updateComplete;
    expect(lastLine()).to.equal('control-0');
    expect(key(field, 'ArrowLeft')).to.equal(true);
    await field.updateComplete;
    expect(lastLine()).to.equal(null);
    expect(lines(field)).to.have.length(4);
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

describe('tb-select-field with the communes of the whole country', () => {
  const list = { list: 'communes' };
  const file = '/packages/packs/data/communes.json';
  let { loadData } = {} as Services;

  before(async () => {
    const communes: unknown = await (await fetch(file)).json();
    ({ loadData } = services());
    services().loadData = () => Promise.resolve(communes);
  });
  after(() => (services().loadData = loadData));

  fieldSuite({
    kind,
    properties: list,
    answer: '07795',
    attribute: '07795',
    entries: ['07795'],
  });

  for (const typed of ['hoa binh', 'Hòa Bình', 'Hoà Bình', 'HOÀ BÌNH'.normalize('NFD')]) {
    it(`finds every Hoà Bình as "${typed}", with kind and province`, async () => {
      const field = await ready({ ...list });
      typeInto(field, 'control', typed);
      await field.updateComplete;
      const found = lines(field).slice(0, 5);
      expect(found).to.include('Phường Hoà Bình — Tỉnh Phú Thọ');
      expect(found.every((line) => /Hoà Bình — (Tỉnh|Thành phố) /.test(line))).to.equal(true);
    });
  }

  it('answers with the code, and shows the name', async () => {
    const field = await ready({ ...list });
    typeInto(field, 'control', 'phuong hoa binh phu tho');
    await field.updateComplete;
    inner(field, '[role=option]').click();
    await field.updateComplete;
    expect(field.value).to.match(/^\d{5}$/);
    expect(box(field).value).to.equal('Phường Hoà Bình — Tỉnh Phú Thọ');
    field.closest('form')!.reset();
    await field.updateComplete;
    expect([field.value, box(field).value]).to.deep.equal(['', '']);
  });

  it('shows the name of an answer from before once the list is there', async () => {
    const field = await makeField<SelectField>({ kind }, { ...list, value: '00004' });
    expect(box(field).value).to.equal('');
    await waitUntil(() => box(field).value, 'a name');
    expect(box(field).value).to.equal('Phường Ba Đình — Thành phố Hà Nội');
  });

  it('shows the first lines of thousands, and that more letters find the others', async () => {
    const field = await ready({ ...list });
    box(field).click();
    await field.updateComplete;
    expect(lines(field)).to.have.length(40);
    expect(inner(field, '.aside').textContent).to.contain('gõ thêm chữ');
    await expect(field).to.be.accessible();
    typeInto(field, 'control', 'hoa binh phu tho');
    await field.updateComplete;
    expect(field.shadowRoot!.querySelector('.aside')).to.equal(null);
  });

  it('takes no answer but a commune, and offers to try again when the list is missing', async () => {
    const { loadData: load } = services();
    services().loadData = () => Promise.reject(new Error('offline'));
    const field = await makeField<SelectField>({ kind }, list);
    services().loadData = load;
    await waitUntil(() => field.shadowRoot!.querySelector('button'));
    typeInto(field, 'control', 'Ba Đình');
    expect(field.value).to.equal('');
    inner(field, 'button').click();
    await waitUntil(() => !field.shadowRoot!.querySelector('button'));
    await field.updateComplete;
    expect(lines(field)[0]).to.contain('Ba Đình');
  });
});

async function ready(more: Record<string, unknown>): Promise<SelectField> {
  const field = await makeField<SelectField>({ kind }, more);
  await waitUntil(() => field['suggestions'].length > 0);
  await field.updateComplete;
  return field;
}

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

/** Whether the key is left to the box. */
function key(field: SelectField, name: string): boolean {
  const init = { key: name, bubbles: true, composed: true, cancelable: true };
  return box(field).dispatchEvent(new KeyboardEvent('keydown', init));
}
