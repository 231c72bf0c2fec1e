import type { WeeklyHours } from './service-point.js';

/** A part of a day in Asia/Ho_Chi_Minh. */
export interface TimeSlot {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** `HH:MM`. */
  readonly from: string;
  readonly to: string;
}

/** When an office is open: what a ward's file says. */
export interface OpeningTimes {
  readonly openingHours?: readonly WeeklyHours[] | undefined;
  /** `YYYY-MM-DD`. */
  readonly holidays?: readonly string[] | undefined;
}

/** The parts of a day in which an office is open, in order. */
export function slotsOfDay(
  day: string,
  { openingHours = [], holidays }: OpeningTimes,
): TimeSlot[] {
  const weekday = new Date(day).getUTCDay() || 7;
  const hours = openingHours.filter(({ days }) => days.includes(weekday));
  if (holidays?.includes(day)) return [];
  return hours
    .map(({ from, to }) => ({ day, from, to }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}
