import { expect } from '@open-wc/testing';
import type { AddressAnswer } from '@tungbuoc/core';
import { fieldSuite, inner, makeField, typeInto } from '../field-suite.js';
import { ownCheckSuite } from '../own-check-suite.js';
import { provideServices, services, type Services } from '../services.js';
import { typingSuite } from '../typing-suite.js';
import type { AddressField } from './address-field.js';

const kind = 'address';
const data = {
  kinds: { c: 'Thành phố', t: 'Tỉnh', p: 'Phường', x: 'Xã', d: 'Đặc khu' },
  provinces: [
    ['25', 'Phú Thọ', 't', ['Hoà Bình', 'Vĩnh Phúc']],
    ['31', 'Hải Phòng', 'c'],
    ['46', 'Huế', 'c'],
  ],
  communes: {
    '25': 'p7795 Hoà Bình|p3 Tân Hoà|x7 Thịnh Minh',
    '31': 'p11000 Hoà Bình|d5 Bạch Long Vĩ',
    '46': 'p19000 Thuận Hoá',
  },
};
const place: AddressAnswer = {
  provinceCode: '25',
  provinceName: 'Tỉnh Phú Thọ',
  communeCode: '07795',
  communeName: 'Phường Hoà Bình',
  detail: 'Tổ 5',
};
const former: AddressAnswer = { formerText: 'Xã Thử, huyện Mẫu' };
const json = JSON.stringify(place);

