const shortest = 3;

/**
 * Whether two words differ by one slip of a finger: a letter too much, one too few, another, or two
 * that changed places. Short words differ by as much when they mean something else.
 */
export function isOneSlip(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < shortest) return false;
  const [longer, shorter] = one.length < other.length ? [other, one] : [one, other];
  const at = firstDifference(longer, shorter);
  if (longer.length === shorter.length + 1) return longer.slice(at + 1) === shorter.slice(at);
  if (longer.length !== shorter.length) return false;
  if (longer.slice(at + 1) === shorter.slice(at + 1)) return true;
  const swapped = `${longer[at + 1] ?? ''}${longer[at] ?? ''}`;
  return shorter.slice(at, at + 2) === swapped && longer.slice(at + 2) === shorter.slice(at + 2);
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < other.length && one[at] === other[at]) at++;
  return at;
}
