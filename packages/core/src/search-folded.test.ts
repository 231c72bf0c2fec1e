import { expect } from 'chai';
import { indexFolded, searchFolded } from './search-folded.js';

const communes = [
  'Xã Tân Hòa Bình, Mẫu',
  'Phường Hòa Bình Đông, Mẫu',
  'Xã Na Sầm, Lạng Sơn',
  'Phường Hoà Bình',
  'Xã Biên Sơn, Mẫu',
  'Phường Tịnh Biên, An Giang',
  'Xã Xà Phiên, Cần Thơ',
  'Phường Mỹ Tho, Đồng Tháp',
  "Xã Ea H'Leo, Đắk Lắk",
  'Xã Quý Hoà, Lạng Sơn',
  'Phường Bà Rịa - Mẫu',
  'Xã Nahòabình, Mẫu',
];

function find(query: string): readonly string[] {
  return searchFolded(query, communes, (name) => name);
}

describe('looking for a place', () => {
  it('lists the same name first, then names and words that begin with it, then the rest', () => {
    expect(find('hoa binh')).to.deep.equal([
      'Phường Hoà Bình',
      'Phường Hòa Bình Đông, Mẫu',
      'Xã Tân Hòa Bình, Mẫu',
    ]);
    expect(find('hoabinh')).to.deep.equal(['Xã Nahòabình, Mẫu']);
  });

  it('puts a word before a part of a word, and that before words far apart', () => {
    const names = ['An Khánh Tân', 'Xã Latân An', 'Xã Vĩnh Tân An', 'Xã Tân An Hội', 'Tân An'];
    expect(searchFolded('tan an', names, (name) => name)).to.deep.equal([
      'Tân An',
      'Xã Tân An Hội',
      'Xã Vĩnh Tân An',
      'Xã Latân An',
      'An Khánh Tân',
    ]);
  });

  it('does not mind marks, their place, letter case, signs, or the kind of the unit', () => {
    for (const query of ['Hòa Bình', 'HOÀ BÌNH', 'hòa bình'.normalize('NFD'), 'P. Hoà Bình']) {
      expect(find(query)[0], query).to.equal('Phường Hoà Bình');
    }
    expect(find('xã na sầm')).to.deep.equal(['Xã Na Sầm, Lạng Sơn']);
    expect(find('phuong na sam')).to.deep.equal(['Xã Na Sầm, Lạng Sơn']);
    expect(find('ea hleo')).to.deep.equal(["Xã Ea H'Leo, Đắk Lắk"]);
    expect(find('ea h’leo')).to.deep.equal(["Xã Ea H'Leo, Đắk Lắk"]);
    expect(find('bà rịa mẫu')).to.deep.equal(['Phường Bà Rịa - Mẫu']);
  });

  it('finds both ways of writing i and y', () => {
    expect(find('quí hoà')).to.deep.equal(['Xã Quý Hoà, Lạng Sơn']);
    expect(find('Quý')).to.deep.equal(['Xã Quý Hoà, Lạng Sơn']);
    expect(find('mĩ tho')[0]).to.equal('Phường Mỹ Tho, Đồng Tháp');
    const spelled = searchFolded('quý', ['Quí', 'Quý'], (name) => name);
    expect(spelled).to.deep.equal(['Quí', 'Quý']);
  });

  it('takes a first word that may be a kind for a name, where there is such a name', () => {
    expect(find('tinh bien')).to.deep.equal(['Phường Tịnh Biên, An Giang', 'Xã Biên Sơn, Mẫu']);
    expect(find('xa phien')).to.deep.equal(['Xã Xà Phiên, Cần Thơ']);
    expect(find('xà phiên')).to.deep.equal(['Xã Xà Phiên, Cần Thơ']);
  });

  it('finds a place by its name and its province', () => {
    expect(find('na sam lang son')[0]).to.equal('Xã Na Sầm, Lạng Sơn');
    expect(find('lang son na sam')).to.deep.equal(['Xã Na Sầm, Lạng Sơn']);
  });

  it('shows everything while nothing is typed, and nothing where nothing fits', () => {
    expect(find('')).to.deep.equal(communes);
    expect(find('  ')).to.deep.equal(communes);
    expect(find('khong co')).to.deep.equal([]);
    expect(find('<b>')).to.deep.equal(find('b'));
  });

  it('folds a long list only once for many queries', () => {
    let read = 0;
    const search = indexFolded(communes, (name) => {
      read += 1;
      return name;
    });
    expect(search('na sam')).to.have.length(1);
    expect(search('my tho')).to.have.length(1);
    expect(read).to.equal(communes.length);
  });
});
