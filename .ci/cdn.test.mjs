import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { rollup } from 'rollup';
import config from '../rollup.config.js';
import { root } from './root.mjs';

const cdn = join(root, 'packages/sdk/dist/cdn');

describe('the CDN build', () => {
  it('gives the same bytes when built again', async function () {
    this.timeout(120_000);
    const bundle = await rollup(config);
    const { output } = await bundle.generate(config.output);
    await bundle.close();
    const again = output.map((file) => [file.fileName, hash(file.code ?? file.source)]);
    expect(Object.fromEntries(again)).to.deep.equal(hashesOf(builtFiles()));
  });

  it('states the hash of every script', () => {
    const scripts = builtFiles().filter((file) => file.endsWith('.js'));
    const stated = JSON.parse(readFileSync(join(cdn, 'integrity.json'), 'utf8'));
    expect(stated).to.deep.equal(hashesOf(scripts));
  });

  it('names the terms of what is built in', () => {
    const terms = readFileSync(join(cdn, 'licences.txt'), 'utf8');
    expect(terms).to.include('Google').and.include('MIT License');
  });
});

function builtFiles() {
  const files = readdirSync(cdn, { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath ?? file.path, file.name).slice(cdn.length + 1));
}

function hashesOf(files) {
  return Object.fromEntries(files.map((file) => [file, hash(readFileSync(join(cdn, file)))]));
}

function hash(content) {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}
