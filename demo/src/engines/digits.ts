import type { WordBox } from './typist.js';

/** Digits as people write them, and what the field answers when it has just been left. */
export interface DigitSample {
  readonly box: WordBox;
  readonly written: readonly string[];
  readonly answer: string;
}

/** Every field for digits on the typing page. */
export const digitSamples: readonly DigitSample[] = [
  {
    box: { name: 'person-id', box: 'control' },
    written: ['001190000000', '001 190 000 000', '001.190.000.000', '００１１９０００００００'],
    answer: '001190000000',
  },
  {
    box: { name: 'phone', box: 'control' },
    written: [
      '0900000000',
      '0900 000 000',
      '0900.000.000',
      '+84 900 000 000',
      '０９００００００００',
    ],
    answer: '0900000000',
  },
  {
    box: { name: 'number', box: 'control' },
    written: ['1234567', '1 234 567', '1.234.567', '１２３４５６７'],
    answer: '1234567',
  },
  {
    box: { name: 'date', box: 'day' },
    written: ['5/3/1945', '05.03.1945', '5 3 1945', '０５/０３/１９４５'],
    answer: '1945-03-05',
  },
];
