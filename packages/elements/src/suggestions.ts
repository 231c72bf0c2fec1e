import { foldVietnamese } from '@tungbuoc/core';

/** One line that a {@link Combobox} offers. */
export interface Suggestion {
  /** What the answer holds. */
  readonly value: string;
  /** What is shown, and stands in the box once chosen. */
  readonly label: string;
  /** A second line that tells namesakes apart. */
  readonly note?: string;
  /** Texts that find it, folded ({@link foldVietnamese}); the label when left out. */
  readonly terms?: readonly string[];
  /** Other names, folded, that find it after those whose own name fits. */
  readonly otherNames?: readonly string[];
  /** Names, folded, that people write behind it: those of the larger place it lies in. */
  readonly inside?: readonly string[];
}

/**
 * The suggestions that a text finds, best first: those equal to it, then those that begin with it,
 * then with a word that does; only where there is none of these, with it anywhere, spaces apart. All
 * of them, in their own order, when nothing is typed.
 */
export function findSuggestions<T extends Suggestion>(
  all: readonly T[],
  typed: string,
): readonly T[] {
  const texts = foldTyped(typed);
  if (!texts[0]) return all;
  const exact = typed.trim().normalize().toLowerCase();
  const ranks: T[][] = [];
  for (const suggestion of all) {
    const place = bestPlace(suggestion, texts);
    if (place === noMatch) continue;
    const hasMarks = suggestion.label.toLowerCase().includes(exact);
    (ranks[hasMarks ? place : place + 1] ??= []).push(suggestion);
  }
  return ranks.length ? ranks.flat() : findTogether(all, texts[0]);
}

/** The one suggestion that a text names in full, marks and letter case apart. */
export function namedBy<T extends Suggestion>(all: readonly T[], typed: string): T | undefined {
  const text = foldVietnamese(typed);
  if (!text) return undefined;
  const found = all.filter((suggestion) => termsOf(suggestion).includes(text));
  return found.length === 1 ? found[0] : undefined;
}

function termsOf({ label, terms }: Suggestion): readonly string[] {
  return terms ?? [foldVietnamese(label)];
}

/** A `y` at the end of what is typed so far may be the name's last letter, or not: "Ky", "Kyrgyz". */
function foldTyped(typed: string): readonly string[] {
  const text = foldVietnamese(typed);
  const goesOn = foldVietnamese(`${typed}a`).slice(0, -1);
  return text === goesOn ? [text] : [text, goesOn];
}

/** Added to the place of an other name, so that every own name stands before it. */
const otherName = 6;
const noMatch = Infinity;

/** Even: one more where the marks differ puts "Tân" before "Tấn". */
function bestPlace(suggestion: Suggestion, texts: readonly string[]): number {
  const { otherNames = [], inside = [] } = suggestion;
  let best = noMatch;
  for (const text of texts) {
    for (const term of termsOf(suggestion)) best = Math.min(best, placeOf(text, term, inside));
    for (const name of otherNames) best = Math.min(best, placeOf(text, name, inside) + otherName);
  }
  return best;
}

/** Thousands of times for each key that is pressed: nothing is put together here. */
function placeOf(text: string, term: string, inside: readonly string[]): number {
  if (term.startsWith(text)) return term.length === text.length ? 0 : 2;
  if (text.startsWith(term) && text[term.length] === ' ') {
    const rest = text.slice(term.length + 1);
    return inside.some((name) => name.startsWith(rest)) ? 2 : noMatch;
  }
  const at = term.indexOf(text);
  return at > 0 && hasWord(term, text, at) ? 4 : noMatch;
}

/** Whether the text stands at the beginning of a word. */
function hasWord(term: string, text: string, from: number): boolean {
  for (let at = from; at > 0; at = term.indexOf(text, at + 1))
    if (term[at - 1] === ' ') return true;
  return false;
}

function findTogether<T extends Suggestion>(all: readonly T[], text: string): readonly T[] {
  const together = text.replaceAll(' ', '');
  return all.filter((suggestion) =>
    [...termsOf(suggestion), ...(suggestion.otherNames ?? [])].some((term) =>
      term.replaceAll(' ', '').includes(together),
    ),
  );
}
