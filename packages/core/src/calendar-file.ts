import { addDays } from './dates.js';
import type { ServicePoint, WeeklyHours } from './service-point.js';
import { visitsOn } from './service-visits.js';

/** What a calendar file says besides the point itself. */
export interface CalendarContext {
  /** `YYYY-MM-DD`: what is over is left out. */
  readonly today: string;
  /** When the file is made, ms since the epoch. */
  readonly now: number;
  /** Of the ward, `YYYY-MM-DD`. */
  readonly holidays?: readonly string[] | undefined;
  /** Lines for the note of each event, in the language of the page. */
  readonly description?: string;
}

interface CalendarEvent {
  readonly uid: string;
  readonly day: string;
  readonly from: string;
  readonly to: string;
  /** Lines that say how it is repeated. */
  readonly repeat?: readonly string[];
}

/**
 * The days of a service point as an iCalendar file, for the calendar of a telephone: one event for
 * each line of its weekly hours, repeated to the last day, and one for each single date. Days on which
 * nobody comes are left out.
 * @see RFC 5545; times are local with their zone, `UNTIL` in UTC (3.3.10)
 */
export function calendarFile(point: ServicePoint, context: CalendarContext): string {
  const events = [...weeklyEvents(point, context), ...singleEvents(point, context)];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tung Buoc//Service points//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...timeZone,
    ...events.flatMap((event) => eventLines(event, point, context)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

const zone = 'Asia/Ho_Chi_Minh';
const timeZone = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:STANDARD',
  'DTSTART:19750613T000000',
  'TZOFFSETFROM:+0700',
  'TZOFFSETTO:+0700',
  'TZNAME:+07',
  'END:STANDARD',
  'END:VTIMEZONE',
];
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

function weeklyEvents(point: ServicePoint, context: CalendarContext): readonly CalendarEvent[] {
  return point.weekly.flatMap((hours, index) => {
    const days = daysOf(point, context).filter((day) => hours.days.includes(weekday(day)));
    const kept = days.filter((day) => isKept(point, { day, hours, context }));
    const [first] = kept;
    if (!first) return [];
    const uid = `${point.id}-${index + 1}`;
    const left = days.filter((day) => day > first && !kept.includes(day));
    return [{ uid, day: first, ...hours, repeat: repetition(point, hours, left) }];
  });
}

function repetition(
  { to }: ServicePoint,
  hours: WeeklyHours,
  left: readonly string[],
): readonly string[] {
  const days = [...new Set(hours.days)].sort().map((day) => weekdays[day - 1]);
  const until = `${digits(to)}T165959Z`;
  const rule = `RRULE:FREQ=WEEKLY;UNTIL=${until};BYDAY=${days.join(',')};WKST=MO`;
  const times = left.map((day) => localTime(day, hours.from));
  return times.length ? [rule, `EXDATE;TZID=${zone}:${times.join(',')}`] : [rule];
}

/** Not a holiday, nor a day that is left out or has hours of its own. */
function isKept(
  point: ServicePoint,
  { day, hours, context }: { day: string; hours: WeeklyHours; context: CalendarContext },
): boolean {
  const slots = visitsOn(point, day, context.holidays);
  const isSingle = point.dates?.some(({ date }) => date === day);
  return !isSingle && slots.some(({ from, to }) => from === hours.from && to === hours.to);
}

function singleEvents(
  { id, dates = [], except = [] }: ServicePoint,
  { today }: CalendarContext,
): readonly CalendarEvent[] {
  const ahead = dates.filter(({ date }) => date >= today && !except.includes(date));
  return ahead.map(({ date, from, to }) => ({
    uid: `${id}-${date}-${digits(from)}`,
    day: date,
    from,
    to,
  }));
}

const mostDays = 1_000;

/** The days of the point that are still to come. */
function daysOf({ from, to }: ServicePoint, { today }: CalendarContext): readonly string[] {
  const days: string[] = [];
  let day = from < today ? today : from;
  for (; day <= to && days.length < mostDays; day = addDays(day, 1)) days.push(day);
  return days;
}

function eventLines(
  event: CalendarEvent,
  point: ServicePoint,
  { now, description }: CalendarContext,
): readonly string[] {
  const place = [point.place, point.address].filter(Boolean).join(', ');
  const stamp = new Date(now).toISOString().slice(0, 19);
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}@tungbuoc`,
    `DTSTAMP:${digits(stamp)}Z`,
    `DTSTART;TZID=${zone}:${localTime(event.day, event.from)}`,
    `DTEND;TZID=${zone}:${localTime(event.day, event.to)}`,
    ...(event.repeat ?? []),
    `SUMMARY:${escapeText(point.name)}`,
    `LOCATION:${escapeText(place)}`,
    ...(description ? [`DESCRIPTION:${escapeText(description)}`] : []),
    'END:VEVENT',
  ];
}

function weekday(day: string): number {
  return new Date(day).getUTCDay() || 7;
}

function localTime(day: string, time: string): string {
  return `${digits(day)}T${digits(time)}00`;
}

/** `2026-11-25T01:02:03` is `20261125T010203`. */
function digits(text: string): string {
  return text.replace(/[-:]/g, '');
}

/** @see RFC 5545, 3.3.11 */
function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');
}

const mostOctets = 75;

/** Long lines go on in the next, after a space; no letter is cut. @see RFC 5545, 3.1 */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const letter of line) {
    const size = octetsOf(letter);
    if (octets + size > mostOctets) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += letter;
    octets += size;
  }
  return folded;
}

/** In UTF-8. */
function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
