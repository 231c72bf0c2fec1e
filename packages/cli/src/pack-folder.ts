import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { localizePack, parsePack } from '@tungbuoc/core';
import type { Procedure } from '@tungbuoc/core';
import { expandBlocks, type Blocks } from '@tungbuoc/core/expand-blocks';
import { readAuthored } from './json-file.js';
import { isObject } from './json-tree.js';
import { blocksFolder } from './pack-files.js';

/** A pack as it lies on disk, its blocks put in their places, but not judged. */
export interface PackFolder {
  readonly folder: string;
  /** `procedure.json`: everything but the words. */
  readonly structure: unknown;
  /** Locale → its words, from `locales/`; those of `about.json` under `about`. */
  readonly words: ReadonlyMap<string, unknown>;
  /** `print.json`, `about.json`, `listing.json`, `transfer.json`; `undefined` where there is none. */
  readonly print: unknown;
  readonly about: unknown;
  readonly listing: unknown;
  readonly transfer: unknown;
  /** Language → what was recorded in it, from `audio/`. */
  readonly audio: ReadonlyMap<string, unknown>;
  /** Names of all files in `audio/`. */
  readonly audioFiles: ReadonlySet<string>;
  /** File name → contents, from `examples/`. */
  readonly examples: ReadonlyMap<string, unknown>;
}

/**
 * Reads all files of a pack. Blocks are looked for beside it, in `blocks/`, else among those that are
 * shipped.
 *
 * @throws {FileError} at the first file that is not there or not JSON
 * @throws {PackError} code `references` where it refers to a block, or part of one, that is not there
 */
export function openPackFolder(folder: string): PackFolder {
  const source = {
    structure: readAuthored(join(folder, 'procedure.json')),
    words: readFolder(join(folder, 'locales'), baseName),
    print: readOptional(folder, 'print'),
    transfer: readOptional(folder, 'transfer'),
    about: readOptional(folder, 'about'),
  };
  return {
    print: undefined,
    transfer: undefined,
    about: undefined,
    ...expandBlocks(source, readBlocks(folder)),
    folder,
    listing: readOptional(folder, 'listing'),
    audio: readFolder(join(folder, 'audio'), baseName),
    audioFiles: new Set(namesIn(join(folder, 'audio'))),
    examples: readFolder(join(folder, 'examples'), (name) => name),
  };
}

/** Folders of packs in a folder, in the order of their names. */
export function packFolders(folder: string): readonly string[] {
  return namesIn(folder)
    .map((name) => join(folder, name))
    .filter((pack) => existsSync(join(pack, 'procedure.json')));
}

/** Plain Vietnamese: its file holds only what is said otherwise than in `vi`. */
export const plainVietnamese = 'vi-x-plain';

/** The pack with the words of one language merged in, not judged yet. */
export function mergeWords(pack: PackFolder, locale: string): unknown {
  return localized(pack, { ground: pack.structure, locale, wordsOf: wordsOfPack });
}

/** All words of one language, plain Vietnamese filled up with Vietnamese. */
export function wordsIn(pack: PackFolder, locale: string): unknown {
  return localized(pack, { ground: {}, locale, wordsOf: (words) => words });
}

/** What to know around it, likewise; `undefined` where there is nothing. */
export function mergeAbout(pack: PackFolder, locale: string): unknown {
  if (!isObject(pack.about)) return pack.about;
  return localized(pack, { ground: pack.about, locale, wordsOf: wordsOfAbout });
}

/**
 * The pack in one language, as a page gets it.
 * @throws {FileError} when a file is missing or not JSON
 * @throws {PackError} when the merged pack is refused
 */
export function readPack(folder: string, locale: string): Procedure {
  return parsePack(mergeWords(openPackFolder(folder), locale));
}

interface Localizing {
  readonly ground: unknown;
  readonly locale: string;
  readonly wordsOf: (words: unknown) => unknown;
}

function localized({ words }: PackFolder, { ground, locale, wordsOf }: Localizing): unknown {
  const mine = wordsOf(words.get(locale));
  if (locale !== plainVietnamese) return localizePack(ground, mine, locale);
  return localizePack(localizePack(ground, wordsOf(words.get('vi')), 'vi'), mine, locale);
}

/** In the structure `about` says only that there is such a file. */
function wordsOfPack(words: unknown): unknown {
  if (!isObject(words)) return words;
  const { about: _about, ...others } = words;
  return others;
}

function wordsOfAbout(words: unknown): unknown {
  return isObject(words) ? words['about'] : undefined;
}

function readBlocks(pack: string): Blocks {
  const folder = blocksFolder(pack);
  return {
    files: readFolder(folder, baseName),
    words: readFolder(join(folder, 'locales'), baseName),
  };
}

function readOptional(folder: string, name: string): unknown {
  const file = join(folder, `${name}.json`);
  return existsSync(file) ? readAuthored(file) : undefined;
}

function readFolder(folder: string, key: (name: string) => string): Map<string, unknown> {
  const json = namesIn(folder).filter((name) => name.endsWith('.json'));
  return new Map(json.map((name) => [key(name), readAuthored(join(folder, name))]));
}

function baseName(file: string): string {
  return basename(file, '.json');
}

function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}
