import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { formatUnits, packUnits, unpackProvince } from './build-communes.js';
import type { AdministrativeUnits, PackedUnits } from './build-communes.js';

const data = new URL('../../packs/data/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, data), 'utf8');

const units: AdministrativeUnits = {
  meta: { asOf: '2026-09-20', source: 'a list', license: 'MIT' },
  provinces: [
    { code: '01', name: 'Thử', type: 'thanh-pho' },
    { code: '02', name: 'Mẫu', type: 'tinh' },
  ],
  communes: [
    { code: '00025', name: 'Giảng Thử', type: 'phuong', province: '01' },
    { code: '00004', name: "2 Đ'Thử-Mẫu", type: 'xa', province: '01' },
    { code: '00099', name: 'Đảo Mẫu', type: 'dac-khu', province: '02' },
  ],
};

describe('the list of communes', () => {
  it('gives every commune its code, kind and name back', () => {
    const { communes } = packUnits(units);

    expect(communes['01']).to.equal("x4 2 Đ'Thử-Mẫu|p21 Giảng Thử");
    expect(unpackProvince(communes['01'] ?? '')).to.deep.equal([
      { code: '00004', name: "2 Đ'Thử-Mẫu", type: 'x' },
      { code: '00025', name: 'Giảng Thử', type: 'p' },
    ]);
    expect(unpackProvince(communes['02'] ?? '')).to.deep.equal([
      { code: '00099', name: 'Đảo Mẫu', type: 'd' },
    ]);
  });

  it('is written with one line for each province', () => {
    const text = formatUnits(packUnits(units));

    expect(JSON.parse(text)).to.deep.equal(packUnits(units));
    expect(text.split('\n')).to.include(`"02":"d99 Đảo Mẫu"`);
  });

  it('refuses a name that could not be told apart from the next one', () => {
    const communes = [{ code: '00001', name: 'Thử|Mẫu', type: 'xa', province: '01' }];

    expect(() => packUnits({ ...units, communes })).to.throw('00001');
  });

  it('refuses a kind of unit that it does not know', () => {
    const communes = [{ code: '00001', name: 'Thử', type: 'quan', province: '01' }];

    expect(() => packUnits({ ...units, communes })).to.throw('quan');
  });
});

describe('communes.json', () => {
  const packed = JSON.parse(read('communes.json')) as PackedUnits;
  const communes = Object.values(packed.communes).flatMap(unpackProvince);
  const count = (letter: string) => communes.filter(({ type }) => type === letter).length;

  it('has the 34 provinces and 3,321 communes that people live in', () => {
    expect(packed.provinces).to.have.length(34);
    expect(Object.keys(packed.communes)).to.have.members(packed.provinces.map(([code]) => code));
    expect(communes).to.have.length(3_321);
    expect({ phuong: count('p'), xa: count('x'), dacKhu: count('d') }).to.deep.equal({
      phuong: 709,
      xa: 2_599,
      dacKhu: 13,
    });
  });

  it('gives no two communes one code', () => {
    expect(new Set(communes.map(({ code }) => code))).to.have.property('size', 3_321);
    expect(communes.every(({ code }) => /^\d{5}$/.test(code))).to.equal(true);
  });

  it('knows the wards that people asked about', () => {
    const namesIn = (code: string) =>
      unpackProvince(packed.communes[code] ?? '').map(({ type, name }) => `${type} ${name}`);

    expect(namesIn('25')).to.include('p Hoà Bình');
    expect(namesIn('20')).to.include('x Na Sầm');
    expect(namesIn('01')).to.include('x Phượng Dực');
    expect(namesIn('24')).to.include('p Tân Tiến');
    expect(namesIn('19')).to.include('p Quyết Thắng');
  });

  it('comes to a telephone in 20 kB', () => {
    expect(gzipSync(JSON.stringify(packed), { level: 9 }).length).to.be.at.most(20_000);
  });
});

describe('ethnic-groups.json', () => {
  it('names the 54 groups, each once', () => {
    const { groups } = JSON.parse(read('ethnic-groups.json')) as { groups: { name: string }[] };

    expect(groups).to.have.length(54);
    expect(new Set(groups.map(({ name }) => name))).to.have.property('size', 54);
    expect(groups[0]).to.deep.equal({ name: 'Kinh', alt: ['Việt'] });
  });
});
