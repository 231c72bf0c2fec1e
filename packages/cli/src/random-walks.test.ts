import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  applyWard,
  checkSubmission,
  fillTransfer,
  parsePack,
  printForm,
  readWard,
  toSubmission,
} from '@tungbuoc/core';
import { parsePrintLayout } from '@tungbuoc/core/parse-print-layout';
import { parseTransfer } from '@tungbuoc/core/parse-transfer';
import { expect } from 'chai';
import { mergeWords, openPackFolder, packFolders } from './pack-folder.js';
import { walkAtRandom } from './random-walk.js';
import type { Walk } from './random-walk.js';

const packs = packFolders(fileURLToPath(new URL('../../packs/', import.meta.url)));
const wardFile = new URL('../../../demo/site/phuong-mau.json', import.meta.url);
const ward = readWard(JSON.parse(readFileSync(wardFile, 'utf8')));

/** The same every time … */
const fixedSeeds = Array.from({ length: 300 }, (_, seed) => seed);
/** … and one that nobody tried before; told, so that it can be tried again. */
const freshSeed = Date.now() % 1_000_000_000;

for (const folder of packs) {
  const pack = openPackFolder(folder);
  const procedure = parsePack(mergeWords(pack, 'vi'));
  const offered = applyWard(procedure, ward);
  /** As it is, as the demo ward offers it, and after laws have changed. */
  const days = [procedure.lastVerified, procedure.lastVerified, '2027-03-02'];

  describe(`random walks through ${basename(folder)}`, () => {
    const walk = (seed: number): Walk => {
      const today = days[seed % days.length] ?? procedure.lastVerified;
      const taken = walkAtRandom(seed % 2 ? offered : procedure, { seed, today });
      checkEnd(taken, today);
      return taken;
    };

    it('always come to the review, or to a route that says where to go', () => {
      const walks = fixedSeeds.map(walk);

      const ends = new Set(walks.map(({ end }) => end));
      expect(ends).to.include('review');
      if (!procedure.preparation) {
        expect(walks.some(({ guide }) => guide.snapshot.canSubmit)).to.equal(true);
      }
    });

    it(`do so on a way that nobody went before (seed ${freshSeed})`, () => {
      expect(walk(freshSeed).end).to.be.oneOf(['review', 'stop']);
    });
  });

  function checkEnd({ guide }: Walk, today: string): void {
    const { answers, canSubmit } = guide.snapshot;
    const { print, transfer } = pack;
    const options = { procedure: guide.procedure, answers, today, ward };
    const forms = print === undefined ? [] : printForm(parsePrintLayout(print), options);
    const cards = transfer === undefined ? [] : fillTransfer(parseTransfer(transfer), options);
    expect(JSON.stringify([forms, cards])).not.to.match(/undefined|\[object|NaN/);
    if (canSubmit) {
      const submission = toSubmission(guide, { createdAt: '2026-11-21T00:00:00.000Z' });
      expect(checkSubmission(guide.procedure, submission, { today })).to.deep.equal([]);
    }
  }
}
