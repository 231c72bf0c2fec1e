import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { rollup } from 'rollup';
import config from '../rollup.config.js';
import { root } from './root.mjs';

describe('the CDN build', () => {
  let output;

  before(async function () {
    this.timeout(180_000);
    const bundle = await rollup(config);
    ({ output } = await bundle.generate(config.output));
    await bundle.close();
  });

  it('gives the same bytes when built again', () => {
    const again = output.map((file) => [file.fileName, hash(file.code ?? file.source)]);
    const built = output.map((file) => [file.fileName, hash(read(file.fileName))]);
    expect(Object.fromEntries(again)).to.deep.equal(Object.fromEntries(built));
  });

  it('has everything once, whatever a page adds to the address of the entry', () => {
    const chunks = output.filter((file) => file.type === 'chunk');
    const imported = chunks.flatMap((chunk) => [...chunk.imports, ...chunk.dynamicImports]);
    expect(imported).not.to.be.empty.and.not.to.include('tungbuoc.js');
  });

  it('states the hash of the entry and of every chunk', () => {
    const stated = JSON.parse(read('integrity.json'));
    const files = output.filter((file) => file.type === 'chunk').map((file) => file.fileName);
    expect(stated).to.deep.equal(
      Object.fromEntries(files.map((file) => [file, hash(read(file))])),
    );
  });

  it('names the terms of what is built in', () => {
    expect(read('licences.txt')).to.include('Google').and.include('MIT License');
  });
});

function read(file) {
  return readFileSync(join(root, 'packages/sdk/dist/cdn', file), 'utf8');
}

function hash(content) {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}
