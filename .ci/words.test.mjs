import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { root } from './root.mjs';

const elements = join(root, 'packages/elements');

describe('the words of the elements', () => {
  let folder;

  before(function () {
    this.timeout(180_000);
    folder = extractAgain();
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('are those that `npm run words` took from the sources', () => {
    expect(read(join(folder, 'xliff/en.xlf'))).to.equal(read(join(elements, 'xliff/en.xlf')));
    for (const file of ['en.ts', 'codes.ts']) {
      const built = read(join(elements, 'src/locales', file));
      expect(read(join(folder, 'locales', file)), file).to.equal(built);
    }
  });

  it('are in English too, every one of them', () => {
    const units = unitsOf(read(join(folder, 'xliff/en.xlf')));
    expect(units.length).to.be.greaterThan(100);
    const missing = units.filter(({ source, target }) => !target || target === source);
    expect(missing.map(({ id }) => id)).to.deep.equal([]);
  });

  it('have names that stay when the words change', () => {
    const units = unitsOf(read(join(folder, 'xliff/en.xlf')));
    const named = units.filter(({ id }) => /^[a-z]+(-[a-z0-9]+)*$/.test(id));
    expect(named).to.have.length(units.length);
  });
});

/** What lit-localize makes of the sources of today, in a folder apart. */
function extractAgain() {
  const folder = mkdtempSync(join(tmpdir(), 'tungbuoc-words-'));
  const config = JSON.parse(read(join(elements, 'lit-localize.json')));
  config.tsConfig = join(elements, 'tsconfig.json');
  config.output = {
    ...config.output,
    outputDir: './locales',
    localeCodesModule: './locales/codes.ts',
  };
  config.interchange.xliffDir = './xliff';
  mkdirSync(join(folder, 'xliff'));
  copyFileSync(join(elements, 'xliff/en.xlf'), join(folder, 'xliff/en.xlf'));
  writeFileSync(join(folder, 'lit-localize.json'), JSON.stringify(config));
  for (const command of ['extract', 'build']) {
    execFileSync(join(root, 'node_modules/.bin/lit-localize'), [command], { cwd: folder });
  }
  return folder;
}

function unitsOf(xliff) {
  const units = xliff.matchAll(/<trans-unit id="([^"]+)">([\s\S]*?)<\/trans-unit>/g);
  return [...units].map(([, id, text]) => ({
    id,
    source: /<source>([\s\S]*?)<\/source>/.exec(text)?.[1],
    target: /<target>([\s\S]*?)<\/target>/.exec(text)?.[1],
  }));
}

function read(file) {
  return readFileSync(file, 'utf8');
}
