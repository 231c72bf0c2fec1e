import { join } from 'node:path';
import { at, isObject, walk } from './json-tree.js';
import { plainVietnamese } from './pack-folder.js';
import type { PackFolder } from './pack-folder.js';
import type { Problem } from './problem.js';

/**
 * Every string is there in every language, none in the words of another one, and none that has no
 * place in the procedure. Without this check a forgotten hint would simply not be shown. Plain
 * Vietnamese says only what it says otherwise.
 */
export function checkLocales(pack: PackFolder): readonly Problem[] {
  if (pack.words.size === 0) {
    return [{ file: join(pack.folder, 'locales'), message: 'no language; add locales/vi.json' }];
  }
  const places = new Set([...pack.words.values()].flatMap(stringPlaces));
  return [...pack.words].flatMap(([locale, words]) => {
    const file = join(pack.folder, 'locales', `${locale}.json`);
    const isPlain = locale === plainVietnamese;
    return [
      ...(isPlain ? [] : missing(words, places)).map((place) =>
        problem(file, place, 'missing; translate it'),
      ),
      ...(locale.startsWith('vi') ? [] : untranslated(words, pack.words.get('vi'))).map((place) =>
        problem(file, place, 'the Vietnamese words again; translate them'),
      ),
      ...leftOver(words, pack).map((place) =>
        problem(file, place, 'has no place in procedure.json; remove it or correct the id'),
      ),
    ];
  });
}

function problem(file: string, place: string, message: string): Problem {
  return { file, place, message };
}

function stringPlaces(words: unknown): string[] {
  return [...walk(words)]
    .filter(({ value }) => typeof value === 'string')
    .map(({ place }) => place);
}

function missing(words: unknown, places: ReadonlySet<string>): string[] {
  return [...places].filter((place) => {
    const text = at(words, place.split('.'));
    return typeof text !== 'string' || text.trim() === '';
  });
}

/** Examples, options that are names of offices, labels of sites and titles of papers are the same everywhere. */
const staysVietnamese = /(^officialForm|\.example$|\.options\.|\.press$)/;

/** What stands there in Vietnamese still. */
function untranslated(words: unknown, vietnamese: unknown): string[] {
  return stringPlaces(words).filter((place) => {
    const text = at(words, place.split('.'));
    const isSame = text === at(vietnamese, place.split('.'));
    return isSame && !staysVietnamese.test(place) && /[À-ÖØ-öø-ỹ]/u.test(String(text));
  });
}

/** What to know around it has its words in the same files. */
function leftOver(words: unknown, { structure, about }: PackFolder): string[] {
  const places = isObject(structure) ? { ...structure, about } : structure;
  return stringPlaces(words).filter((place) => {
    const parent = place.split('.').slice(0, -1);
    return at(places, parent) === undefined;
  });
}
