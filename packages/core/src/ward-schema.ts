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

function isFullDate(value: string): boolean {
  return parsePartialDate(value)?.day !== undefined;
}
