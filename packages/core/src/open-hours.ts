import { addDays } from './dates.js';
import type { WeeklyHours } from './service-point.js';
import type { Moment } from './vietnam-moment.js';

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

/** Whether an office is open at a moment, until when, or from when on it is open again. */
export interface Opening {
  readonly isOpen: boolean;
  /** Open: `HH:MM` at which it closes. */
  readonly until?: string;
  /** Closed: the next time; `undefined` when nothing is known of the days to come. */
  readonly next?: TimeSlot;
  /** It would be open today, but for a holiday. */
  readonly isHoliday: boolean;
}

/** Tết closes an office for nine days; whoever is closed longer says it in other ways. */
const daysLookedAhead = 60;

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

/** How an office stands at a moment. At the minute of closing it is closed. */
export function openingAt(times: OpeningTimes, { day, time }: Moment): Opening {
  const today = slotsOfDay(day, times);
  const isHoliday = today.length === 0 && slotsOfDay(day, { ...times, holidays: [] }).length > 0;
  const now = today.find(({ from, to }) => from <= time && time < to);
  if (now) return { isOpen: true, until: closingTime(now.to, today), isHoliday };
  const next = today.find(({ from }) => time < from) ?? nextSlot(day, times);
  return { isOpen: false, isHoliday, ...(next && { next }) };
}

/** Hours that follow one another without a pause are one. */
function closingTime(to: string, slots: readonly TimeSlot[]): string {
  const more = slots.find((slot) => slot.from <= to && to < slot.to);
  return more ? closingTime(more.to, slots) : to;
}

function nextSlot(day: string, times: OpeningTimes): TimeSlot | undefined {
  for (let ahead = 1; ahead <= daysLookedAhead; ahead++) {
    const [first] = slotsOfDay(addDays(day, ahead), times);
    if (first) return first;
  }
  return undefined;
}
