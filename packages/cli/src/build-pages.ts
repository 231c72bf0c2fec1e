import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PackError } from '@tungbuoc/core';
import type { Command } from './command.js';
import { openPackFolder } from './pack-folder.js';
import { catalogueFiles, pageFiles } from './page-files.js';

/** What became of packs in a folder of a web site. */
export interface BuiltPages {
  /** Names of the files, in the folder. */
  readonly names: readonly string[];
  /** What a page writes: `<tb-guide src="…">`. */
  readonly sources: readonly string[];
}

/**
 * Writes all that pages fetch of packs into a folder of a web site: words merged in, blocks put in their
 * places, recordings beside them, and the catalogue of those that have a listing.
 *
 * @throws {FileError} when a file is missing or not JSON
 * @throws {PackError} when a pack is refused
 */
export function buildPages(packs: readonly string[], target: string): BuiltPages {
  const opened = packs.map(openPackFolder);
  const built = opened.map(pageFiles);
  const files = [...built.flat(), ...catalogueFiles(opened)];
  mkdirSync(target, { recursive: true });
  for (const { name, json } of files) writeFileSync(join(target, name), JSON.stringify(json));
  const ids = built.map(([first]) => first?.name.split('.')[0] ?? '');
  packs.forEach((pack, index) => {
    const audio = join(pack, 'audio');
    const copy = join(target, ids[index] ?? '', 'audio');
    if (existsSync(audio)) cpSync(audio, copy, { recursive: true, filter: isNoList });
  });
  return {
    names: files.map(({ name }) => name),
    sources: ids.map((id) => `${id}.{locale}.json`),
  };
}

/** Lists of recordings are merged into the pack. */
function isNoList(file: string): boolean {
  return !file.endsWith('.json');
}

/** `tungbuoc build`: for a web site that hosts packs of its own. */
export const buildCommand: Command = {
  usage: [
    'build <pack folder>... <out folder>',
    'tạo các tệp để đặt lên trang web của đơn vị',
    'writes the files for a web site of your own',
  ],
  run(folders, output) {
    const packs = folders.slice(0, -1);
    const target = folders.at(-1);
    if (target === undefined || packs.length === 0) return undefined;
    try {
      const { names, sources } = buildPages(packs, target);
      for (const name of names) output.log(join(target, name));
      for (const source of sources) output.log(`<tb-guide src="${source}">`);
      return 0;
    } catch (error) {
      if (!(error instanceof PackError)) throw error;
      output.error(`${error.message}\ntungbuoc check ${packs.join(' ')}`);
      return 1;
    }
  },
};
