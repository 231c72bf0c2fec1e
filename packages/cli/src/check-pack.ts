import { join } from 'node:path';
import { PackError, parsePack } from '@tungbuoc/core';
import type { Procedure } from '@tungbuoc/core';
import { checkAudio } from './check-audio.js';
import { checkBeside } from './check-beside.js';
import { checkDates } from './check-dates.js';
import { checkExamples } from './check-examples.js';
import { checkLocales } from './check-locales.js';
import { checkPrint } from './check-print.js';
import { checkSensitive, notesOn } from './check-sensitive.js';
import { checkWords } from './check-words.js';
import { FileError } from './json-file.js';
import { mergeWords, openPackFolder } from './pack-folder.js';
import type { PackFolder } from './pack-folder.js';
import type { Problem } from './problem.js';

export interface CheckOptions {
  /** `YYYY-MM-DD`; decides whether the pack is still fresh. */
  readonly today: string;
}

/** Everything that is wrong with a pack; nothing when all is well. Never throws on what it reads. */
export function checkPack(folder: string, options: CheckOptions): readonly Problem[] {
  try {
    return checkFolder(openPackFolder(folder), options);
  } catch (error) {
    if (error instanceof FileError) return [{ file: error.file, message: error.message }];
    if (error instanceof PackError) return blockProblems(folder, error);
    throw error;
  }
}

/** Blocks could not be put in their places: in which file, the place says. */
function blockProblems(folder: string, { issues }: PackError): readonly Problem[] {
  return issues.map(({ path, message }) => {
    const name = /^(print|transfer)\./.exec(path)?.[1] ?? 'procedure';
    return { file: join(folder, `${name}.json`), place: path, message };
  });
}

/** What is worth knowing about a pack with which all is well. */
export function packNotes(folder: string): readonly string[] {
  const pack = openPackFolder(folder);
  const [locale] = pack.words.keys();
  const procedure = locale === undefined ? undefined : parse(pack, locale).procedure;
  return procedure ? notesOn(procedure) : [];
}

function checkFolder(pack: PackFolder, { today }: CheckOptions): readonly Problem[] {
  const parsed = [...pack.words.keys()].map((locale) => parse(pack, locale));
  const procedure = parsed.find((one) => one.procedure)?.procedure;
  return [
    ...parsed.flatMap(({ problems }) => problems),
    ...checkLocales(pack),
    ...checkWords(pack),
    ...checkDates(pack, today),
    ...checkAudio(pack),
    ...(procedure ? checkParsed(pack, procedure) : []),
  ];
}

function checkParsed(pack: PackFolder, procedure: Procedure): readonly Problem[] {
  return [
    ...checkPrint(pack, procedure),
    ...checkBeside(pack, procedure),
    ...checkSensitive(pack, procedure),
    ...checkExamples(pack, procedure),
  ];
}

interface Parsed {
  readonly procedure?: Procedure;
  readonly problems: readonly Problem[];
}

function parse(pack: PackFolder, locale: string): Parsed {
  try {
    return { procedure: parsePack(mergeWords(pack, locale)), problems: [] };
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    const file = join(pack.folder, 'procedure.json');
    const problems = error.issues.map(({ path, message }) => ({
      file: `${file} in ${locale}`,
      place: path,
      message,
    }));
    return { problems };
  }
}
