import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkField } from '@tungbuoc/core';
import type { Field } from '@tungbuoc/core';
import { expect } from 'chai';
import type { PackedUnits } from './build-communes.js';
import { formatEthnicGroups } from './build-ethnic-groups.js';
import type { PackedFormerProvinces } from './build-former-communes.js';
import { dataSources } from './build-data.js';
import type { PackedIdPrefixes } from './build-id-prefixes.js';
import { main } from './main.js';

const data = fileURLToPath(new URL('../../packs/data/', import.meta.url));
const read = (name: string) => JSON.parse(readFileSync(join(data, name), 'utf8')) as unknown;

describe('tungbuoc build-data', () => {
  let folder = '';
  const sources: Readonly<Record<keyof typeof dataSources, unknown>> = {
    units: {
      meta: { asOf: '2026-09-20', source: 'a list', license: 'MIT' },
      provinces: [{ code: '01', name: 'Thử', type: 'tinh' }],
      communes: [{ code: '00004', name: 'Mẫu', type: 'xa', province: '01' }],
    },
    former: {
      meta: { asOf: '2025-06-30', source: 'a list', license: 'MIT' },
      provinces: [['02', 'Mẫu', '01']],
      districts: [['024', 'Huyện Mẫu', '02']],
      communes: [['00700', 'Xã Thử', '024', ['00004']]],
      alt: {},
    },
    ethnicGroups: { groups: [{ code: '01', name: 'Kinh', alt: ['Việt'] }] },
    idPrefixes: { prefixes: [{ code: '001', name: 'Thử', currentProvinceCode: '01' }] },
    relationships: { relationships: [{ vi: 'Vợ', ct01: 'Vợ' }, { vi: 'Bạn' }] },
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tungbuoc-'));
    for (const [name, content] of Object.entries(sources)) {
      const file = dataSources[name as keyof typeof dataSources];
      writeFileSync(join(folder, file), JSON.stringify(content));
    }
    writeFileSync(join(folder, 'LICENSE.legacy-communes.txt'), 'MIT');
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  async function build(from = folder) {
    const lines: string[] = [];
    const write = (line: string) => void lines.push(line);
    const target = join(folder, 'data');
    const code = await main(['build-data', from, target], { log: write, error: write });
    const made = (name: string) => JSON.parse(readFileSync(join(target, name), 'utf8')) as unknown;
    return { code, lines: lines.join('\n'), made, target };
  }

  it('makes every list from its source, with the terms of its licence', async () => {
    const { code, lines, made, target } = await build();

    expect(code, lines).to.equal(0);
    expect(lines).to.match(/1 provinces, 1 communes\n1 former provinces, 1 former communes/);
    const { provinces, communes } = made('communes.json') as PackedUnits;
    expect(provinces).to.deep.equal([['01', 'Thử', 't', ['Mẫu']]]);
    expect(communes).to.deep.equal({ '01': 'x4 Mẫu' });
    expect(made('former-provinces.json')).to.have.deep.property('provinces', [
      ['02', 'Mẫu', '01'],
    ]);
    expect(made('former-communes/02.json')).to.have.deep.property('districts', [
      ['Huyện Mẫu', 'x4 Thử'],
    ]);
    expect(made('ethnic-groups.json')).to.deep.equal({
      groups: [{ name: 'Kinh', alt: ['Việt'] }],
    });
    expect(made('id-prefixes.json')).to.have.deep.property('prefixes', [['001', 'Thử', '01']]);
    expect(made('household-relations.json')).to.deep.equal({
      groups: [{ name: 'Chủ hộ' }, { name: 'Vợ', alt: ['Bà nhà'] }],
    });
    expect(existsSync(join(target, 'LICENSE.legacy-communes.txt'))).to.equal(true);
  });

  it('names the source that is not there', async () => {
    rmSync(join(folder, dataSources.idPrefixes));
    const { code, lines } = await build();

    expect(code).to.equal(1);
    expect(lines).to.match(/cccd-codes\.json: cannot be read/);
  });
});

describe('reference data', () => {
  it('count what the country has', () => {
    const { provinces } = read('communes.json') as PackedUnits;
    const former = read('former-provinces.json') as PackedFormerProvinces;
    const { prefixes } = read('id-prefixes.json') as PackedIdPrefixes;
    const { groups } = read('ethnic-groups.json') as { groups: unknown[] };

    expect(provinces).to.have.length(34);
    expect(former.provinces).to.have.length(63);
    expect(prefixes).to.have.length(63);
    expect(groups).to.have.length(54);
  });

  it('bring the terms of their licences with them', () => {
    const terms = readdirSync(data).filter((name) => name.startsWith('LICENSE.'));

    expect(terms).to.deep.equal([
      'LICENSE.legacy-communes.txt',
      'LICENSE.vietnamese-provinces-database.txt',
    ]);
    for (const name of terms) expect(readFileSync(join(data, name), 'utf8')).to.match(/MIT/);
  });

  it('name provinces of today and of before behind the first digits of an ID number', () => {
    const { prefixes } = read('id-prefixes.json') as PackedIdPrefixes;
    const { provinces } = read('former-provinces.json') as PackedFormerProvinces;

    const codes = prefixes.map(([code, , now]) => [code.slice(1), now]);
    expect(codes).to.deep.equal(provinces.map(([code, , now]) => [code, now]));
    expect(prefixes.every(([code]) => /^0\d\d$/.test(code))).to.equal(true);
  });

  it('agree with the engine, which gives a hint where a number begins otherwise', () => {
    const { prefixes } = read('id-prefixes.json') as PackedIdPrefixes;
    const known = new Set(prefixes.map(([code]) => code));
    const field: Field = { id: 'number', kind: 'person-id', label: 'Số' };
    const hinted = Array.from({ length: 1_000 }, (_, n) => String(n).padStart(3, '0')).filter(
      (prefix) =>
        checkField(field, `${prefix}190000000`, { today: '2026-11-21' }).some(
          ({ code }) => code === 'person-id-prefix',
        ),
    );

    expect(hinted).to.have.length(1_000 - 63);
    expect(hinted.filter((prefix) => known.has(prefix))).to.deep.equal([]);
  });

  it('offer no other names that hurt, or that say nothing', () => {
    const alt = ['Mèo (old name)', 'Xá Khao', 'Mọi', 'Hmông'];

    expect(formatEthnicGroups({ groups: [{ name: 'Mông', alt }] })).to.equal(
      '{"groups":[\n{"name":"Mông","alt":["Hmông"]}\n]}\n',
    );
  });
});
