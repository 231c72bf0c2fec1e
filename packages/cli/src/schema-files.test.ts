import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parsePack } from '@tungbuoc/core';
import { parseWard } from '@tungbuoc/core/parse-ward';
import { expect } from 'chai';
import * as z from 'zod';
import { packFolders, readPack } from './pack-folder.js';
import { writeSchemas } from './schema-files.js';
import { TestPack } from './test-pack.js';

const packs = fileURLToPath(new URL('../../packs/', import.meta.url));
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;

/** By file name without its ending; those in a folder by the folder. */
const schemas = new Map(
  ['procedure', 'locale', 'about', 'listing', 'print', 'transfer', 'ward', 'example'].map(
    (name) => [name, z.fromJSONSchema(read(join(packs, `schemas/${name}.schema.json`)))] as const,
  ),
);

function authoredFiles(pack: string): readonly (readonly [name: string, file: string])[] {
  const beside = ['procedure', 'about', 'listing', 'print', 'transfer']
    .map((name) => [name, join(pack, `${name}.json`)] as const)
    .filter(([, file]) => existsSync(file));
  const inside = [
    ['locale', 'locales'],
    ['example', 'examples'],
  ] as const;
  return [
    ...beside,
    ...inside.flatMap(([name, folder]) =>
      readdirSync(join(pack, folder)).map((file) => [name, join(pack, folder, file)] as const),
    ),
  ];
}

function isRight(name: string, json: unknown): boolean {
  return schemas.get(name)?.safeParse(json).success ?? false;
}

describe('tungbuoc schema', () => {
  it('writes what is kept in packs/schemas', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tungbuoc-'));
    const written = writeSchemas(folder).map((file) => readFileSync(file, 'utf8'));
    const kept = readdirSync(join(packs, 'schemas'));

    expect(kept).to.have.length(written.length);
    const stale = kept.filter(
      (name) => !written.includes(readFileSync(join(packs, 'schemas', name), 'utf8')),
    );
    expect(stale, 'run: npx tungbuoc schema packages/packs/schemas').to.deep.equal([]);
    rmSync(folder, { recursive: true });
  });

  for (const pack of packFolders(packs)) {
    it(`finds nothing wrong in ${pack.slice(packs.length)}`, () => {
      const wrong = authoredFiles(pack).filter(([name, file]) => !isRight(name, read(file)));

      expect(wrong).to.deep.equal([]);
    });
  }

  it('finds nothing wrong in the file of the ward', () => {
    const ward = fileURLToPath(new URL('../../../demo/site/phuong-mau.json', import.meta.url));

    expect(isRight('ward', read(ward))).to.equal(true);
  });

  it('marks a slip in a key, a kind, a condition and a part of the form', () => {
    const procedure = read(join(packs, 'register-birth/procedure.json'));
    const print = read(join(packs, 'register-birth/print.json'));
    const slip = (json: unknown, from: string, to: string): unknown => {
      const text = JSON.stringify(json);
      expect(text).to.include(from);
      return JSON.parse(text.replace(from, to));
    };

    expect(isRight('procedure', slip(procedure, '"screens"', '"screen"'))).to.equal(false);
    expect(isRight('procedure', slip(procedure, '"kind":"date"', '"kind":"day"'))).to.equal(false);
    expect(isRight('procedure', slip(procedure, '"equals"', '"equal"'))).to.equal(false);
    expect(isRight('print', slip(print, '"kind":"motto"', '"kind":"moto"'))).to.equal(false);
    expect(isRight('locale', { title: 'Thử', step: {} })).to.equal(false);
    expect(isRight('locale', { title: 'Thử', steps: { one: { title: 'Một' } } })).to.equal(true);
  });
});

describe('the key $schema', () => {
  it('leads an editor to the schema, and is dropped from what pages read', () => {
    const pack = new TestPack();

    expect(pack.text('procedure.json')).to.include('"$schema": "./schemas/procedure.schema.json"');
    expect(pack.problems()).to.deep.equal([]);
    const procedure = readPack(pack.folder, 'vi');
    expect(procedure).not.to.have.property('$schema');
    expect(parsePack({ $schema: 'x', ...procedure })).to.deep.equal(procedure);
    expect(parseWard({ $schema: 'x', name: 'Phường Mẫu' })).to.deep.equal({ name: 'Phường Mẫu' });
    pack.remove();
  });
});
