/** Keys and positions from the root of a pack to a place in it. */
export type PackPath = readonly PropertyKey[];

const maxKeyLength = 60;

/** A place in words: items are named by their `id` or `value` where they have one. */
export function pathInWords(root: unknown, path: PackPath): string {
  let here = root;
  const names: string[] = [];
  for (const key of path) {
    here = child(here, key);
    names.push(nameOf(here, key).slice(0, maxKeyLength));
  }
  return names.join('.');
}

function child(holder: unknown, key: PropertyKey): unknown {
  if (typeof holder !== 'object' || holder === null) return undefined;
  return Object.hasOwn(holder, key) ? (holder as Record<PropertyKey, unknown>)[key] : undefined;
}

function nameOf(item: unknown, key: PropertyKey): string {
  const id = typeof key === 'number' ? (child(item, 'id') ?? child(item, 'value')) : undefined;
  return typeof id === 'string' && id !== '' ? id : String(key);
}
