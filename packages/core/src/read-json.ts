import { own } from './own.js';
import type { WeeklyHours } from './service-point.js';

/** Hours of a week; `undefined` where one of the three is missing. `7:30` is half past seven too. */
export function readHours(json: unknown): WeeklyHours | undefined {
  const [from, to] = [timeOf(json, 'from'), timeOf(json, 'to')];
  const days = listOf(json, 'days', asWeekday);
  return from && to && days ? { days, from, to } : undefined;
}

/** A time of an object, as `HH:MM`. */
export function timeOf(json: unknown, key: string): string | undefined {
  const time = textOf(json, key)?.padStart(5, '0') ?? '';
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time) ? time : undefined;
}

function asWeekday(value: unknown): number | undefined {
  return [1, 2, 3, 4, 5, 6, 7].find((day) => day === value);
}

/** A text of an object, when there is one. */
export function textOf(json: unknown, key: string): string | undefined {
  return asText(own(json, key));
}

/** An address that may stand in a link. */
export function linkOf(json: unknown, key: string): string | undefined {
  const link = textOf(json, key);
  return link?.startsWith('https://') ? link : undefined;
}

/** What can be used of a list; the rest is left out. */
export function listOf<T>(
  json: unknown,
  key: string,
  read: (item: unknown) => T | undefined,
): readonly T[] | undefined {
  const list: unknown = own(json, key);
  if (!Array.isArray(list)) return undefined;
  return list.slice(0, 1000).flatMap((item) => read(item) ?? []);
}

/** What can be used of an object, by key. */
export function recordOf<T>(
  json: unknown,
  key: string,
  read: (item: unknown) => T | undefined,
): Readonly<Record<string, T>> | undefined {
  const record: unknown = own(json, key);
  if (typeof record !== 'object' || record === null) return undefined;
  const entries = Object.entries(record).map(([name, item]) => [name, read(item)] as const);
  return Object.fromEntries(
    entries.filter((entry): entry is [string, T] => entry[1] !== undefined),
  );
}

/** A text that somebody may have written. */
export function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= 2000 ? value : undefined;
}

/** A number that counts something. */
export function asNumber(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 ? value : undefined;
}

/** Leaves out what is not there. */
export function withoutGaps<T extends object>(holder: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(
    Object.entries(holder).filter(([, value]) => value !== undefined),
  ) as T;
}
