import type { Verdict } from './condition.js';

/** A date as exact as somebody knows it: a year, a year and a month, or a day. */
export interface PartialDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** First and last day that a date may mean, as ISO days, both included. */
export interface DateRange {
  readonly first: string;
  readonly last: string;
}

const pattern = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;
const msPerDay = 86_400_000;

/** Reads `1945`, `1945-03` or `1945-03-05`; anything else, and days that never were, is `undefined`. */
export function parsePartialDate(text: unknown): PartialDate | undefined {
  const match = typeof text === 'string' && pattern.exec(text);
  if (!match) return undefined;
  const [year = 0, month, day] = match.slice(1).map((part) => (part ? Number(part) : undefined));
  if (month === undefined) return { year };
  if (day === undefined) return { year, month };
  return day <= daysInMonth(year, month) ? { year, month, day } : undefined;
}

/** The days that a partial date may mean: `1945-03` is 1945-03-01 to 1945-03-31. */
export function dateRange(text: unknown): DateRange | undefined {
  const date = parsePartialDate(text);
  if (!date) return undefined;
  const { year, month, day } = date;
  const lastMonth = month ?? 12;
  const lastDay = day ?? daysInMonth(year, lastMonth);
  return { first: isoDay(year, month ?? 1, day ?? 1), last: isoDay(year, lastMonth, lastDay) };
}

/** Whether `a` lies strictly before `b`; `no` when either is not a date. */
export function isBefore(a: unknown, b: unknown): Verdict {
  const left = dateRange(a);
  const right = dateRange(b);
  if (!left || !right) return 'no';
  if (left.last < right.first) return 'yes';
  return left.first >= right.last ? 'no' : 'unsure';
}

/** Whether `a` lies strictly after `b`; `no` when either is not a date. */
export function isAfter(a: unknown, b: unknown): Verdict {
  return isBefore(b, a);
}

/**
 * Full years completed on a day, between the fewest and the most that partial dates allow. Somebody
 * born on 29 February completes a year on 1 March of common years. Negative before the birth.
 */
export function fullYears(birth: unknown, on: unknown): { min: number; max: number } | undefined {
  const born = dateRange(birth);
  const day = dateRange(on);
  if (!born || !day) return undefined;
  return {
    min: yearsBetween(born.last, day.first),
    max: yearsBetween(born.first, day.last),
  };
}

/** The ISO day so many days after (or before, when negative) another. @throws RangeError for no date */
export function addDays(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * msPerDay).toISOString().slice(0, 10);
}

/** The same day of another year; 29 February becomes 28 February in common years. */
export function addYears(iso: string, years: number): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return isoDay(year + years, month, Math.min(day, daysInMonth(year + years, month)));
}

function yearsBetween(birth: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return on.slice(5) < birth.slice(5) ? years - 1 : years;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isoDay(...parts: readonly number[]): string {
  return parts.map((part, index) => String(part).padStart(index > 0 ? 2 : 4, '0')).join('-');
}
