import { addDays } from './dates.js';
import type { TimeSlot } from './open-hours.js';
import { slotsOfDay } from './open-hours.js';
import type { ServicePoint } from './service-point.js';
import type { Moment } from './vietnam-moment.js';

/** What besides the point says when officers come. */
export interface VisitsContext {
  readonly at: Moment;
  /** Of the ward, `YYYY-MM-DD`: on these the weekly hours do not hold. */
  readonly holidays?: readonly string[] | undefined;
  /** At most so many; 4 when left out. */
  readonly count?: number;
}

const daysLookedAhead = 90;

/** The next times at which officers are at a service point, the one that is going on included. */
export function nextVisits(point: ServicePoint, context: VisitsContext): readonly TimeSlot[] {
  const { at, holidays, count = 4 } = context;
  const first = at.day < point.from ? point.from : at.day;
  const found: TimeSlot[] = [];
  for (let ahead = 0; ahead <= daysLookedAhead && found.length < count; ahead++) {
    const day = addDays(first, ahead);
    if (day > point.to) break;
    const slots = visitsOn(point, day, holidays);
    found.push(...slots.filter(({ to }) => day !== at.day || at.time < to));
  }
  return found.slice(0, count);
}

/** What the point says of one day of its time. A date written out holds on holidays too. */
export function visitsOn(
  { weekly, dates = [], except }: ServicePoint,
  day: string,
  holidays: readonly string[] = [],
): readonly TimeSlot[] {
  if (except?.includes(day)) return [];
  const single = dates.filter(({ date }) => date === day);
  if (single.length) return single.map(({ from, to }) => ({ day, from, to })).sort(byTime);
  return slotsOfDay(day, { openingHours: weekly, holidays });
}

function byTime(a: TimeSlot, b: TimeSlot): number {
  return a.from < b.from ? -1 : 1;
}
