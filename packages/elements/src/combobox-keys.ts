/** What a key does to an open or closed list. */
export type ListMove = 'open' | 'close' | 'choose' | 'leave' | number | undefined;

/** Lines that a page key passes over. */
const page = 6;

/** Where the list stands when a key is pressed. */
export interface ListPlace {
  readonly open: boolean;
  /** Index of the marked line; -1 while none is, and keys are those of the box. */
  readonly active: number;
  readonly length: number;
}

/**
 * What a key means to a combobox: a line to mark, or what becomes of the list; `undefined` where the
 * key is not for the list. `leave` gives the arrows back to the text.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/#keyboardinteraction
 */
export function listMove(
  { key, altKey }: Pick<KeyboardEvent, 'key' | 'altKey'>,
  place: ListPlace,
): ListMove {
  const { open, active } = place;
  if (key === 'ArrowDown' && (altKey || !open)) return 'open';
  if (key === 'ArrowUp' && !open) return altKey ? undefined : 'open';
  if (!open) return undefined;
  if (key === 'Escape' || (key === 'ArrowUp' && altKey)) return 'close';
  if (key === 'Enter') return 'choose';
  if ((key === 'ArrowLeft' || key === 'ArrowRight') && active >= 0) return 'leave';
  return lineFor(key, place);
}

function lineFor(key: string, { active, length }: ListPlace): number | undefined {
  const last = length - 1;
  if (length === 0) return undefined;
  if (key === 'ArrowDown') return active < last ? active + 1 : 0;
  if (key === 'ArrowUp') return active > 0 ? active - 1 : last;
  if (key === 'PageDown') return Math.min(Math.max(active, 0) + page, last);
  if (key === 'PageUp') return Math.max(active - page, 0);
  if (active < 0) return undefined;
  if (key === 'Home') return 0;
  return key === 'End' ? last : undefined;
}
