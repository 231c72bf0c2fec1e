import { own } from './own.js';
import type { Ward, WardProcedure } from './ward.js';

/**
 * Takes from a ward's file what can be used, and leaves the rest: on the page a mistake in one line
 * must not take away the telephone number. `parseWard` names every mistake; the command line uses it.
 *
 * @throws TypeError without a name: then it is no ward's file
 */
export function readWard(json: unknown): Ward {
  const name = textOf(json, 'name');
  if (!name) throw new TypeError('The ward’s file has no "name"');
  return withoutGaps<Ward>({
    name,
    addressee: textOf(json, 'addressee'),
    offices: listOf(json, 'offices', readOffice),
    phone: textOf(json, 'phone'),
    zalo: linkOf(json, 'zalo'),
    openingHours: listOf(json, 'openingHours', readHours),
    holidays: listOf(json, 'holidays', asText),
    procedures: recordOf(json, 'procedures', readProcedure),
    dataController: readController(own(json, 'dataController')),
    packOrigins: listOf(json, 'packOrigins', asText),
  });
}

function readOffice(json: unknown) {
  const [name, address, phone] = ['name', 'address', 'phone'].map((key) => textOf(json, key));
  return name && address ? withoutGaps({ name, address, phone }) : undefined;
}

function readHours(json: unknown) {
  const [from, to] = [textOf(json, 'from'), textOf(json, 'to')];
  const days = listOf(json, 'days', asNumber);
  return from && to && days ? { days, from, to } : undefined;
}

function readProcedure(json: unknown): WardProcedure {
  return withoutGaps<WardProcedure>({
    fees: recordOf(json, 'fees', asNumber),
    delivery: listOf(json, 'delivery', asText),
    office: textOf(json, 'office'),
  });
}

function readController(json: unknown): Ward['dataController'] {
  const [name, purpose] = [textOf(json, 'name'), textOf(json, 'purpose')];
  if (!name || !purpose) return undefined;
  const [retention, contact] = [textOf(json, 'retention'), textOf(json, 'contact')];
  return withoutGaps({ name, purpose, retention, contact });
}

function textOf(json: unknown, key: string): string | undefined {
  return asText(own(json, key));
}

function linkOf(json: unknown, key: string): string | undefined {
  const link = textOf(json, key);
  return link?.startsWith('https://') ? link : undefined;
}

function listOf<T>(
  json: unknown,
  key: string,
  read: (item: unknown) => T | undefined,
): readonly T[] | undefined {
  const list: unknown = own(json, key);
  if (!Array.isArray(list)) return undefined;
  return list.slice(0, 1000).flatMap((item) => read(item) ?? []);
}

function recordOf<T>(
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

function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= 2000 ? value : undefined;
}

function asNumber(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 ? value : undefined;
}

function withoutGaps<T extends object>(holder: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(
    Object.entries(holder).filter(([, value]) => value !== undefined),
  ) as T;
}