describe('tb-address-field', () => {
  before(() => provideServices({ loadData: () => Promise.resolve(data) } as unknown as Services));

  fieldSuite({ kind, answer: place, attribute: json, entries: [json] });
  ownCheckSuite({
    kind,
    wrong: { provinceCode: place.provinceCode, provinceName: place.provinceName },
    words: 'Ông/bà chọn tỉnh, rồi chọn xã hoặc phường.',
    right: place,
  });
  describe('that takes former names', () => {
    const attribute = JSON.stringify(former);
    fieldSuite({
      kind,
      properties: { scope: 'any' },
      answer: former,
      attribute,
      entries: [attribute],
    });
  });
  typingSuite({
    kind,
    box: 'detail',
    read: (field) => (field.value as AddressAnswer | undefined)?.detail,
  });

  describe('search', () => {
    it('finds "hoa binh" in the whole country, with kind and province', async () => {
      const field = await loaded();
      await search(field, 'commune', 'hoa binh');
      expect(lines(field)).to.deep.equal([
        'Phường Hoà Bình / Tỉnh Phú Thọ',
        'Phường Hoà Bình / Thành phố Hải Phòng',
      ]);
    });

    for (const typed of [
      'Hòa Bình',
      'HOÀ BÌNH',
      'phuong hoa binh',
      'hoabinh',
      'Hòa Bình, tỉnh Phú Thọ',
    ]) {
      it(`finds it as "${typed}"`, async () => {
        const field = await loaded();
        await search(field, 'commune', typed);
        expect(lines(field)[0]).to.equal('Phường Hoà Bình / Tỉnh Phú Thọ');
      });
    }

    it('brings the province along with its commune', async () => {
      const field = await loaded();
      await search(field, 'commune', 'bach long');
      inner(field, '[role=option]').click();
      await field.updateComplete;
      expect(field.value).to.deep.equal({
        provinceCode: '31',
        provinceName: 'Thành phố Hải Phòng',
        communeCode: '11005',
        communeName: 'Đặc khu Bạch Long Vĩ',
      });
      expect(text(field, 'province')).to.equal('Thành phố Hải Phòng');
    });

    it('finds a province by a name that ended in 2025', async () => {
      const field = await loaded();
      await search(field, 'province', 'vinh phuc');
      expect(lines(field)).to.deep.equal(['Tỉnh Phú Thọ / gồm cả Hoà Bình, Vĩnh Phúc trước đây']);
    });

    it('lists the communes of the chosen province only', async () => {
      const field = await loaded({ value: { provinceCode: '25', provinceName: 'Tỉnh Phú Thọ' } });
      inner(field, '#commune').click();
      await field.updateComplete;
      expect(lines(field)).to.have.length(3);
    });

    it('asks to type before it searches the whole country', async () => {
      const field = await loaded();
      inner(field, '#commune').click();
      await field.updateComplete;
      expect(inner(field, '.aside').textContent).to.equal('Ông/bà gõ tên xã, phường để tìm.');
    });
  });

  it('forgets the commune when another province is chosen, and keeps the house', async () => {
    const field = await loaded({ value: place });
    await search(field, 'province', 'hue');
    inner(field, '[role=option]').click();
    await field.updateComplete;
    expect(field.value).to.deep.equal({
      provinceCode: '46',
      provinceName: 'Thành phố Huế',
      detail: 'Tổ 5',
    });
    expect(text(field, 'commune')).to.equal('');
  });

  it('keeps what is being typed when the engine hands the same answer back', async () => {
    const field = await loaded({ value: place });
    await search(field, 'commune', 'tan');
    field.value = { ...(field.value as AddressAnswer) };
    await field.updateComplete;
    expect(lines(field)).to.deep.equal(['Phường Tân Hoà / Tỉnh Phú Thọ']);
  });

  it('is answered only with a commune', async () => {
    const field = await loaded({ required: true, value: { ...place, communeCode: undefined } });
    expect(field.matches(':invalid')).to.equal(true);
  });

  describe('with lines for the house and for the hamlet', () => {
    it('keeps them apart', async () => {
      const field = await loaded({ value: place });
      typeInto(field, 'hamlet', 'Thôn Thử');
      expect(field.value).to.deep.equal({ ...place, hamlet: 'Thôn Thử' });
      typeInto(field, 'detail', '');
      const { detail: _detail, ...commune } = place;
      expect(field.value).to.deep.equal({ ...commune, hamlet: 'Thôn Thử' });
    });

    it('leaves them out where they are not asked', async () => {
      const field = await loaded({ detail: 'none' });
      expect(field.shadowRoot!.querySelector('#detail, #hamlet')).to.equal(null);
    });

    it('says which may be left blank', async () => {
      const field = await loaded();
      for (const id of ['detail', 'hamlet']) {
        expect(inner(field, `[for=${id}]`).innerText).to.contain('không bắt buộc');
      }
      field.detail = 'required';
      await field.updateComplete;
      expect(inner(field, '[for=detail]').innerText).to.not.contain('không bắt buộc');
      expect(inner(field, '#detail').getAttribute('aria-describedby')).to.equal('either');
      expect(inner(field, '#either').textContent).to.contain('một trong hai');
    });

    it('needs one of the two where they are required, whichever', async () => {
      const { detail, ...commune } = place;
      const field = await loaded({ required: true, detail: 'required', value: commune });
      expect(field.matches(':invalid')).to.equal(true);
      for (const line of [{ detail }, { hamlet: 'Thôn Thử' }]) {
        field.value = { ...commune, ...line };
        expect(field.matches(':valid')).to.equal(true);
      }
      field.value = { ...commune };
      field.detail = '';
      expect(field.matches(':valid')).to.equal(true);
    });
  });

  describe('with a place as it was called before', () => {
    const scope = { scope: 'any' };

    it('takes one free line instead, and gives the choice back when unticked', async () => {
      const field = await loaded({ ...scope, value: place });
      inner(field, '[for=is-former]').click();
      await field.updateComplete;
      typeInto(field, 'former', 'Xã Thử, huyện Mẫu');
      expect(field.value).to.deep.equal(former);
      inner(field, '[for=is-former]').click();
      await field.updateComplete;
      expect(field.value).to.deep.equal(place);
      expect(text(field, 'commune')).to.equal('Phường Hoà Bình');
    });

    it('is not offered for a present address', async () => {
      const field = await loaded({ value: former });
      expect(field.shadowRoot!.querySelector('#is-former, #former')).to.equal(null);
    });
  });

  it('says so and offers to try again when the list cannot be fetched', async () => {
    const { loadData } = services();
    services().loadData = () => Promise.reject(new Error('offline'));
    const field = await loaded();
    services().loadData = loadData;
    await search(field, 'commune', 'hoa');
    expect(inner(field, '.aside').textContent).to.equal('Chưa tải được danh sách.');
    inner(field, 'button').click();
    await settled(field);
    await search(field, 'commune', 'hoa');
    expect(lines(field)).to.have.length(4);
  });
});

async function loaded(more: Record<string, unknown> = {}): Promise<AddressField> {
  const field = await makeField<AddressField>({ kind }, more);
  await settled(field);
  return field;
}

async function settled(field: AddressField): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await field.updateComplete;
}

async function search(field: AddressField, id: string, typed: string): Promise<void> {
  typeInto(field, id, typed);
  await field.updateComplete;
}

function text(field: AddressField, id: string): string {
  return inner<HTMLInputElement>(field, `#${id}`).value;
}

function lines(field: AddressField): string[] {
  const shown = [...field.shadowRoot!.querySelectorAll<HTMLElement>('[role=option]')];
  return shown.map((option) =>
    option.innerText
      .trim()
      .split('\n')
      .map((line) => line.trim())
      .join(' / '),
  );
}
