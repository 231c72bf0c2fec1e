import { expect } from 'chai';
import { chance, runs } from './figures.js';

describe('the figures of the fault kit', () => {
  it('repeat their chances with their seed', () => {
    const ten = (from: number) => Array.from({ length: 10 }, chance(from));
    expect(ten(7)).to.deep.equal(ten(7));
    expect(ten(7)).not.to.deep.equal(ten(8));
    expect(ten(7).every((number) => number >= 0 && number < 1)).to.equal(true);
  });

  it('are counted whole only when that is asked for', () => {
    const wanted = process.env['FAULTS'] === 'full' ? 200 : 20;
    expect(runs({ quick: 20, full: 200 })).to.equal(wanted);
  });
});
