import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { renderFigures } from './fault-figures.mjs';
import { faultParts } from './fault-parts.mjs';
import { root } from './root.mjs';

const figure = {
  bar: 'R1',
  what: 'killed while typing',
  browser: 'Chromium 156',
  n: 200,
  losses: 0,
  words: 'at most 312 ms',
  seed: 7,
  at: '2026-11-22T05:00:00.000Z',
  load: 1.5,
};

describe('the figures of the fault kit', () => {
  const rowsOf = (text) => text.split('\n').filter((line) => /^\| [RP]\d/.test(line));

  it('are written one a row', () => {
    expect(rowsOf(renderFigures('', [figure], 'a machine'))).to.deep.equal([
      '| R1 | killed while typing | Chromium 156 | 200 | 0 | at most 312 ms | 7 | 2026-11-22 05:00 | 1.5 |',
    ]);
  });

  it('take the place of older ones, and leave those of other parts and browsers', () => {
    const others = [
      { ...figure, bar: 'R10', what: 'tab crashed' },
      { ...figure, browser: 'Firefox 153' },
      { ...figure, bar: 'P8', what: 'searched' },
    ];
    const before = renderFigures('', [figure, ...others], 'a machine');
    const after = renderFigures(before, [{ ...figure, browser: 'Chromium 157' }], 'a machine');
    expect(rowsOf(after).map((row) => row.split(' | ').slice(0, 3).join(' '))).to.deep.equal([
      '| P8 searched Chromium 156',
      '| R1 killed while typing Chromium 157',
      '| R1 killed while typing Firefox 153',
      '| R10 tab crashed Chromium 156',
    ]);
  });

  it('are not upset by words that would break the table', () => {
    const text = renderFigures('', [{ ...figure, words: 'a | b\nc' }], 'a machine');
    expect(rowsOf(text)).to.have.length(1);
    expect(renderFigures(text, [], 'a machine')).to.equal(text);
  });

  it('come from every test of the kit', () => {
    const files = readdirSync(join(root, 'demo/src/faults'));
    const tests = files.filter((file) => file.endsWith('.test.ts'));
    const named = faultParts.map(({ name }) => `${name}.test.ts`);
    expect(named.sort()).to.deep.equal(tests.sort());
  });
});
