import { addDays } from './dates.js';
import { slotsOfDay, type OpeningTimes, type TimeSlot } from './open-hours.js';
import type { Moment } from './vietnam-moment.js';

/** Whether an office is open at a moment, until when, or from when on it is open again. */
export interface Opening {
  readonly isOpen: boolean;
  /** Open: `HH:MM` at which it closes. */
  readonly until?: string;
  /** Closed: the next time; `undefined` when nothing is known of the days to come. */
  readonly next?: TimeSlot;
  /** It would be open today, but for a holiday. */
  readonly isHoliday: boolean;
  /** It was open earlier today. */
  readonly wasOpen: boolean;
}

/** Tết closes an office for nine days; whoever is closed longer says it in other ways. */
const daysLookedAhead = 60;

/** How an office stands at a moment. At the minute of closing it is closed. */
export function openingAt(times: OpeningTimes, { day, time }: Moment): Opening {
  const today = slotsOfDay(day, times);
  const isHoliday = today.length === 0 && slotsOfDay(day, { ...times, holidays: [] }).length > 0;
  const wasOpen = today.some(({ to }) => to <= time);
  const now = today.find(({ from, to }) => from <= time && time < to);
  if (now) return { isOpen: true, until: closingTime(now.to, today), isHoliday, wasOpen };
  const next = today.find(({ from }) => time < from) ?? nextSlot(day, times);
  return { isOpen: false, isHoliday, wasOpen, ...(next && { next }) };
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
