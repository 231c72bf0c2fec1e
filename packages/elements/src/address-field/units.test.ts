import { expect } from '@open-wc/testing';
import { findSuggestions } from '../suggestions.js';
import { readUnits, type Units } from './units.js';

/** The file as it is published, read from the workspace's root. */
const address = '/packages/packs/data/communes.json';

describe('the administrative units of Viet Nam', () => {
  let units: Units;
  before(async () => {
    units = readUnits(await (await fetch(address)).json());
  });

  it('are 34 provinces and 3,321 communes, each with its own code', () => {
    const codes = units.communes().map(({ value }) => value);
    expect(units.provinces).to.have.length(34);
    expect(new Set(codes).size).to.equal(3321);
    for (const code of codes) expect(code).to.match(/^\d{5}$/);
  });

  it('say kind and province of each commune', () => {
    const [first] = units.communes('01');
    expect(first).to.include({
      value: '00004',
      label: 'Phường Ba Đình',
      note: 'Thành phố Hà Nội',
    });
  });

  it('find every Hoà Bình, of the five that there are', () => {
    const found = findSuggestions(units.communes(), 'hoa binh').slice(0, 5);
    expect(found.every(({ label }) => /Hoà Bình$/.test(label))).to.equal(true);
    expect(new Set(found.map(({ note }) => note)).size).to.equal(5);
  });
});
