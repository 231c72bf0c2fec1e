import { expect } from 'chai';
import type { AddressAnswer } from './answers.js';
import { checkField } from './check-field.js';
import type { Field } from './procedure.js';

const present: Field = { id: 'residence', kind: 'address', label: 'Nơi cư trú', scope: 'present' };
const anyPlace: Field = { ...present, scope: 'any' };
const commune: AddressAnswer = {
  provinceCode: '25',
  provinceName: 'Tỉnh Phú Thọ',
  communeCode: '00001',
  communeName: 'Phường Mẫu',
};

function check(address: AddressAnswer, field: Field = present): string[] {
  const issues = checkField(field, address, { today: '2026-11-21' });
  return issues.map(({ code, level }) => `${level} ${code}`);
}

describe('an address of today', () => {
  it('is right with a commune, with or without a detail', () => {
    expect(check(commune)).to.deep.equal([]);
    expect(check({ ...commune, detail: 'tổ 3, phố Mẫu' })).to.deep.equal([]);
    expect(check({ ...commune, detail: undefined })).to.deep.equal([]);
  });

  it('asks for the commune while it is not chosen', () => {
    const unchosen: AddressAnswer[] = [
      { detail: 'số 1' },
      { provinceCode: '25', provinceName: 'Tỉnh Phú Thọ' },
      { ...commune, communeName: ' ' },
      { ...commune, communeCode: '1' },
      { ...commune, provinceCode: '<25>' },
      { formerText: 'xã Cũ, huyện Cũ, tỉnh Hà Tây' },
    ];
    for (const address of unchosen) {
      expect(check(address), JSON.stringify(address)).to.deep.equal(['error address-commune']);
    }
  });

  it('asks for a house or a hamlet, either of them, only where it is required', () => {
    const required: Field = { ...present, detail: 'required' };
    expect(check(commune, required)).to.deep.equal(['error address-detail']);
    expect(check({ ...commune, detail: 'số 1 phố Mẫu' }, required)).to.deep.equal([]);
    expect(check({ ...commune, hamlet: 'thôn Mẫu' }, required)).to.deep.equal([]);
    expect(check({ detail: ' ', provinceCode: '25' }, required)).to.deep.equal([
      'error address-commune',
      'error address-detail',
    ]);
  });

  it('is asked about when it still names a district', () => {
    const details = [
      'số 1 phố Mẫu, quận Ba Đình',
      'Quận 1',
      'quan 1',
      'q1',
      'Q. 1',
      'Q.Bình Thạnh',
      'thôn Mẫu, Huyện Thanh Trì',
      'H. Ba Vì',
      'thị xã Sơn Tây',
      'TX. Sơn Tây',
      'thị trấn Na Sầm',
      'thành phố Hòa Bình',
      'tổ 1, TP Hòa Bình',
      'huyện Ba Vì'.normalize('NFD'),
    ];
    for (const detail of details) {
      const hamlet = detail;
      expect(check({ ...commune, detail }), detail).to.deep.equal(['warning address-district']);
      expect(check({ ...commune, hamlet }), hamlet).to.deep.equal(['warning address-district']);
    }
  });

  it('may have streets and houses that only sound like districts', () => {
    const details = [
      'số 1 phố Huyền Trân Công Chúa',
      'phố Quan Nhân',
      'đường huyện 12',
      'ngõ 3 Đường Huyện lộ 5',
      'tổ 3, khu phố 5',
      'P. 201, chung cư Mẫu',
      'ngõ 12/5 đường Thị Xá',
    ];
    for (const detail of details) expect(check({ ...commune, detail }), detail).to.deep.equal([]);
  });

  it('may name again the city that it lies in', () => {
    const hue = { ...commune, provinceCode: '46', provinceName: 'Thành phố Huế' };
    for (const detail of ['số 1, thành phố Huế', 'số 1, TP. Huế', 'số 1, TP.Huế']) {
      expect(check({ ...hue, detail }), detail).to.deep.equal([]);
      expect(check({ ...commune, detail }), detail).to.deep.equal(['warning address-district']);
    }
    const detail = 'số 1, TP Huế, quận Mẫu';
    expect(check({ ...hue, detail })).to.deep.equal(['warning address-district']);
  });
});

describe('an address of the past or abroad', () => {
  it('may be the name a place had then, district and all', () => {
    expect(check({ formerText: 'xã Cũ, huyện Cũ, tỉnh Hà Tây' }, anyPlace)).to.deep.equal([]);
    expect(check({ formerText: 'Viêng Chăn, Lào' }, anyPlace)).to.deep.equal([]);
  });

  it('may be a unit of today, too', () => {
    expect(check({ ...commune, detail: 'quận Cũ' }, anyPlace)).to.deep.equal([]);
    expect(check({ detail: 'số 1' }, anyPlace)).to.deep.equal(['error address-commune']);
  });
});

describe('an address from outside', () => {
  it('has no part longer than a line', () => {
    expect(check({ ...commune, detail: 'a'.repeat(301) })).to.deep.equal(['error too-long']);
    expect(check({ ...commune, hamlet: 'a'.repeat(301) })).to.deep.equal(['error too-long']);
    expect(check({ ...commune, communeName: 'a'.repeat(301) })).to.deep.equal(['error too-long']);
    expect(check({ formerText: 'a'.repeat(300) }, anyPlace)).to.deep.equal([]);
    expect(check({ formerText: 'a'.repeat(301) }, anyPlace)).to.deep.equal(['error too-long']);
  });

  it('has no parts that an address has not, own or inherited', () => {
    const wrong: unknown[] = [
      'Hà Nội',
      ['25'],
      null,
      { ...commune, note: 'x' },
      { ...commune, communeCode: 1 },
      { ...commune, detail: { text: 'x' } },
      JSON.parse('{"__proto__":{"communeCode":"00001"}}'),
    ];
    for (const address of wrong) {
      expect(check(address as AddressAnswer)).to.deep.equal(['error wrong-type']);
    }
    const inherited = Object.create(commune) as AddressAnswer;
    expect(check(inherited)).to.deep.equal([]);
    expect(check(Object.assign(inherited, { detail: 'số 1' }))).to.deep.equal([
      'error address-commune',
    ]);
  });
});
