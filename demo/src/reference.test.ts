import { expect } from 'chai';
import { newReference, readReference } from './reference.js';

const justAfterMidnight = Date.parse('2026-11-21T17:00:01Z');

describe('a reference', () => {
  it('begins with the day in Viet Nam and holds digits only', () => {
    expect(newReference(justAfterMidnight)).to.match(/^261122-\d{4}-\d{4}$/);
  });

  it('cannot be guessed from the one before', () => {
    const many = Array.from({ length: 1000 }, () => newReference(justAfterMidnight));
    const firstDigits = new Set(many.map((reference) => reference[7]));
    expect(new Set(many).size).to.be.above(990);
    expect(firstDigits.size).to.equal(10);
  });

  it('is understood with dashes, spaces, dots or nothing between the digits', () => {
    for (const typed of [
      '261122-0839-2071',
      '26112208392071',
      ' 261122 0839 2071 ',
      '261122.0839.2071',
    ]) {
      expect(readReference(typed)).to.equal('261122-0839-2071');
    }
  });

  it('is not made of too few or too many digits', () => {
    for (const typed of ['', 'abc', '261122-0839-207', '261122-0839-20711']) {
      expect(readReference(typed)).to.equal(undefined);
    }
  });
});
