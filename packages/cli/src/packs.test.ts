import { readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { createGuide } from '@tungbuoc/core';
import { expect } from 'chai';
import { checkPack } from './check-pack.js';
import type { Example } from './example.js';
import { packFolders, readPack } from './pack-folder.js';
import { runExample } from './run-example.js';

const packs = fileURLToPath(new URL('../../packs/', import.meta.url));
const ids = packFolders(packs).map((folder) => basename(folder));
const filesOf = (id: string, folder: string) => readdirSync(`${packs}${id}/${folder}`);
const localesOf = (id: string) => filesOf(id, 'locales').map((name) => name.replace('.json', ''));

function examplesOf(id: string): Example[] {
  const names = filesOf(id, 'examples');
  return names.map((name) => {
    return JSON.parse(readFileSync(`${packs}${id}/examples/${name}`, 'utf8')) as Example;
  });
}

for (const id of ids) {
  describe(`the pack ${id}`, () => {
    it('has nothing to put right on the day it was verified', () => {
      const { lastVerified } = readPack(`${packs}${id}`, 'vi');

      expect(checkPack(`${packs}${id}`, { today: lastVerified })).to.deep.equal([]);
    }).timeout(20_000);

    for (const locale of localesOf(id)) {
      const procedure = readPack(`${packs}${id}`, locale);

      it(`comes to a telephone in 6 kB (${locale})`, () => {
        const bytes = gzipSync(JSON.stringify(procedure), { level: 9 }).length;

        expect(bytes).to.be.at.most(6_000);
      });

      for (const example of examplesOf(id)) {
        it(`leads "${example.title}" where it should (${locale})`, () => {
          const { outcome, unasked } = runExample(procedure, example);

          expect(outcome).to.deep.equal(example.expected);
          expect(unasked).to.deep.equal([]);
        });

        it(`judges "${example.title}" alike when all answers come at once (${locale})`, () => {
          const guide = createGuide(procedure, {
            answers: example.answers,
            today: () => example.today,
          });

          expect(guide.snapshot.canSubmit).to.equal(example.expected.canSubmit);
          expect(guide.snapshot.papers.map((paper) => paper.id)).to.deep.equal(
            example.expected.papers,
          );
        });
      }
    }
  });
}
