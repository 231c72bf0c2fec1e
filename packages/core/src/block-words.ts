import { nameInPack, type Naming } from './block-names.js';
import { isJsonObject, type JsonObject } from './json-object.js';

/** Words by placeholder: `{ "who": "người mẹ" }`. */
export type Fills = JsonObject;

const placeholder = /\{([a-z][A-Za-z]*)\}/gu;
const first = /(^|[.?!]\s+)\{([a-z][A-Za-z]*)\}/gu;

/** The words of a block as they stand in a pack: names as there, placeholders filled in. */
export function wordsInPack(words: unknown, naming: Naming, fills: Fills): unknown {
  if (typeof words === 'string') return fill(words, fills);
  if (!isJsonObject(words)) return words;
  return Object.fromEntries(
    Object.entries(words).map(([key, value]) => [
      nameInPack(key, naming),
      wordsInPack(value, naming, fills),
    ]),
  );
}

/** A sentence that begins with what is filled in begins with a capital letter. */
function fill(text: string, fills: Fills): string {
  const word = (key: string) => {
    const found = Object.hasOwn(fills, key) ? fills[key] : undefined;
    return typeof found === 'string' ? found : undefined;
  };
  return text
    .replace(first, (whole, before: string, key: string) => {
      const found = word(key);
      return found === undefined ? whole : before + capitalized(found);
    })
    .replace(placeholder, (whole, key: string) => word(key) ?? whole);
}

function capitalized(word: string): string {
  return word.charAt(0).toLocaleUpperCase('vi') + word.slice(1);
}

/** Placeholders that nobody filled in; `{n}`, the number of an item, is for the page. */
export function openPlaceholders(words: unknown): readonly string[] {
  if (isJsonObject(words)) return Object.values(words).flatMap(openPlaceholders);
  if (typeof words !== 'string') return [];
  return [...words.matchAll(placeholder)].flatMap(([, key]) =>
    key === undefined || key === 'n' ? [] : [key],
  );
}

/** Of words by place, those that have a place in a structure (lists by `id` or `value`). */
export function wordsWithPlace(words: unknown, structure: unknown): unknown {
  if (!isJsonObject(words)) return words;
  const entries = Object.entries(words).flatMap(([key, value]) => {
    if (!isJsonObject(value)) return [[key, value]];
    const place = childNamed(structure, key);
    return place === undefined ? [] : [[key, wordsWithPlace(value, place)]];
  });
  return Object.fromEntries(entries) as JsonObject;
}

function childNamed(holder: unknown, key: string): unknown {
  if (Array.isArray(holder)) {
    return holder.find((item) => isJsonObject(item) && (item['id'] ?? item['value']) === key);
  }
  return isJsonObject(holder) && Object.hasOwn(holder, key) ? holder[key] : undefined;
}
