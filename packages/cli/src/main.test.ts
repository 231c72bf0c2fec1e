import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import type { PackedUnits } from './build-communes.js';
import { main } from './main.js';

const pack = fileURLToPath(new URL('../../packs/register-birth', import.meta.url));

describe('tungbuoc', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tungbuoc-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function run(...args: string[]): { code: number; lines: string } {
    const lines: string[] = [];
    const write = (line: string) => void lines.push(line);
    return { code: main(args, { log: write, error: write }), lines: lines.join('\n') };
  }

  function file(name: string, content: unknown): string {
    const path = join(folder, name);
    writeFileSync(path, JSON.stringify(content));
    return path;
  }

  it('says that a pack is well', () => {
    const { code, lines } = run('check', '--today', '2026-11-21', pack);

    expect(code).to.equal(0);
    const [first, ...notes] = lines.split('\n');
    expect(first).to.equal(`✓ ${pack}`);
    expect(notes.filter((line) => !line.startsWith('! '))).to.deep.equal([]);
  });

  it('fails for a pack that is not well, and still looks at the others', () => {
    const { code, lines } = run('check', folder, pack, '--today', '2026-11-21');

    expect(code).to.equal(1);
    expect(lines).to.match(/procedure\.json: cannot be read/);
    expect(lines).to.match(/: 1 to put right\n✓ /);
  });

  it('tells how it is used when it is not understood', () => {
    for (const args of [
      [],
      ['mend'],
      ['check'],
      ['check', '--today', 'now', pack],
      ['check-ward'],
    ]) {
      const { code, lines } = run(...args);

      expect(code).to.equal(2);
      expect(lines).to.match(/tungbuoc check \[--today/);
    }
  });

  it('checks the file of a ward', () => {
    const ward = {
      name: 'UBND phường Mẫu',
      offices: [{ name: 'Trung tâm Mẫu', address: 'Số 0 phố Thử', phone: '0900 000 000' }],
      zalo: 'https://zalo.me/0900000000',
      openingHours: [{ days: [1, 2, 3, 4, 5], from: '07:30', to: '11:30' }],
      holidays: ['2027-01-01'],
      procedures: { 'register-birth': { fees: { copy: 8000 }, delivery: ['counter'] } },
      dataController: { name: 'UBND phường Mẫu', purpose: 'Đăng ký khai sinh' },
      packOrigins: ['https://example.vn'],
    };

    expect(run('check-ward', file('ward.json', ward)).code).to.equal(0);
  });

  it('says what is wrong in the file of a ward', () => {
    const ward = {
      zalo: 'javascript:alert(1)',
      openingHours: [{ days: [8], from: '7h30', to: '11:30' }],
      procedures: { 'register-birth': { fees: { copy: '8.000' } } },
      packOrigins: ['https://example.vn/packs'],
      holiday: [],
    };

    const { code, lines } = run('check-ward', file('ward.json', ward));

    expect(code).to.equal(1);
    expect(lines).to.match(/ward\.json: name: is missing/);
    expect(lines).to.match(/zalo: is not an https: address/);
    expect(lines).to.match(/openingHours.*days.*: is not 1 \(Monday\) to 7/);
    expect(lines).to.match(/openingHours.*from: is not a time as HH:MM/);
    expect(lines).to.match(/register-birth.*copy: is not a whole number of đồng/);
    expect(lines).to.match(/packOrigins.*: is not an origin/);
    expect(lines).to.match(/holiday/);
  });

  it('says that a ward file is missing or no object', () => {
    expect(run('check-ward', join(folder, 'none.json')).lines).to.match(/cannot be read/);
    expect(run('check-ward', file('list.json', [])).lines).to.match(/is not an object/);
  });

  it('packs a list of communes', () => {
    const source = file('units.json', {
      meta: { asOf: '2026-09-20', source: 'a list', license: 'MIT' },
      provinces: [{ code: '01', name: 'Thử', type: 'tinh' }],
      communes: [{ code: '00004', name: 'Mẫu', type: 'xa', province: '01' }],
    });
    const target = join(folder, 'communes.json');
    const result = run('build-communes', source, formerUnits(), target);

    expect(result.lines).to.match(/1 provinces, 1 communes/);
    const packed = JSON.parse(readFileSync(target, 'utf8')) as PackedUnits;
    expect(packed.provinces).to.deep.equal([['01', 'Thử', 't', ['Mẫu']]]);
    expect(packed.communes).to.deep.equal({ '01': 'x4 Mẫu' });
  });

  it('packs a list of former communes', () => {
    const result = run('build-former-communes', formerUnits(), folder);

    expect(result.lines).to.match(/1 provinces, 1 communes/);
    const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown;
    expect(read('former-provinces.json')).to.have.deep.property('provinces', [
      ['02', 'Mẫu', '01'],
    ]);
    expect(read('former-communes/02.json')).to.have.deep.property('districts', [
      ['Huyện Mẫu', 'x4 Thử'],
    ]);
  });

  function formerUnits(): string {
    return file('former.json', {
      meta: { asOf: '2025-06-30', source: 'a list', license: 'MIT' },
      provinces: [['02', 'Mẫu', '01']],
      districts: [['024', 'Huyện Mẫu', '02']],
      communes: [['00700', 'Xã Thử', '024', ['00004']]],
      alt: {},
    });
  }
});
