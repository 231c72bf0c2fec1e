import { readDateBoxes } from './date-boxes.js';
import { parsePartialDate } from './dates.js';
import { numberInWords } from './number-words.js';

/**
 * A date as it is written out on papers: "Ngày năm tháng ba năm một nghìn chín trăm bốn mươi lăm".
 * A date without day or month begins with what is known; `''` for what is no date.
 */
export function dateInWords(date: string): string {
  const { year, month, day } = parsePartialDate(date) ?? {};
  if (year === undefined) return '';
  const words = [
    day === undefined ? '' : `ngày ${numberInWords(day)} `,
    month === undefined ? '' : `tháng ${monthInWords(month)} `,
    `năm ${numberInWords(year)}`,
  ].join('');
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}

/** A date for reading: `05/03/1945`, `03/1945` or `1945`; "…" where a box is still empty. */
export function formatDate(date: string): string {
  if (parsePartialDate(date)) return date.split('-').reverse().join('/');
  const boxes = readDateBoxes(date);
  if (!boxes) return date;
  return [boxes.day, boxes.month, boxes.year].map((part) => part || '…').join('/');
}

/** The fourth month has a name of its own. */
function monthInWords(month: number): string {
  return month === 4 ? 'tư' : numberInWords(month);
}
