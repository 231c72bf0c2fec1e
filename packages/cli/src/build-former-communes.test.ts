import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { unpackProvince } from './build-communes.js';
import type { PackedUnits } from './build-communes.js';
import {
  formatDistricts,
  formerNames,
  packFormerProvince,
  packFormerProvinces,
} from './build-former-communes.js';
import type {
  FormerUnits,
  PackedDistricts,
  PackedFormerProvinces,
} from './build-former-communes.js';

const units: FormerUnits = {
  meta: { asOf: '2025-06-30', source: 'a list', license: 'MIT' },
  provinces: [
    ['17', 'Thử', '25'],
    ['25', 'Mẫu', '25'],
  ],
  districts: [
    ['148', 'Thành phố Thử', '17'],
    ['318', 'Huyện Đảo Thử', '25', ['11005']],
  ],
  communes: [
    ['04789', 'Phường Thử', '148', ['04795']],
    ['04792', 'Thị trấn N.T Mẫu', '148', ['04795', '00025'], 0],
  ],
  alt: { '04792': 'Thị trấn Nông trường Mẫu' },
};

describe('the list of former communes', () => {
  it('keeps all targets of a divided commune, and other spellings of its name', () => {
    expect(packFormerProvince(units, '17')).to.deep.equal({
      name: 'Thử',
      districts: [['Thành phố Thử', 'p4795 Thử|t4795,25 N.T Mẫu~Nông trường Mẫu']],
    });
  });

  it('keeps the target of a district that had no communes', () => {
    expect(packFormerProvince(units, '25').districts).to.deep.equal([
      ['Huyện Đảo Thử', '', 11_005],
    ]);
  });

  it('is written with one line for each district', () => {
    const packed = packFormerProvince(units, '17');

    expect(JSON.parse(formatDistricts(packed))).to.deep.equal(packed);
  });

  it('has an index of the provinces', () => {
    expect(packFormerProvinces(units).provinces).to.deep.equal(units.provinces);
  });

  it('gives the provinces of today the names of their parts', () => {
    const names = formerNames(units, [
      { code: '25', name: 'Mẫu' },
      { code: '46', name: 'Huế' },
      { code: '01', name: 'Hà Nội' },
    ]);

    expect(names).to.deep.equal({ '25': ['Thử'], '46': ['Thừa Thiên Huế'] });
  });

  it('refuses what could not be told apart from the next one', () => {
    for (const name of ['Xã Thử|Mẫu', 'Xã Thử~Mẫu', 'Bản Thử']) {
      const communes: FormerUnits['communes'] = [['04789', name, '148', ['04795']]];
      expect(() => packFormerProvince({ ...units, communes }, '17'), name).to.throw('04789');
    }
  });
});

describe('former-communes/', () => {
  const data = new URL('../../packs/data/', import.meta.url);
  const read = (name: string) => JSON.parse(readFileSync(new URL(name, data), 'utf8')) as unknown;
  const index = read('former-provinces.json') as PackedFormerProvinces;
  const files = readdirSync(new URL('former-communes/', data)).sort();
  const packed = files.map((name) => read(`former-communes/${name}`) as PackedDistricts);
  const districts = packed.flatMap((province) => province.districts);
  const communes = districts
    .flatMap(([, list]) => list.split('|').filter(Boolean))
    .map((entry) => /^([pxt])(\d+(?:,\d+)*) (.+)$/.exec(entry) ?? [])
    .map(([, kind, targets = '']) => ({ kind, targets: targets.split(',').map(Number) }));
  const present = Object.entries((read('communes.json') as PackedUnits).communes).flatMap(
    ([province, list]) =>
      unpackProvince(list).map(({ code }) => [Number(code), province] as const),
  );
  const provinceOf = new Map(present);

  it('has the 63 provinces of before, each in a file of its own', () => {
    expect(index.provinces).to.have.length(63);
    expect(files).to.deep.equal(index.provinces.map(([code]) => `${code}.json`));
    expect(packed.map(({ name }) => name)).to.deep.equal(index.provinces.map(([, name]) => name));
  });

  it('has 696 districts and 10,035 communes, 442 of them divided', () => {
    expect(districts).to.have.length(696);
    const count = (letter: string) => communes.filter(({ kind }) => kind === letter).length;
    expect([count('p'), count('x'), count('t')]).to.deep.equal([1_726, 7_692, 617]);
    expect(communes).to.have.length(10_035);
    const islands = districts.filter(([, , target]) => target !== undefined);
    expect(communes.flatMap(({ targets }) => targets).length + islands.length).to.equal(10_571);
    expect(communes.filter(({ targets }) => targets.length > 1)).to.have.length(442);
  });

  it('leads to communes of today only, in the right province, and to all of them', () => {
    packed.forEach(({ name, districts: own }, place) => {
      const targets = own.flatMap(([, list, target]) => [
        ...[...list.matchAll(/[\d,]+(?= )/g)].flatMap(([codes]) => codes.split(',').map(Number)),
        ...(target === undefined ? [] : [target]),
      ]);
      const found = new Set(targets.map((code) => provinceOf.get(code)));
      expect([...found], name).to.deep.equal([index.provinces[place]?.[2]]);
    });
    const reached = new Set(communes.flatMap(({ targets }) => targets));
    const islands = districts.flatMap(([, , target]) => target ?? []);
    expect(new Set([...reached, ...islands])).to.have.property('size', 3_321);
  });

  it('knows what became of the five districts without communes', () => {
    const islands = districts.filter(([, , target]) => target !== undefined);
    expect(islands).to.deep.equal([
      ['Huyện Bạch Long Vĩ', '', 11_948],
      ['Huyện Cồn Cỏ', '', 19_742],
      ['Huyện Hoàng Sa', '', 20_333],
      ['Huyện Lý Sơn', '', 21_548],
      ['Huyện Côn Đảo', '', 26_732],
    ]);
    expect(islands.every(([, , target]) => provinceOf.has(target ?? 0))).to.equal(true);
  });

  it('knows the former communes that people asked about', () => {
    const listOf = (code: string, district: string) =>
      packed[index.provinces.findIndex(([former]) => former === code)]?.districts
        .find(([name]) => name === district)?.[1]
        .split('|');

    expect(listOf('01', 'Quận Ba Đình')).to.include('p4,70,190,226 Điện Biên');
    expect(listOf('20', 'Huyện Văn Lãng')?.some((entry) => /^t\d+ Na Sầm$/.test(entry))).to.equal(
      true,
    );
  });

  it('comes to a telephone in 8 kB a province', () => {
    const sizes = packed.map((file) => gzipSync(JSON.stringify(file), { level: 9 }).length);
    expect(Math.max(...sizes)).to.be.at.most(8_000);
  });
});
