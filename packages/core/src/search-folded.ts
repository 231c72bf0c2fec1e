import { foldVietnamese, stripUnitKind } from './fold.js';

/** Twice the rank of a text that does not match, see `bestRank`. */
const notFound = 10;

/**
 * The items whose text holds the query, best first: the same text, texts that begin with it, then
 * with a word that begins with it, with it anywhere, and with all its words in any order. Items of
 * equal rank keep their order. The kind of an administrative unit may be left out on either side.
 * An empty query finds everything.
 */
export function searchFolded<T>(
  query: string,
  items: readonly T[],
  textOf: (item: T) => string,
): readonly T[] {
  return indexFolded(items, textOf)(query);
}

/** {@link searchFolded} for many queries over one long list: its texts are folded only once. */
export function indexFolded<T>(
  items: readonly T[],
  textOf: (item: T) => string,
): (query: string) => readonly T[] {
  const entries = items.map((item) => ({ item, texts: keysOf(textOf(item)) }));
  return (query) => {
    const wanted = keysOf(query);
    const ranks: T[][] = Array.from({ length: notFound }, () => []);
    for (const { item, texts } of entries) ranks[bestRank(wanted, texts)]?.push(item);
    return ranks.flat();
  };
}

/**
 * The text with and without the kind of its unit: typed without marks, "xa phien" may be either.
 */
function keysOf(text: string): readonly string[] {
  const key = foldVietnamese(text);
  const bare = foldVietnamese(stripUnitKind(text));
  return bare === key ? [key] : [key, bare];
}

/** A match of all that was typed comes before one that takes its first word for a kind. */
function bestRank(wanted: readonly string[], texts: readonly string[]): number {
  const ranks = wanted.flatMap((query, index) =>
    texts.map((text) => rankOf(query, text) * 2 + index),
  );
  return Math.min(...ranks);
}

function rankOf(query: string, text: string): number {
  if (text === query) return 0;
  if (text.startsWith(query)) return 1;
  if (text.includes(` ${query}`)) return 2;
  if (text.includes(query)) return 3;
  const isWordOf = (word: string) => text.startsWith(word) || text.includes(` ${word}`);
  return query.split(' ').every(isWordOf) ? 4 : 5;
}
