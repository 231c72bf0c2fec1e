import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { main } from './main.js';

const pack = fileURLToPath(new URL('../../packs/register-birth', import.meta.url));
const demoWard = new URL('../../../demo/site/phuong-mau.json', import.meta.url);

describe('tungbuoc', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tungbuoc-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  async function run(...args: string[]): Promise<{ code: number; lines: string }> {
    const lines: string[] = [];
    const write = (line: string) => void lines.push(line);
    const code = await main(args, { log: write, error: write });
    return { code, lines: lines.join('\n') };
  }

  function file(name: string, content: unknown): string {
    const path = join(folder, name);
    writeFileSync(path, JSON.stringify(content));
    return path;
  }

  it('says that a pack is well', async () => {
    const { code, lines } = await run('check', '--today', '2026-11-21', pack);

    expect(code).to.equal(0);
    const [first, ...notes] = lines.split('\n');
    expect(first).to.equal(`✓ ${pack}`);
    expect(notes.filter((line) => !line.startsWith('! '))).to.deep.equal([]);
  });

  it('fails for a pack that is not well, and still looks at the others', async () => {
    const { code, lines } = await run('check', folder, pack, '--today', '2026-11-21');

    expect(code).to.equal(1);
    expect(lines).to.match(/procedure\.json: cannot be read/);
    expect(lines).to.match(/: 1 to put right · 1 chỗ cần sửa\n✓ /);
  });

  it('tells how it is used when it is not understood', async () => {
    for (const args of [
      [],
      ['mend'],
      ['check'],
      ['check', '--today', 'now', pack],
      ['check-ward'],
    ]) {
      const { code, lines } = await run(...args);

      expect(code).to.equal(2);
      expect(lines).to.match(/tungbuoc check \[--today/);
    }
  });

  it('checks the file of a ward', async () => {
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

    expect((await run('check-ward', file('ward.json', ward))).code).to.equal(0);
  });

  it('says what is wrong in the file of a ward', async () => {
    const ward = {
      zalo: 'javascript:alert(1)',
      openingHours: [{ days: [8], from: '7h30', to: '11:30' }],
      procedures: { 'register-birth': { fees: { copy: '8.000' } } },
      packOrigins: ['https://example.vn/packs'],
      holiday: [],
    };

    const { code, lines } = await run('check-ward', file('ward.json', ward));

    expect(code).to.equal(1);
    expect(lines).to.match(/ward\.json:1: name: is missing/);
    expect(lines).to.match(/zalo: is not an https: address/);
    expect(lines).to.match(/openingHours.*days.*: is not 1 \(Monday\) to 7/);
    expect(lines).to.match(/openingHours.*from: is not a time as HH:MM/);
    expect(lines).to.match(/register-birth.*copy: is not a whole number of đồng/);
    expect(lines).to.match(/packOrigins.*: is not an origin/);
    expect(lines).to.match(/holiday/);
  });

  it('names the line of what is wrong in the file of a ward', async () => {
    const from = JSON.parse(readFileSync(demoWard, 'utf8')) as Record<string, unknown>;
    const text = JSON.stringify(from, null, 2).replace('"from": "18:00"', '"from": "25:00"');
    const path = join(folder, 'phuong-mau.json');
    writeFileSync(path, text);
    const line = text.split('\n').findIndex((one) => one.includes('25:00')) + 1;

    const { lines } = await run('check-ward', path);

    expect(lines).to.include(`phuong-mau.json:${line}: servicePoints`);
    expect(lines).to.match(/weekly.*from: is not a time as HH:MM/);
  });

  it('says that a ward file is missing or no object', async () => {
    const none = await run('check-ward', join(folder, 'none.json'));
    expect(none.lines).to.match(/cannot be read/);
    const list = await run('check-ward', file('list.json', []));
    expect(list.lines).to.match(/is not an object/);
  });
});
