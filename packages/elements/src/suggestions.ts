import { foldText } from './fold-text.js';

/** One line that a {@link Combobox} offers. */
export interface Suggestion {
  /** What the answer holds. */
  readonly value: string;
  /** What is shown, and stands in the box once chosen. */
  readonly label: string;
  /** A second line that tells namesakes apart. */
  readonly note?: string;
  /** Texts that find it, folded ({@link foldText}); the label when left out. */
  readonly terms?: readonly string[];
  /** Other names, folded, that find it after those whose own name fits. */
  readonly otherNames?: readonly string[];
  /** Names, folded, that people write behind it: those of the larger place it lies in. */
  readonly inside?: readonly string[];
}

/**
 * The suggestions that a text finds, best first: those equal to it, then those that begin with it,
 * then with a word that does, then with it anywhere, spaces apart. All of them, in their own order,
 * when nothing is typed.
 */
export function findSuggestions<T extends Suggestion>(
  all: readonly T[],
  typed: string,
): readonly T[] {
  const text = foldText(typed);
  if (!text) return all;
  const exact = typed.trim().normalize().toLowerCase();
  return all
    .map((suggestion) => ({ suggestion, rank: rankOf(suggestion, text, exact) }))
    .filter(({ rank }) => rank < noMatch)
    .sort((a, b) => a.rank - b.rank)
    .map(({ suggestion }) => suggestion);
}

/** The one suggestion that a text names in full, marks and letter case apart. */
export function namedBy<T extends Suggestion>(all: readonly T[], typed: string): T | undefined {
  const text = foldText(typed);
  if (!text) return undefined;
  const found = all.filter((suggestion) => foldText(suggestion.label) === text);
  return found.length === 1 ? found[0] : undefined;
}

/** Added to the place of an other name, so that every own name stands before it. */
const otherName = 8;
const noMatch = Infinity;

/** Even ranks by place, one more where the marks differ: "Tân" before "Tấn". */
function rankOf(suggestion: Suggestion, text: string, exact: string): number {
  const { label, terms = [foldText(label)], otherNames = [], inside = [] } = suggestion;
  const place = Math.min(
    ...terms.map((term) => placeOf(text, term, inside)),
    ...otherNames.map((name) => placeOf(text, name, inside) + otherName),
  );
  return label.toLowerCase().includes(exact) ? place : place + 1;
}

function placeOf(text: string, term: string, inside: readonly string[]): number {
  if (term === text) return 0;
  if (text.startsWith(`${term} `)) {
    const rest = text.slice(term.length + 1);
    return inside.some((name) => name.startsWith(rest)) ? 2 : noMatch;
  }
  if (term.startsWith(text)) return 2;
  if (term.includes(` ${text}`)) return 4;
  return term.replaceAll(' ', '').includes(text.replaceAll(' ', '')) ? 6 : noMatch;
}
