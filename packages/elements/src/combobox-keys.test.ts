import { expect } from '@open-wc/testing';
import { listMove, type ListMove, type ListPlace } from './combobox-keys.js';

const closed: ListPlace = { open: false, active: -1, length: 0 };
const open: ListPlace = { open: true, active: -1, length: 20 };

function press(key: string, place: ListPlace): ListMove {
  const altKey = key.startsWith('Alt+');
  return listMove({ key: key.replace('Alt+', ''), altKey }, place);
}

describe('the keys of a list', () => {
  const table: readonly (readonly [string, ListPlace, ListMove])[] = [
    ['ArrowDown', closed, 'open'],
    ['Alt+ArrowDown', closed, 'open'],
    ['ArrowUp', closed, 'open'],
    ['Alt+ArrowUp', closed, undefined],
    ['Escape', closed, undefined],
    ['Enter', closed, undefined],
    ['PageDown', closed, undefined],
    ['Home', closed, undefined],
    ['ArrowDown', open, 0],
    ['ArrowUp', open, 19],
    ['ArrowDown', { ...open, active: 19 }, 0],
    ['ArrowUp', { ...open, active: 0 }, 19],
    ['Alt+ArrowDown', { ...open, active: 3 }, 'open'],
    ['Alt+ArrowUp', open, 'close'],
    ['Escape', open, 'close'],
    ['Enter', open, 'choose'],
    ['PageDown', open, 6],
    ['PageDown', { ...open, active: 17 }, 19],
    ['PageUp', { ...open, active: 8 }, 2],
    ['PageUp', { ...open, active: 2 }, 0],
    ['Home', { ...open, active: 8 }, 0],
    ['End', { ...open, active: 8 }, 19],
    ['Home', open, undefined],
    ['End', open, undefined],
    ['ArrowLeft', { ...open, active: 8 }, 'leave'],
    ['ArrowLeft', open, undefined],
    ['a', open, undefined],
    ['ArrowDown', { ...open, length: 0 }, undefined],
  ];
  for (const [key, place, move] of table) {
    const state = place.open ? `open at ${place.active} of ${place.length}` : 'closed';
    it(`${key}, ${state}: ${move ?? 'left to the box'}`, () => {
      expect(press(key, place)).to.equal(move);
    });
  }
});
