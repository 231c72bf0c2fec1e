import { tidySigns } from './tidy-text.js';

/** A date as typed into three boxes; an empty box is `''`. */
export interface DateBoxes {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

const words = /ngày|tháng|năm|ngay|thang|nam/g;

/**
 * Reads a date answer (`1945-03`, `-3-5`) and what people write instead: `5/3/1945`, `05.03.1945`,
 * `05031945`, `ngày 5 tháng 3 năm 1945`, with `00` for a day or month that is not known.
 * `undefined` where no three boxes can be made of it.
 */
export function readDateBoxes(text: string): DateBoxes | undefined {
  const plain = tidySigns(text).toLowerCase().replace(words, ' ').trim();
  const boxes = plain.includes('-')
    ? fromDashes(plain.split('-').map((part) => part.trim()))
    : fromReading(plain.split(/[ .,/]+/));
  return boxes && hasDigitsOnly(boxes) ? boxes : undefined;
}

/**
 * The answer that three boxes make: ISO 8601 as exact as they are filled in, else the boxes joined by
 * `-`. Whether there is such a day is not asked here. `''` when all are empty.
 */
export function joinDateBoxes({ year, month, day }: DateBoxes): string {
  const [m, d] = [twoDigits(month), twoDigits(day)];
  const isIso = year.length === 4 && m.length <= 2 && d.length <= 2 && (m !== '' || d === '');
  if (isIso) return [year, m, d].filter((part) => part !== '').join('-');
  return year + month + day === '' ? '' : `${year}-${month}-${day}`;
}

/** Year first, as in ISO 8601, unless the last part alone can be the year. */
function fromDashes(parts: readonly string[]): DateBoxes | undefined {
  const isDayFirst = isYear(parts.at(-1)) && !isYear(parts[0]) && parts[0] !== '';
  return parts.length < 3 || isDayFirst ? fromReading(parts) : inOrder(parts);
}

/** Day first, as in Vietnamese, unless the first part is the year. */
function fromReading(parts: readonly string[]): DateBoxes | undefined {
  const [first = '', second = ''] = parts;
  if (parts.length === 1) return fromRun(first);
  if (isYear(first)) return inOrder(parts);
  if (parts.length === 2 && !isYear(second)) return inOrder(['', second, first]);
  return inOrder([...parts].reverse());
}

/** Digits without anything between: `05031945`, else `19450305`, else a year. */
function fromRun(run: string): DateBoxes | undefined {
  if (run.length !== 8) return inOrder([run]);
  const dayFirst = Number(run.slice(4)) >= 1300;
  return dayFirst
    ? inOrder([run.slice(4), run.slice(2, 4), run.slice(0, 2)])
    : inOrder([run.slice(0, 4), run.slice(4, 6), run.slice(6)]);
}

function inOrder(parts: readonly string[]): DateBoxes | undefined {
  const [year = '', month = '', day = ''] = parts;
  if (parts.length > 3) return undefined;
  return { year: known(year), month: known(month), day: known(day) };
}

/** Registers and cards write zeros for what nobody knows. */
function known(part: string): string {
  return /^0+$/.test(part) ? '' : part;
}

function isYear(part: string | undefined): boolean {
  return part !== undefined && /^[0-9]{4}$/.test(part);
}

function hasDigitsOnly({ year, month, day }: DateBoxes): boolean {
  return /^[0-9]*$/.test(year + month + day);
}

function twoDigits(part: string): string {
  return part === '' ? '' : part.padStart(2, '0');
}
