import { expect } from 'chai';
import { numberInWords } from './number-words.js';

const table: readonly (readonly [number, string])[] = [
  [0, 'không'],
  [1, 'một'],
  [2, 'hai'],
  [3, 'ba'],
  [4, 'bốn'],
  [5, 'năm'],
  [6, 'sáu'],
  [7, 'bảy'],
  [8, 'tám'],
  [9, 'chín'],
  [10, 'mười'],
  [11, 'mười một'],
  [12, 'mười hai'],
  [14, 'mười bốn'],
  [15, 'mười lăm'],
  [19, 'mười chín'],
  [20, 'hai mươi'],
  [21, 'hai mươi mốt'],
  [22, 'hai mươi hai'],
  [24, 'hai mươi tư'],
  [25, 'hai mươi lăm'],
  [30, 'ba mươi'],
  [31, 'ba mươi mốt'],
  [44, 'bốn mươi tư'],
  [45, 'bốn mươi lăm'],
  [50, 'năm mươi'],
  [51, 'năm mươi mốt'],
  [54, 'năm mươi tư'],
  [55, 'năm mươi lăm'],
  [60, 'sáu mươi'],
  [71, 'bảy mươi mốt'],
  [84, 'tám mươi tư'],
  [99, 'chín mươi chín'],
  [100, 'một trăm'],
  [101, 'một trăm linh một'],
  [104, 'một trăm linh bốn'],
  [105, 'một trăm linh năm'],
  [110, 'một trăm mười'],
  [111, 'một trăm mười một'],
  [115, 'một trăm mười lăm'],
  [121, 'một trăm hai mươi mốt'],
  [200, 'hai trăm'],
  [205, 'hai trăm linh năm'],
  [555, 'năm trăm năm mươi lăm'],
  [999, 'chín trăm chín mươi chín'],
  [1000, 'một nghìn'],
  [1001, 'một nghìn không trăm linh một'],
  [1005, 'một nghìn không trăm linh năm'],
  [1010, 'một nghìn không trăm mười'],
  [1015, 'một nghìn không trăm mười lăm'],
  [1050, 'một nghìn không trăm năm mươi'],
  [1100, 'một nghìn một trăm'],
  [1930, 'một nghìn chín trăm ba mươi'],
  [1945, 'một nghìn chín trăm bốn mươi lăm'],
  [1954, 'một nghìn chín trăm năm mươi tư'],
  [1975, 'một nghìn chín trăm bảy mươi lăm'],
  [2000, 'hai nghìn'],
  [2004, 'hai nghìn không trăm linh bốn'],
  [2021, 'hai nghìn không trăm hai mươi mốt'],
  [2026, 'hai nghìn không trăm hai mươi sáu'],
  [8000, 'tám nghìn'],
  [10_000, 'mười nghìn'],
  [10_005, 'mười nghìn không trăm linh năm'],
  [21_000, 'hai mươi mốt nghìn'],
  [105_000, 'một trăm linh năm nghìn'],
  [500_000, 'năm trăm nghìn'],
  [100_001, 'một trăm nghìn không trăm linh một'],
  [1_000_000, 'một triệu'],
  [1_000_005, 'một triệu không trăm linh năm'],
  [1_005_000, 'một triệu không trăm linh năm nghìn'],
  [1_234_567, 'một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy'],
  [15_000_000, 'mười lăm triệu'],
  [1_000_000_000, 'một tỷ'],
  [1_000_000_001, 'một tỷ không trăm linh một'],
  [21_000_000_000, 'hai mươi mốt tỷ'],
  [
    1_005_001_015,
    'một tỷ không trăm linh năm triệu không trăm linh một nghìn không trăm mười lăm',
  ],
  [1_000_000_000_000, 'một nghìn tỷ'],
  [1_005_000_000_000, 'một nghìn không trăm linh năm tỷ'],
  [-21, 'âm hai mươi mốt'],
];

describe('a number in words', () => {
  it('is said as people say it, in more than sixty cases', () => {
    expect(table.length).to.be.at.least(60);
    for (const [value, words] of table)
      expect(numberInWords(value), String(value)).to.equal(words);
  });

  it('is never the same for two numbers', () => {
    const words = new Set(Array.from({ length: 12_000 }, (_, value) => numberInWords(value)));
    expect(words.size).to.equal(12_000);
  });

  it('never has an empty place', () => {
    for (let value = 1; value < 2 ** 50; value = value * 3 + 7) {
      expect(numberInWords(value)).to.match(/^\p{L}+( \p{L}+)*$/u);
    }
  });

  it('refuses what is no whole number', () => {
    for (const value of [1.5, NaN, Infinity, 2 ** 60]) {
      expect(() => numberInWords(value)).to.throw(RangeError);
    }
  });
});
