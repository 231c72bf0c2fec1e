import { foldVietnamese } from '@tungbuoc/core';
import type { Catalogue, CatalogueEntry } from '@tungbuoc/core';
import { isOneSlip } from './one-slip.js';

/** What a procedure is found by, without marks, letter case and signs. */
interface Found {
  readonly entry: CatalogueEntry;
  readonly words: ReadonlySet<string>;
  /** Of its summary: they count for less. */
  readonly lesser: ReadonlySet<string>;
  /** Its title and what people say, each without spaces. */
  readonly phrases: readonly string[];
}

/** At least so much of what was typed, rare words counting for more, has to be found. */
const enough = 0.5;
/** Weight of a word of the summary, of one that is not typed to its end, of one with a slip. */
const weights = { summary: 0.4, begun: 0.8, slip: 0.7 };

/** Said with everything, without marks: "for", "want", "my". Not looked for beside others. */
const small = new Set(
  'bi cai can cho cua di duoc gi la lam minh moi muon o thi to toi xin'.split(' '),
);

/**
 * Finds procedures by what people type: their own words as well as the official ones, with marks or
 * without, the last word perhaps not typed to its end, a letter wrong here and there. Best first; those
 * that fit equally keep their order.
 *
 * @param eventNames in the language of the page, by event
 */
export function searchProcedures(
  catalogue: Catalogue,
  eventNames: (entry: CatalogueEntry) => readonly string[],
): (query: string) => Catalogue {
  const all = catalogue.map((entry) => prepare(entry, eventNames(entry)));
  return (query) => {
    const wanted = wordsOf(query);
    if (!wanted.length) return [];
    const telling = wanted.filter((word) => !small.has(word));
    const terms = (telling.length ? telling : wanted).map((word) => termOf(word, all));
    const whole = terms.reduce((sum, { rarity }) => sum + rarity, 0);
    const joined = wanted.join('');
    return all
      .map((found) => ({ found, score: scoreOf(found, terms) / whole + saidSo(found, joined) }))
      .filter(({ score }) => score >= enough)
      .sort((a, b) => b.score - a.score)
      .map(({ found }) => found.entry);
  };
}

function prepare(entry: CatalogueEntry, eventNames: readonly string[]): Found {
  const said = [entry.title, ...entry.search];
  return {
    entry,
    words: new Set([...said, ...eventNames, entry.code ?? ''].flatMap(wordsOf)),
    lesser: new Set(wordsOf(entry.summary)),
    phrases: said.map((text) => wordsOf(text).join('')),
  };
}

function wordsOf(text: string): readonly string[] {
  return foldVietnamese(text).split(' ').filter(Boolean);
}

interface Term {
  readonly word: string;
  /** A word that stands everywhere says little. */
  readonly rarity: number;
  /** Nothing holds it: it may be one with a slip. */
  readonly isUnknown: boolean;
}

function termOf(word: string, all: readonly Found[]): Term {
  const holders = all.filter((found) => matchOf(found, { word, isUnknown: false }) > 0).length;
  const rarity = Math.log(1 + all.length / Math.max(1, holders));
  return { word, rarity, isUnknown: holders === 0 };
}

function scoreOf(found: Found, terms: readonly Term[]): number {
  return terms.reduce((sum, term) => sum + term.rarity * matchOf(found, term), 0);
}

function matchOf(
  { words, lesser }: Found,
  { word, isUnknown }: Pick<Term, 'word' | 'isUnknown'>,
): number {
  if (words.has(word)) return 1;
  if (word.length > 1 && some(words, (one) => one.startsWith(word))) return weights.begun;
  if (isUnknown && some(words, (one) => isOneSlip(one, word))) return weights.slip;
  return lesser.has(word) ? weights.summary : 0;
}

function some(words: ReadonlySet<string>, test: (word: string) => boolean): boolean {
  for (const word of words) if (test(word)) return true;
  return false;
}

const shortest = 4;

/** The same words in the same order, perhaps typed without spaces. */
function saidSo({ phrases }: Found, joined: string): number {
  if (joined.length < shortest) return 0;
  if (phrases.includes(joined)) return 1;
  return phrases.some((phrase) => phrase.includes(joined)) ? enough : 0;
}
