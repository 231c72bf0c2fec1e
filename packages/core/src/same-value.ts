/** Whether two values are the same, or are objects of the same parts (addresses, lists of choices). */
export function sameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isObject(one) || !isObject(other)) return false;
  const parts = Object.entries(one);
  const others = new Map<string, unknown>(Object.entries(other));
  return parts.length === others.size && parts.every(([key, part]) => others.get(key) === part);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
