import { tidySigns } from './tidy-text.js';

/** A date as typed into three boxes; an empty box is `''`. */
export interface DateBoxes {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

const words = /ngày|tháng|năm|ngay|thang|nam/g;
/**
 * Eight digits without anything between: `05031945`, where the end can be a year, or `19450305`.
 */
const dayFirstRun = /^(\d\d)(\d\d)(1[3-9]\d\d|[2-9]\d{3})$/;
const yearFirstRun = /^(\d{4})(\d\d)(\d\d)$/;

/**
 * Reads a date answer (`1945-03`, `-3-5`) and what people write instead: `5/3/1945`, `05.03.1945`,
 * `05031945`, `ngày 5 tháng 3 năm 1945`, with `00` for a day or month that is not known.
 * `undefined` where no three boxes can be made of it.
 */
export function readDateBoxes(text: string): DateBoxes | undefined {
  const plain = tidySigns(text).toLowerCase().replace(words, ' ').trim();
  const apart = plain.replace(dayFirstRun, '$1/$2/$3').replace(yearFirstRun, '$1-$2-$3');
  const parts = apart.split(/ *[-.,/ ] */);
  if (parts.length > 3 || !/^[0-9]*$/.test(parts.join(''))) return undefined;
  const inOrder = isYearFirst(parts, apart.includes('-')) ? parts : yearFirst(parts);
  const [year = '', month = '', day = ''] = inOrder.map(known);
  return { year, month, day };
}

/**
 * The answer that three boxes make: ISO 8601 as exact as they are filled in, else the boxes joined
 * by `-`. Whether there is such a day is not asked here. `''` when all are empty.
 */
export function joinDateBoxes({ year, month, day }: DateBoxes): string {
  const iso = [year, month && month.padStart(2, '0'), day && day.padStart(2, '0')];
  const text = iso.join('-').replace(/-{1,2}$/, '');
  return /^\d{4}(-\d\d){0,2}$/.test(text) || text === '' ? text : `${year}-${month}-${day}`;
}

/** Three boxes joined by dashes begin with the year, unless the last part alone can be it. */
function isYearFirst(parts: readonly string[], hasDashes: boolean): boolean {
  if (parts.length === 1 || isYear(parts[0])) return true;
  return hasDashes && parts.length === 3 && !isYear(parts[2]);
}

/** From the order of speech: day, month, year; two parts without a year are day and month. */
function yearFirst(parts: readonly string[]): readonly string[] {
  return [...parts, ...(parts.length === 2 && !isYear(parts[1]) ? [''] : [])].reverse();
}

/** Registers and cards write zeros for what nobody knows. */
function known(part: string): string {
  return /^0+$/.test(part) ? '' : part;
}

function isYear(part: string | undefined): boolean {
  return /^\d{4}$/.test(part ?? '');
}
