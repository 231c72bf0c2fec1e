import { parsePartialDate } from './dates.js';
import { asText, linkOf, listOf, readHours, textOf, timeOf, withoutGaps } from './read-json.js';
import type { ServicePoint } from './service-point.js';

/**
 * Takes the service points from a ward's file; one that says too little is left out. `readWard`
 * takes the rest.
 */
export function readServicePoints(json: unknown): readonly ServicePoint[] {
  return listOf(json, 'servicePoints', readPoint) ?? [];
}

function readPoint(json: unknown): ServicePoint | undefined {
  const { id, name, place, from, to } = textsOf(json, ['id', 'name', 'place', 'from', 'to']);
  const weekly = listOf(json, 'weekly', readHours) ?? [];
  const dates = listOf(json, 'dates', readDate);
  if (!id || !name || !place || !isDay(from) || !isDay(to)) return undefined;
  if (!weekly.length && !dates?.length) return undefined;
  return withoutGaps<ServicePoint>({
    ...{ id, name, place, from, to, weekly, dates },
    address: textOf(json, 'address'),
    except: listOf(json, 'except', asText),
    procedures: listOf(json, 'procedures', asText),
    delivery: listOf(json, 'delivery', asText),
    phone: textOf(json, 'phone'),
    zalo: linkOf(json, 'zalo'),
    note: textOf(json, 'note'),
  });
}

function readDate(json: unknown) {
  const [date, from, to] = [textOf(json, 'date'), timeOf(json, 'from'), timeOf(json, 'to')];
  return isDay(date) && from && to ? { date, from, to } : undefined;
}

function isDay(text: string | undefined): text is string {
  return parsePartialDate(text)?.day !== undefined;
}

function textsOf<K extends string>(json: unknown, keys: readonly K[]): Partial<Record<K, string>> {
  return Object.fromEntries(keys.map((key) => [key, textOf(json, key)])) as Partial<
    Record<K, string>
  >;
}
