import { expect } from '@open-wc/testing';
import type { CatalogueEntry } from '@tungbuoc/core';
import { searchProcedures } from './find-procedures.js';
import { isOneSlip } from './one-slip.js';
import { sampleCatalogue } from './test-catalogue.js';

describe('searching procedures', () => {
  const events: Record<string, string> = { marriage: 'Lập gia đình', death: 'Mất người thân' };
  const names = (entry: CatalogueEntry) => entry.events.map((event) => events[event] ?? '');
  const search = searchProcedures(sampleCatalogue, names);
  const first = (query: string) => search(query)[0]?.id;

  for (const [query, id] of Object.entries({
    'giấy tờ đám cưới': 'register-marriage',
    'giay to dam cuoi': 'register-marriage',
    'GIẤY TỜ ĐÁM CƯỚI': 'register-marriage',
    'đám cưới': 'register-marriage',
    damcuoi: 'register-marriage',
    'dam cuo': 'register-marriage',
    'dam cuio': 'register-marriage',
    'dan cuoi': 'register-marriage',
    'lap gia dinh': 'register-marriage',
    'đăng ký kết hôn': 'register-marriage',
    '1.000894': 'register-marriage',
    'tôi muốn làm giấy khai sinh cho cháu': 'register-birth',
    'mẹ tôi mới mất': 'register-death',
    'nguoi than mat': 'register-death',
  })) {
    it(`finds ${id} by “${query}”`, () => {
      expect(first(query)).to.equal(id);
    });
  }

  it('finds nothing by what nobody says of them, nor by nothing', () => {
    for (const query of ['', '   ', '!?', 'xyz', 'hộ chiếu']) {
      expect(
        search(query).map(({ id }) => id),
        query,
      ).to.deep.equal([]);
    }
  });

  it('keeps the order of those that fit equally', () => {
    expect(search('đăng ký').map(({ id }) => id)).to.deep.equal([
      'register-birth',
      'register-marriage',
      'register-death',
    ]);
  });
});

describe('one slip of a finger', () => {
  it('is a letter too much, too few, another, or two that changed places', () => {
    for (const slip of ['cuooi', 'cui', 'cuei', 'cuio', 'uoi', 'cuoix']) {
      expect(isOneSlip('cuoi', slip), slip).to.equal(true);
    }
  });

  it('is neither none nor two, and none in the shortest words', () => {
    for (const other of ['coiu', 'cu', 'cuoixy', 'ciou', 'abcd']) {
      expect(isOneSlip('cuoi', other), other).to.equal(false);
    }
    expect(isOneSlip('vo', 'xo')).to.equal(false);
  });
});
