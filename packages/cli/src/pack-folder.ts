import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { localizePack, parsePack } from '@tungbuoc/core';
import type { Procedure } from '@tungbuoc/core';
import { readJson } from './json-file.js';

/** A pack as it lies on disk, read but not judged. */
export interface PackFolder {
  readonly folder: string;
  /** `procedure.json`: everything but the words. */
  readonly structure: unknown;
  /** Locale → its words, from `locales/`. */
  readonly words: ReadonlyMap<string, unknown>;
  /** `print.json`. */
  readonly print: unknown;
  /** Language → what was recorded in it, from `audio/`. */
  readonly audio: ReadonlyMap<string, unknown>;
  /** Names of all files in `audio/`. */
  readonly audioFiles: ReadonlySet<string>;
  /** File name → contents, from `examples/`. */
  readonly examples: ReadonlyMap<string, unknown>;
}

/** Reads all files of a pack. @throws {FileError} at the first one that is not there or not JSON. */
export function openPackFolder(folder: string): PackFolder {
  const print = join(folder, 'print.json');
  return {
    folder,
    structure: readJson(join(folder, 'procedure.json')),
    words: readFolder(join(folder, 'locales'), (name) => name.slice(0, -'.json'.length)),
    print: existsSync(print) ? readJson(print) : undefined,
    audio: readFolder(join(folder, 'audio'), (name) => name.slice(0, -'.json'.length)),
    audioFiles: new Set(namesIn(join(folder, 'audio'))),
    examples: readFolder(join(folder, 'examples'), (name) => name),
  };
}

/** Plain Vietnamese: its file holds only what is said otherwise than in `vi`. */
export const plainVietnamese = 'vi-x-plain';

/** The pack with the words of one language merged in, not judged yet. */
export function mergeWords({ structure, words }: PackFolder, locale: string): unknown {
  const isPlain = locale === plainVietnamese;
  const ground = isPlain ? localizePack(structure, words.get('vi'), 'vi') : structure;
  return localizePack(ground, words.get(locale), locale);
}

/**
 * The pack in one language, as a page gets it.
 * @throws {FileError} when a file is missing or not JSON
 * @throws {PackError} when the merged pack is refused
 */
export function readPack(folder: string, locale: string): Procedure {
  return parsePack(mergeWords(openPackFolder(folder), locale));
}

function readFolder(folder: string, key: (name: string) => string): Map<string, unknown> {
  const json = namesIn(folder).filter((name) => name.endsWith('.json'));
  return new Map(json.map((name) => [key(name), readJson(join(folder, name))]));
}

function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}
