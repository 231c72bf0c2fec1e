import { addDays, parsePartialDate } from './dates.js';
import { slotsOfDay, type OpeningTimes, type TimeSlot } from './open-hours.js';
import type { Field } from './procedure.js';

const interval = /^(.{10})T((?:[01]\d|2[0-3]):[0-5]\d)\/((?:[01]\d|2[0-3]):[0-5]\d)$/;
/** Tết closes an office for nine days; whoever is closed longer has no slots to offer. */
const daysLookedAhead = 60;

/** Reads `2026-11-25T07:30/11:30`; anything else is `undefined`. @see ISO 8601-1:2019, 5.5.2 */
export function parseTimeSlot(text: string): TimeSlot | undefined {
  const [, day = '', from = '', to = ''] = interval.exec(text) ?? [];
  return parsePartialDate(day)?.day && from < to ? { day, from, to } : undefined;
}

/**
 * What can be chosen from: the next `days` open days (5 when left out), from the day after today.
 * One list per day.
 */
export function offeredSlots(
  times: OpeningTimes & Pick<Field, 'days'>,
  today: string,
): readonly (readonly TimeSlot[])[] {
  const all = Array.from({ length: daysLookedAhead }, (_, index) => addDays(today, index + 1));
  const open = all.map((day) => slotsOfDay(day, times)).filter((slots) => slots.length > 0);
  return open.slice(0, times.days ?? 5);
}
