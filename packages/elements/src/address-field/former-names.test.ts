import { expect, waitUntil } from '@open-wc/testing';
import type { AddressAnswer } from '@tungbuoc/core';
import { inner, makeField, typeInto } from '../field-suite.js';
import { provideServices, services, type Services } from '../services.js';
import type { AddressField } from './address-field.js';

const kind = 'address';
const asked: string[] = [];
const patience = { timeout: 8_000 };

/** The files as they are published, from the workspace's root. */
async function loadData(name: string): Promise<unknown> {
  asked.push(name);
  return (await fetch(`/packages/packs/data/${name}.json`)).json();
}

describe('tb-address-field, by former names', () => {
  let others: Services['loadData'];

  before(() => {
    provideServices({ loadData } as unknown as Services);
    others = services().loadData;
  });
  beforeEach(() => {
    services().loadData = loadData;
    asked.length = 0;
  });
  after(() => (services().loadData = others));

  it('fetches nothing of it before it is asked for', async () => {
    await makeField<AddressField>({ kind });
    await waitUntil(() => asked.length, 'the communes', patience);
    expect(asked).to.deep.equal(['communes']);
  });

  it('finds a commune that went into another whole, and takes it with one press', async () => {
    const field = await opened();
    await choose(field, 'former-province', 'hoa binh');
    expect(asked.at(-1)).to.equal('former-communes/17');
    await choose(field, 'former-commune', 'tan hoa');
    expect(text(field, '.became')).to.equal('Nơi này bây giờ là:');
    expect(targets(field)).to.deep.equal(['Chọn Phường Tân Hoà, Tỉnh Phú Thọ']);
    expect(field.value).to.deep.equal({ detail: 'Số 0 phố Thử' });
    const heard: string[] = [];
    for (const type of ['input', 'change']) field.addEventListener(type, () => heard.push(type));
    inner(field, '.targets button').click();
    await field.updateComplete;
    expect(field.value).to.include({
      provinceName: 'Tỉnh Phú Thọ',
      communeName: 'Phường Tân Hoà',
      detail: 'Số 0 phố Thử',
    });
    expect(heard).to.deep.equal(['input', 'change']);
    expect(inner<HTMLInputElement>(field, '#commune').value).to.equal('Phường Tân Hoà');
    await waitUntil(() => field.shadowRoot!.activeElement?.id === 'find-former');
    expect(field.shadowRoot!.querySelector('.former')).to.equal(null);
    await waitUntil(() => said(field).includes('Đã chọn Phường Tân Hoà, Tỉnh Phú Thọ'), 'said');
  });

  it('shows all parts of a divided commune and chooses none', async () => {
    const field = await opened();
    await choose(field, 'former-province', 'hà nội');
    await choose(field, 'former-commune', 'phuong dien bien');
    expect(text(field, '.became')).to.match(/chia về 4 nơi.*hỏi cán bộ/);
    expect(targets(field)).to.have.members([
      'Chọn Phường Ba Đình, Thành phố Hà Nội',
      'Chọn Phường Hoàn Kiếm, Thành phố Hà Nội',
      'Chọn Phường Ô Chợ Dừa, Thành phố Hà Nội',
      'Chọn Phường Văn Miếu - Quốc Tử Giám, Thành phố Hà Nội',
    ]);
    expect(field.value).to.deep.equal({ detail: 'Số 0 phố Thử' });
    const parts = 'Phường Ba Đình, Thành phố Hà Nội;';
    await waitUntil(() => said(field).join(' ').includes(parts), 'said');
    await expect(field).to.be.accessible();
  });

  for (const typed of ['tho xuan', 'Thọ Xuân', 'H. Thọ Xuân', 'huyen tho xuan']) {
    it(`lists communes by their district, as "${typed}"`, async () => {
      const field = await opened();
      await choose(field, 'former-province', 'Thanh Hoá');
      await search(field, 'former-commune', typed);
      expect(lines(field).every((line) => line.includes('Thọ Xuân'))).to.equal(true);
      expect(lines(field).length).to.be.greaterThan(5);
    });
  }

  it('tells namesakes apart by their district', async () => {
    const field = await opened();
    await choose(field, 'former-province', 'tien giang');
    await search(field, 'former-commune', 'Tân Hội');
    expect(new Set(lines(field)).size).to.equal(lines(field).length);
    expect(lines(field)[0]).to.match(/^(Xã|Phường) Tân Hội \/ (Huyện|Thị xã|Thành phố) /);
  });

  it('finds an island that had no communes', async () => {
    const field = await opened();
    await choose(field, 'former-province', 'ba ria');
    await choose(field, 'former-commune', 'con dao');
    expect(targets(field)).to.deep.equal(['Chọn Đặc khu Côn Đảo, Thành phố Hồ Chí Minh']);
  });

  it('begins with the only former province of the one that is chosen', async () => {
    const value = { provinceCode: '01', provinceName: 'Thành phố Hà Nội' };
    const field = await opened({ value });
    expect(inner<HTMLInputElement>(field, '#former-province').value).to.equal('Hà Nội');
    expect(asked.at(-1)).to.equal('former-communes/01');
  });

  it('leaves Enter in the search to the search', async () => {
    const field = await opened();
    let sent = 0;
    field.closest('form')!.addEventListener('submit', () => (sent += 1));
    const box = inner(field, '#former-province');
    const init = { key: 'Enter', bubbles: true, composed: true, cancelable: true };
    box.dispatchEvent(new KeyboardEvent('keydown', init));
    expect(sent).to.equal(0);
  });

  it('says so when it cannot be fetched, and tries again', async () => {
    const field = await ready({});
    services().loadData = () => Promise.reject(new Error('offline'));
    inner(field, '#find-former').click();
    await waitUntil(() => field.shadowRoot!.querySelector('.aside'));
    expect(text(field, '.aside')).to.equal('Chưa tải được danh sách.');
    services().loadData = loadData;
    inner(field, '#find-former').click();
    await waitUntil(() => field.shadowRoot!.querySelector('.former'), 'the search', patience);
  });

  describe('named in a line of the address', () => {
    const hanoi = { provinceCode: '01', provinceName: 'Thành phố Hà Nội' };

    for (const id of ['detail', 'hamlet']) {
      it(`are pointed out below the ${id}, softly`, async () => {
        const field = await ready({});
        typeInto(field, id, 'Số 0 phố Thử, Huyện Ba Vì'.normalize('NFD'));
        await field.updateComplete;
        expect(text(field, '.former-note p')).to.contain('“Huyện Ba Vì” là tên cũ');
        expect(field.issue).to.equal('');
        await expect(field).to.be.accessible();
        await waitUntil(() => said(field).join('').includes('Ba Vì'), 'said once', patience);
        typeInto(field, id, 'Số 0 phố Thử');
        await field.updateComplete;
        expect(field.shadowRoot!.querySelector('.former-note')).to.equal(null);
      });
    }

    it('lead to the search, with what was recognised', async () => {
      const detail = 'Số 0 phố Thử, phường Trúc Bạch, Q. Ba Đình';
      const field = await ready({ value: { ...hanoi, detail } });
      inner(field, '.former-note button').click();
      await waitUntil(
        () => field.shadowRoot!.querySelector('#former-commune-list'),
        'the list',
        patience,
      );
      await field.updateComplete;
      expect(inner<HTMLInputElement>(field, '#former-commune').value).to.equal(
        'phường Trúc Bạch Quận Ba Đình',
      );
      expect(lines(field)).to.deep.equal(['Phường Trúc Bạch / Quận Ba Đình']);
      expect((field.value as AddressAnswer).communeCode).to.equal(undefined);
      inner(field, '#former-commune-list [role=option]').click();
      await field.updateComplete;
      expect(targets(field)).to.deep.equal(['Chọn Phường Ba Đình, Thành phố Hà Nội']);
    });

    it('bring their province along', async () => {
      const field = await ready({});
      typeInto(field, 'detail', 'thôn Thử, huyện Lương Sơn, tỉnh Hoà Bình');
      await field.updateComplete;
      inner(field, '.former-note button').click();
      await waitUntil(
        () => field.shadowRoot!.querySelector('#former-commune-list'),
        'the list',
        patience,
      );
      expect(inner<HTMLInputElement>(field, '#former-province').value).to.equal('Hoà Bình');
      expect(lines(field).every((line) => line.endsWith('Huyện Lương Sơn'))).to.equal(true);
    });

    it('are welcome where a place may be named as it was', async () => {
      const field = await ready({ scope: 'any', value: { ...hanoi, detail: 'quận Ba Đình' } });
      expect(field.shadowRoot!.querySelector('.former-note')).to.equal(null);
    });
  });
});

