import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect } from 'chai';
import { checkPack } from './check-pack.js';
import { todayInVietnam } from './check-commands.js';
import { create } from './new-command.js';
import { readPack } from './pack-folder.js';
import { idFor } from './starting-pack.js';

describe('tungbuoc new', () => {
  let home = '';
  const lines: string[] = [];
  const output = {
    log: (line: string) => void lines.push(line),
    error: (line: string) => void lines.push(line),
  };

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'tungbuoc-'));
    lines.length = 0;
  });

  afterEach(() => rmSync(home, { recursive: true }));

  it('writes a pack in which nothing is to be put right', async () => {
    const folder = join(home, 'nha-van-hoa');
    const given = { title: 'Đăng ký sử dụng nhà văn hóa' };

    expect(await create({ folder, given }, output)).to.equal(0);
    expect(checkPack(folder, { today: todayInVietnam() })).to.deep.equal([]);
    const { id, title } = readPack(folder, 'vi');
    expect({ id, title }).to.deep.equal({ id: 'nha-van-hoa', ...given });
    expect(existsSync(join(folder, 'schemas/procedure.schema.json'))).to.equal(true);
  });

  it('asks in Vietnamese what it is not told', async () => {
    const desk = { input: new PassThrough(), output: new PassThrough() };
    const dialogue: [RegExp, string][] = [
      [/Tên thủ tục\?/, 'Mượn loa của phường'],
      [/Người dân nhận được gì\?/, ''],
      [/Theo văn bản nào\?/, 'Quy chế nhà văn hóa'],
    ];
    let shown = '';
    desk.output.on('data', (chunk: Buffer) => {
      shown += chunk.toString();
      const [question, answer] = dialogue[0] ?? [];
      if (!question?.test(shown)) return;
      dialogue.shift();
      setTimeout(() => desk.input.write(`${answer}\r`), 20);
    });
    const folder = join(home, 'loa');

    expect(await create({ folder, given: { id: 'muon-loa' }, desk }, output)).to.equal(0);
    expect(dialogue).to.deep.equal([]);
    const { title, legalBasis } = readPack(folder, 'vi');
    expect(title).to.equal('Mượn loa của phường');
    expect(legalBasis[0]?.title).to.equal('Quy chế nhà văn hóa');
  });

  it('writes nothing over a pack that is there', async () => {
    const folder = join(home, 'thu');
    await create({ folder, given: { title: 'Một' } }, output);
    const before = readFileSync(join(folder, 'locales/vi.json'), 'utf8');

    expect(await create({ folder, given: { title: 'Hai' } }, output)).to.equal(1);
    expect(readFileSync(join(folder, 'locales/vi.json'), 'utf8')).to.equal(before);
    expect(lines.at(-1)).to.match(/đã có bộ thủ tục ở đây/);
  });

  it('makes a name for the folder of every title', () => {
    expect(idFor('Đăng ký sử dụng nhà văn hóa')).to.equal('dang-ky-su-dung-nha-van-hoa');
    expect(idFor('  Xin 2 giấy (mới)! ')).to.equal('xin-2-giay-moi');
  });
});
