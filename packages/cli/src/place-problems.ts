import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { nameInPack } from '@tungbuoc/core/expand-blocks';
import { JsonPlaces } from './json-places.js';
import type { FoundPlace, Reference } from './json-places.js';
import { at, isObject } from './json-tree.js';
import { blocksFolder, isLocaleFile, wordKeys } from './pack-files.js';
import type { Problem } from './problem.js';

/**
 * Problems with the line on which each is put right: in the file of the pack, at the reference to a
 * block for what comes from the block, in the block's own words for what is said there.
 */
export function placeProblems(problems: readonly Problem[], pack: string): readonly Problem[] {
  const places = new PackPlaces(pack);
  const placed = problems.map((problem) => places.place(problem));
  const seen = new Set<string>();
  return placed.filter(({ file, place, message }) => {
    const key = JSON.stringify([file, place, message]);
    return !seen.has(key) && seen.add(key);
  });
}

class PackPlaces {
  readonly #folder: string;
  readonly #blocks: string;
  readonly #texts = new Map<string, JsonPlaces | undefined>();

  constructor(folder: string) {
    this.#folder = folder;
    this.#blocks = blocksFolder(folder);
  }

  place(problem: Problem): Problem {
    const { place, line } = problem;
    if (line !== undefined || place === undefined) return problem;
    const { locale, ...told } = problem;
    const file =
      locale !== undefined && isWord(place)
        ? this.#localeFile(this.#folder, locale)
        : problem.file;
    return isLocaleFile(file)
      ? this.#inWords({ ...told, file, place })
      : this.#inFile(told, place);
  }

  #inFile(problem: Problem, place: string): Problem {
    const found = this.#find(problem.file, place);
    if (!found) return problem;
    const { line, reference } = found;
    const from = reference
      ? `${problem.message} (from the block "${reference.block}")`
      : undefined;
    return { ...problem, line, ...(from !== undefined && { message: from }) };
  }

  /** Words stand in the pack's own file, else in those of the blocks. */
  #inWords(problem: Problem & { readonly place: string }): Problem {
    const { file, place } = problem;
    const own = this.#find(file, place);
    if (!own) return problem;
    const shared =
      own.rest === '' ? undefined : this.#inBlockWords(basename(file, '.json'), place);
    const isCloser = shared && shared.rest.length < own.rest.length;
    return isCloser
      ? { ...problem, file: shared.file, line: shared.line }
      : { ...problem, line: own.line };
  }

  #inBlockWords(locale: string, place: string): (FoundPlace & { file: string }) | undefined {
    const file = this.#localeFile(this.#blocks, locale);
    const words = this.#read(file);
    if (!words) return undefined;
    const shared = words.find(`shared.${place}`);
    const inSteps = this.#find(join(this.#folder, 'procedure.json'), place);
    const reference = inSteps?.reference;
    if (!reference) return { ...shared, file };
    const screen = place.split('.').slice(3).join('.');
    const rename = (key: string) => nameInPack(key, reference);
    const found = words.find(`${rename(reference.block)}.${screen}`, { rename });
    return { ...found, file };
  }

  #find(file: string, place: string): FoundPlace | undefined {
    const entriesOf = (reference: Reference, key: string) => this.#entries(reference, key);
    return this.#read(file)?.find(place, { entriesOf });
  }

  /** What a block puts in the place of a reference, by name where its entries have one. */
  #entries(reference: Reference, key: string): readonly (string | undefined)[] {
    const share = shares[key] ?? key;
    const file = join(this.#blocks, `${reference.block}.json`);
    const block: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
    const entries = at(block, [share]);
    if (!Array.isArray(entries)) return [];
    return entries.map((entry) => {
      const id = isObject(entry) ? entry['id'] : undefined;
      return typeof id === 'string' ? nameInPack(id, reference) : undefined;
    });
  }

  #read(file: string): JsonPlaces | undefined {
    if (!this.#texts.has(file)) {
      const isThere = existsSync(file) && file.endsWith('.json');
      this.#texts.set(file, isThere ? new JsonPlaces(readFileSync(file, 'utf8')) : undefined);
    }
    return this.#texts.get(file);
  }

  #localeFile(folder: string, locale: string): string {
    return join(folder, 'locales', `${locale}.json`);
  }
}

/** Where a layout takes something else from a block than its list is called. */
const shares: Readonly<Record<string, string>> = { else: 'parts', blocks: 'lines' };

function isWord(place: string): boolean {
  return wordKeys.has(place.slice(place.lastIndexOf('.') + 1));
}
