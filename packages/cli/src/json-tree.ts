/** JSON objects by key. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** A value in a JSON file, with its place in words: `steps.child.screens.child-name`. */
export interface Entry {
  readonly place: string;
  readonly key: string;
  readonly value: unknown;
}

/** Everything in a JSON value, outermost first. Entries of a list are named by `id` or `value`. */
export function* walk(value: unknown, place = ''): Generator<Entry> {
  for (const [key, child] of children(value)) {
    const childPlace = place === '' ? key : `${place}.${key}`;
    yield { place: childPlace, key, value: child };
    yield* walk(child, childPlace);
  }
}

/** The part of a JSON value at a place, entries of lists by `id` or `value`. */
export function at(value: unknown, keys: readonly string[]): unknown {
  const [first, ...rest] = keys;
  if (first === undefined) return value;
  if (isObject(value)) return Object.hasOwn(value, first) ? at(value[first], rest) : undefined;
  const child = children(value).find(([key]) => key === first);
  return child && at(child[1], rest);
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function children(value: unknown): readonly (readonly [string, unknown])[] {
  if (Array.isArray(value)) return value.map((child, index) => [nameOf(child, index), child]);
  return isObject(value) ? Object.entries(value) : [];
}

function nameOf(child: unknown, index: number): string {
  if (!isObject(child)) return String(index);
  const name = child['id'] ?? child['value'];
  return typeof name === 'string' ? name : String(index);
}
