import type { Field } from './procedure.js';
import { readDateBoxes, type DateBoxes } from './date-boxes.js';
import { parsePartialDate } from './dates.js';
import { error, type LocalIssue } from './local-issue.js';

const earliestYear = 1850;

/** Checks a normalised date. `today` is `YYYY-MM-DD`. */
export function checkDate(field: Field, date: string, today: string): readonly LocalIssue[] {
  const boxes = readDateBoxes(date);
  if (!boxes) return [error('date-impossible')];
  const missing = missingBox(boxes, field.partial === true);
  if (missing) return [error('date-incomplete', { missing })];
  if (boxes.year.length !== 4 || Number(boxes.year) < earliestYear) return [error('date-year')];
  if (!parsePartialDate(date)) return [error('date-impossible')];
  if (!field.partial && boxes.day === '') return [error('date-too-partial')];
  return field.future || !liesAfter(date, today) ? [] : [error('date-future')];
}

/** The box to fill in next, when what is there is not a date yet. */
function missingBox(
  { year, month, day }: DateBoxes,
  partial: boolean,
): keyof DateBoxes | undefined {
  if (day !== '' && month === '') return 'month';
  if (year !== '') return undefined;
  return day === '' && !partial ? 'day' : 'year';
}

/** A year or month that has begun may mean a day that is past. */
function liesAfter(date: string, today: string): boolean {
  return date > today.slice(0, date.length);
}
