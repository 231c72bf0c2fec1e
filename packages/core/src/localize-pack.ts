/**
 * Puts the words of one language into a pack. The strings mirror the pack: objects merge key by
 * key, and a list whose items have an `id` (options: a `value`) merges with an object keyed by it:
 *
 * `{ "fields": [{ "id": "childName" }] }` with `{ "fields": { "childName": { "label": "…" } } }`.
 *
 * Strings for items that the pack has not are left out. Nothing is changed in place, and keys
 * such as `__proto__` are passed over.
 */
export function localizePack(pack: unknown, strings: unknown, locale: string): unknown {
  const merged = mergeOver(pack, strings);
  return isObject(merged) ? { ...merged, locale } : merged;
}

/** Puts one JSON value over another, as {@link localizePack} does with words. */
export function mergeOver(source: unknown, over: unknown): unknown {
  return merge(source, over, 0);
}

type Json = Readonly<Record<string, unknown>>;

const reservedKeys: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** Deeper than any pack may be; `parsePack` says so in words. */
const maxDepth = 50;

function merge(source: unknown, strings: unknown, depth: number): unknown {
  if (strings === undefined || depth > maxDepth) return source;
  if (Array.isArray(source) && isObject(strings)) return mergeItems(source, strings, depth);
  return isObject(source) && isObject(strings) ? mergeKeys(source, strings, depth) : strings;
}

function mergeItems(items: readonly unknown[], strings: Json, depth: number): unknown[] {
  return items.map((item) => {
    const key = isObject(item) ? (own(item, 'id') ?? own(item, 'value')) : undefined;
    return typeof key === 'string' ? merge(item, own(strings, key), depth + 1) : item;
  });
}

function mergeKeys(source: Json, strings: Json, depth: number): Json {
  const keys = new Set([...Object.keys(source), ...Object.keys(strings)]);
  const entries = [...keys]
    .filter((key) => !reservedKeys.includes(key) || Object.hasOwn(source, key))
    .map((key) => [key, merge(own(source, key), own(strings, key), depth + 1)]);
  return Object.fromEntries(entries) as Json;
}

function own(holder: Json, key: string): unknown {
  return Object.hasOwn(holder, key) ? holder[key] : undefined;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
