/** An official term and what it means in plain words. */
export interface Term {
  readonly term: string;
  readonly plain: string;
  /** Other spellings and shorter forms that mean the same. */
  readonly also?: readonly string[];
}

/** `data/glossary.json`. */
export interface Glossary {
  readonly terms: readonly Term[];
}

/**
 * The terms that stand in these texts, in the order in which they are met. A term that is part of a
 * longer one is not explained beside it; the pack's own terms go before those of the glossary.
 */
export function termsIn(texts: readonly string[], terms: readonly Term[]): readonly Term[] {
  let rest = texts.join('\n').normalize('NFC').toLocaleLowerCase('vi');
  const found: { readonly at: number; readonly term: Term }[] = [];
  for (const { words, term } of byLength(terms)) {
    const at = placeOf(words, rest);
    if (at < 0) continue;
    rest = rest.replaceAll(words, '\0'.repeat(words.length));
    if (!found.some((other) => other.term === term)) found.push({ at, term });
  }
  return found.sort((a, b) => a.at - b.at).map(({ term }) => term);
}

function byLength(terms: readonly Term[]): { readonly words: string; readonly term: Term }[] {
  return terms
    .flatMap((term) => [term.term, ...(term.also ?? [])].map((words) => ({ words, term })))
    .map(({ words, term }) => ({ words: words.normalize('NFC').toLocaleLowerCase('vi'), term }))
    .sort((a, b) => b.words.length - a.words.length);
}

/** A word begins and ends where no letter goes on; `\b` does not know Vietnamese letters. */
function placeOf(words: string, text: string): number {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const around = [text[at - 1], text[at + words.length]];
    if (!around.some((letter) => letter && /[\p{L}\p{M}\p{N}]/u.test(letter))) return at;
  }
  return -1;
}
