import { expect } from '@open-wc/testing';
import { findSuggestions, namedBy } from './suggestions.js';

const names = ['Tấn', 'Tân', 'Tân An', 'Mỹ Tân', 'Ê-đê', 'Đắk Lắk', 'Thuỷ Nguyên', 'Hoà An'];
const all = names.map((label) => ({ value: label, label }));

describe('a search without marks', () => {
  it('puts the name with the right marks first, then names that begin so, then the others', () => {
    expect(labels('Tân')).to.deep.equal(['Tân', 'Tấn', 'Tân An', 'Mỹ Tân']);
  });

  it('finds words written together', () => {
    expect(labels('daklak')).to.deep.equal(['Đắk Lắk']);
    expect(labels('ede')).to.deep.equal(['Ê-đê']);
  });

  it('finds the two ways to write a mark or an i', () => {
    expect(labels('Mĩ')).to.deep.equal(['Mỹ Tân']);
    expect(labels('thuy')).to.deep.equal(['Thuỷ Nguyên']);
  });

  it('loses no name on the way from its first letter to its last', () => {
    const countries = ['Kyrgyzstan', 'Kenya', 'Kỳ Sơn'].map((label) => ({ value: label, label }));
    for (const { label } of countries) {
      for (let end = 1; end <= label.length; end++) {
        const found = findSuggestions(countries, label.slice(0, end));
        expect(found.map((country) => country.label)).to.include(label);
      }
    }
  });

  it('puts other names behind own ones', () => {
    const places = [
      { value: '52', label: 'Gia Lai', otherNames: ['binh dinh'] },
      { value: '37', label: 'Ninh Bình' },
    ];
    const found = findSuggestions(places, 'binh').map(({ label }) => label);
    expect(found).to.deep.equal(['Ninh Bình', 'Gia Lai']);
  });

  it('gives everything in its own order while nothing is typed', () => {
    expect(labels('  ')).to.deep.equal(names);
  });

  it('takes a text for a name only where no other is written so', () => {
    expect(namedBy(all, 'hoa an')?.label).to.equal('Hoà An');
    expect(namedBy(all, 'tan')).to.equal(undefined);
    expect(
      namedBy([{ value: '25', label: 'Tỉnh Thử', terms: ['thu', 'tinh thu'] }], 'Thử')?.value,
    ).to.equal('25');
    expect(namedBy(all, '')).to.equal(undefined);
  });
});

function labels(typed: string): string[] {
  return findSuggestions(all, typed).map(({ label }) => label);
}
