import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parsePack } from '@tungbuoc/core';
import { expect } from 'chai';
import { buildPages } from './build-pages.js';
import { main } from './main.js';
import { TestPack } from './test-pack.js';

describe('tungbuoc build', () => {
  let pack: TestPack;

  beforeEach(() => {
    pack = new TestPack();
  });

  afterEach(() => pack.remove());

  const target = () => join(pack.home, 'public/packs');
  const built = (name: string) => JSON.parse(readFileSync(join(target(), name), 'utf8')) as object;

  it('writes what a page asks for by src, each language with its words', () => {
    pack.write('locales/en.json', pack.text('locales/vi.json'));
    const { names, sources } = buildPages([pack.folder], target());

    expect(names).to.have.members(['thu.vi.json', 'thu.en.json', 'thu.vi-x-plain.json']);
    expect(sources).to.deep.equal(['thu.{locale}.json']);
    expect(parsePack(built('thu.vi.json'))).to.include({ id: 'thu', locale: 'vi' });
    expect(built('thu.vi.json')).not.to.have.property('$schema');
  });

  it('takes recordings, printed form, what to know and the catalogue with it', () => {
    const shipped = fileURLToPath(new URL('../../packs/', import.meta.url));
    pack.write('audio/tyz.json', { name: 'Tiếng Tày', texts: { title: 'ten.mp3' } });
    writeFileSync(join(pack.folder, 'audio/ten.mp3'), 'sound');
    const { names } = buildPages([pack.folder, `${shipped}vneid`], target());

    expect(names).to.include.members(['vneid.about.vi.json', 'catalogue.vi.json']);
    expect(readdirSync(join(target(), 'thu/audio'))).to.deep.equal(['ten.mp3']);
    expect(JSON.stringify(built('thu.vi.json'))).to.include('thu/audio/ten.mp3');
  });

  it('says what stands in the way of a pack that is refused', async () => {
    pack.change('procedure.json', ({ steps }) => steps.splice(0));
    const lines: string[] = [];
    const write = (line: string) => void lines.push(line);
    const code = await main(['build', pack.folder, target()], { log: write, error: write });

    expect(code).to.equal(1);
    expect(lines.join('\n')).to.match(/The pack is refused\. steps: has no steps/);
  });
});
