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

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const msPerDay = 86_400_000;

/** Reads `1945`, `1945-03` or `1945-03-05`; anything else, and days that never were, is `undefined`. */
export function parsePartialDate(text: unknown): PartialDate | undefined {
  const match = typeof text === 'string' ? pattern.exec(text) : null;
  if (!match) return undefined;
  const year = Number(match[1]);
  if (match[2] === undefined) return { year };
  const month = Number(match[2]);
  if (month < 1 || month > 12) return undefined;
  if (match[3] === undefined) return { year, month };
  const day = Number(match[3]);
  return day < 1 || day > daysInMonth(year, month) ? undefined : { year, month, day };
}

/** The days that a partial date may mean: `1945-03` is 1945-03-01 to 1945-03-31. */
export function dateRange(text: unknown): DateRange | undefined {
  const date = parsePartialDate(text);
  if (!date) return undefined;
  const { year, month, day } = date;
  const lastMonth = month ?? 12;
  return {
    first: isoDay(year, month ?? 1, day ?? 1),
    last: isoDay(year, lastMonth, day ?? daysInMonth(year, lastMonth)),
  };
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

/** The ISO day so many days after (or before, when negative) another. */
export function addDays(iso: string, days: number): string {
  const { year, month = 1, day = 1 } = requireDate(iso);
  return new Date(utc(year, month, day) + days * msPerDay).toISOString().slice(0, 10);
}

/** The same day of another year; 29 February becomes 28 February in common years. */
export function addYears(iso: string, years: number): string {
  const { year, month = 1, day = 1 } = requireDate(iso);
  return isoDay(year + years, month, Math.min(day, daysInMonth(year + years, month)));
}

function requireDate(iso: string): PartialDate {
  const date = parsePartialDate(iso);
  if (!date) throw new RangeError('Expected a date as YYYY-MM-DD');
  return date;
}

function yearsBetween(birth: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return on.slice(5) < birth.slice(5) ? years - 1 : years;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** `Date.UTC` reads the years 0 to 99 as 1900 to 1999; `setUTCFullYear` does not. */
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

function isoDay(year: number, month: number, day: number): string {
  return [String(year).padStart(4, '0'), twoDigits(month), twoDigits(day)].join('-');
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