async function ready(more: Record<string, unknown>): Promise<AddressField> {
  const field = await makeField<AddressField>({ kind }, more);
  await waitUntil(() => field['units'], 'the communes', patience);
  await field.updateComplete;
  return field;
}

async function opened(more: Record<string, unknown> = {}): Promise<AddressField> {
  const field = await ready({ value: { detail: 'Số 0 phố Thử' }, ...more });
  inner(field, '#find-former').click();
  await waitUntil(
    () => field.shadowRoot!.activeElement?.id === 'former-heading',
    'the search opens',
    patience,
  );
  return field;
}

/** Types until something is found: the list may still be on its way. */
async function search(field: AddressField, id: string, typed: string): Promise<void> {
  await waitUntil(
    async () => {
      if (!field.shadowRoot!.getElementById(id)) return false;
      typeInto(field, id, typed);
      await field.updateComplete;
      return field.shadowRoot!.getElementById(`${id}-0`);
    },
    `${typed} is found`,
    patience,
  );
}

async function choose(field: AddressField, id: string, typed: string): Promise<void> {
  await search(field, id, typed);
  inner(field, `#${id}-0`).click();
  await field.updateComplete;
}

function lines(field: AddressField): string[] {
  const shown = [...field.shadowRoot!.querySelectorAll<HTMLElement>('[role=option]')];
  return shown.map((option) =>
    option.innerText
      .trim()
      .split(/\s*\n\s*/)
      .join(' / '),
  );
}

function targets(field: AddressField): string[] {
  const shown = [...field.shadowRoot!.querySelectorAll('.targets button')];
  return shown.map((button) => button.textContent.trim().replace(/\s+/g, ' '));
}

function text(field: AddressField, selector: string): string {
  return inner(field, selector).textContent.trim().replace(/\s+/g, ' ');
}

function said(field: AddressField): string[] {
  return [...field.querySelectorAll('[role=status]')].map((region) => region.textContent);
}
