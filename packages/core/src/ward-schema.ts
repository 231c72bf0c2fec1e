import * as z from 'zod/mini';
import { parsePartialDate } from './dates.js';
import { isHttpsLink, isTrustworthyOrigin } from './https-link.js';

const isWords = z.refine<string>((value) => value.trim() !== '', 'has no words');
const text = z.string().check(isWords, z.maxLength(1_000, 'has more than 1000 characters'));
const id = z
  .string()
  .check(z.regex(/^[A-Za-z0-9.-]{1,100}$/, 'is not named with letters, digits and hyphens'));
const phone = z
  .string()
  .check(z.regex(/^[+(]?[0-9][0-9 .()-]{2,28}$/, 'is not a telephone number: digits and spaces'));
const link = z.string().check(z.refine(isHttpsLink, 'is not an https: address'));
const origin = z
  .string()
  .check(z.refine(isTrustworthyOrigin, 'is not an origin such as https://example.vn'));
const day = z.string().check(z.refine(isFullDate, 'is not a date as YYYY-MM-DD'));
const time = z
  .string()
  .check(z.regex(/^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/, 'is not a time as HH:MM'));
const weekday = z
  .int('is not a whole number')
  .check(z.minimum(1, 'is not 1 (Monday) to 7'), z.maximum(7, 'is not 1 (Monday) to 7'));
const amount = z
  .int('is not a whole number of đồng')
  .check(z.minimum(0, 'is less than 0'), z.maximum(1_000_000_000, 'is more than 1.000.000.000'));

const hours = z
  .strictObject({ days: listOf(weekday, 7), from: time, to: time })
  .check(z.refine(({ from, to }) => from.padStart(5, '0') < to, 'ends before it begins'));

const age = z
  .int('is not a whole number of years')
  .check(z.minimum(0, 'is less than 0'), z.maximum(120, 'is more than 120'));
const pointId = z
  .string()
  .check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is not named with small letters and hyphens'));
const date = z
  .strictObject({ date: day, from: time, to: time })
  .check(z.refine(({ from, to }) => from < to, 'ends before it begins'));

const servicePoint = z
  .strictObject({
    id: pointId,
    name: text,
    place: text,
    address: z.optional(text),
    from: day,
    to: day,
    weekly: listOf(hours, 50),
    dates: z.optional(listOf(date, 500)),
    except: z.optional(listOf(day, 500)),
    procedures: z.optional(listOf(id, 100)),
    delivery: z.optional(listOf(text, 50)),
    phone: z.optional(phone),
    zalo: z.optional(link),
    note: z.optional(text),
  })
  .check(
    z.refine(({ from, to }) => from <= to, 'ends before it begins: "to" is a day before "from"'),
    z.refine(hasDays, 'has no day: write weekly hours, or dates'),
    z.refine(datesWithin, 'has dates before "from" or after "to"'),
  );
const sameIds = 'has two entries with the same id';

/** The file of one ward. What it lets through is a `Ward`. */
export const wardSchema = z.strictObject({
  name: text,
  addressee: z.optional(text),
  offices: z.optional(
    listOf(z.strictObject({ name: text, address: text, phone: z.optional(phone) }), 100),
  ),
  phone: z.optional(phone),
  zalo: z.optional(link),
  openingHours: z.optional(listOf(hours, 50)),
  holidays: z.optional(listOf(day, 1_000)),
  hamlets: z.optional(listOf(text, 500)),
  visits: z.optional(z.strictObject({ hours: listOf(hours, 50), fromAge: z.optional(age) })),
  servicePoints: z.optional(listOf(servicePoint, 200).check(z.refine(haveOwnIds, sameIds))),
  procedures: z.optional(
    z.record(
      id,
      z.strictObject({
        fees: z.optional(z.record(id, amount)),
        delivery: z.optional(listOf(text, 50)),
        office: z.optional(text),
      }),
    ),
  ),
  dataController: z.optional(
    z.strictObject({
      name: text,
      purpose: text,
      retention: z.optional(text),
      contact: z.optional(text),
    }),
  ),
  packOrigins: z.optional(listOf(origin, 50)),
});

function listOf<T extends z.core.SomeType>(item: T, max: number) {
  return z.array(item).check(z.maxLength(max, `has more than ${max} entries`));
}

interface Days {
  readonly from: string;
  readonly to: string;
  readonly weekly: readonly { readonly days: readonly number[] }[];
  readonly dates?: readonly { readonly date: string }[] | undefined;
}

function hasDays({ weekly, dates = [] }: Days): boolean {
  return dates.length > 0 || weekly.some(({ days }) => days.length > 0);
}

function datesWithin({ from, to, dates = [] }: Days): boolean {
  return dates.every(({ date }) => from <= date && date <= to);
}

function haveOwnIds(points: readonly { readonly id: string }[]): boolean {
  return new Set(points.map((point) => point.id)).size === points.length;
}

function isFullDate(value: string): boolean {
  return parsePartialDate(value)?.day !== undefined;
}
