import { msg, str } from '@lit/localize';
import { addDays, slotsOfDay } from '@tungbuoc/core';
import type { Moment, Opening, OpeningTimes, TimeSlot } from '@tungbuoc/core';
import { dateWords, hoursWords, timeWords } from '../day-words.js';
import { weekdayWords, weekdayOf, withinSentence } from '../day-words.js';

/** "Đang mở, đến 11 giờ 30", or when it is open again. */
export function openingWords({ isOpen, until, next, wasOpen }: Opening, at: Moment): string {
  if (isOpen) return msg(str`Đang mở, đến ${timeWords(until ?? '')}`, { id: 'support-open' });
  if (!next) return msg('Đã đóng', { id: 'support-closed' });
  return next.day === at.day ? todayWords(next, wasOpen) : laterWords(next, at);
}

function laterWords({ day, from }: TimeSlot, at: Moment): string {
  const time = timeWords(from);
  const weekday = withinSentence(weekdayOf(day));
  if (day === addDays(at.day, 1)) {
    return msg(str`Đã đóng, mở lại ${weekday} ${time} (ngày mai)`, { id: 'support-tomorrow' });
  }
  const isNear = day < addDays(at.day, 7);
  const name = isNear ? weekday : `${weekday} ${dateWords(day)},`;
  return msg(str`Đã đóng, mở lại ${name} ${time}`, { id: 'support-opens-day' });
}

function todayWords({ from }: TimeSlot, wasOpen: boolean): string {
  const time = timeWords(from);
  return wasOpen
    ? msg(str`Đã đóng, hôm nay mở lại lúc ${time}`, { id: 'support-opens-today' })
    : msg(str`Chưa mở, hôm nay mở lúc ${time}`, { id: 'support-not-yet' });
}

/** A line of the table of hours: "Thứ Hai đến thứ Sáu", and the hours of each of these days. */
export interface HoursLine {
  readonly days: string;
  readonly hours: readonly string[];
}

/** The week from Monday on; days with the same hours that follow one another are one line. */
export function weekLines(openingHours: OpeningTimes['openingHours']): readonly HoursLine[] {
  const week = monday.map((day) => ({ day, hours: hoursOf(day, openingHours) }));
  const open = week.filter(({ hours }) => hours.length > 0);
  const groups: { first: number; last: number; hours: readonly string[] }[] = [];
  for (const { day, hours } of open) {
    const before = groups.at(-1);
    if (before?.last === day - 1 && before.hours.join() === hours.join()) before.last = day;
    else groups.push({ first: day, last: day, hours });
  }
  return groups.map(({ first, last, hours }) => ({ days: daysWords(first, last), hours }));
}

/** The next holidays on which it would be open, some weeks ahead. */
export function holidaysAhead(times: OpeningTimes, today: string): readonly string[] {
  const last = addDays(today, weeksAhead * 7);
  const ahead = (times.holidays ?? []).filter((day) => day > today && day <= last);
  const isOpen = (day: string) => slotsOfDay(day, { ...times, holidays: [] }).length > 0;
  return ahead
    .filter(isOpen)
    .sort()
    .map((day) => `${weekdayOf(day)} ${dateWords(day)}`);
}

const weeksAhead = 6;
/** A Monday has the number 1. */
const monday = [1, 2, 3, 4, 5, 6, 7];
/** A week like any other, to ask for the hours of its days. */
const someWeek = '2026-11-22';

function hoursOf(day: number, openingHours: OpeningTimes['openingHours']): readonly string[] {
  return slotsOfDay(addDays(someWeek, day), { openingHours }).map(hoursWords);
}

function daysWords(first: number, last: number): string {
  const [from, to] = [weekdayWords(first), weekdayWords(last)];
  if (first === last) return from;
  return msg(str`${from} đến ${withinSentence(to)}`, { id: 'support-days' });
}
