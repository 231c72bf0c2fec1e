import { join } from 'node:path';
import { PackError, parsePack } from '@tungbuoc/core';
import type { Procedure } from '@tungbuoc/core';
import { checkAskedTwice } from './check-asked-twice.js';
import { checkAudio } from './check-audio.js';
import { checkBeside } from './check-beside.js';
import { checkDates } from './check-dates.js';
import { checkExamples } from './check-examples.js';
import { checkKeys } from './check-keys.js';
import { checkLocales } from './check-locales.js';
import { checkPrint } from './check-print.js';
import { checkReach } from './check-reach.js';
import { checkSensitive, notesOn } from './check-sensitive.js';
import { checkSources } from './check-sources.js';
import { checkWords } from './check-words.js';
import { FileError, fileProblem } from './json-file.js';
import { mergeWords, openPackFolder, plainVietnamese } from './pack-folder.js';
import type { PackFolder } from './pack-folder.js';
import { placeProblems } from './place-problems.js';
import type { Problem } from './problem.js';

export interface CheckOptions {
  /** `YYYY-MM-DD`; decides whether the pack is still fresh. */
  readonly today: string;
}

/** Everything that is wrong with a pack; nothing when all is well. Never throws on what it reads. */
export function checkPack(folder: string, options: CheckOptions): readonly Problem[] {
  return placeProblems(findProblems(folder, options), folder);
}

function findProblems(folder: string, options: CheckOptions): readonly Problem[] {
  try {
    return checkFolder(openPackFolder(folder), options);
  } catch (error) {
    if (error instanceof FileError) return [fileProblem(error)];
    if (error instanceof PackError) return blockProblems(folder, error);
    throw error;
  }
}

/** Blocks could not be put in their places: in which file, the place says. */
function blockProblems(folder: string, { issues }: PackError): readonly Problem[] {
  return issues.map(({ path, message }) => {
    const [, name] = /^(print|transfer)\./.exec(path) ?? [];
    const [, locale] = /in locales\/([\w-]+)\.json/.exec(message) ?? [];
    if (locale !== undefined) return { file: localeFile(folder, locale), place: path, message };
    const place = name === undefined ? path : path.slice(name.length + 1);
    return { file: join(folder, `${name ?? 'procedure'}.json`), place, message };
  });
}

function localeFile(folder: string, locale: string): string {
  return join(folder, 'locales', `${locale}.json`);
}

/** What is worth knowing about a pack with which all is well. */
export function packNotes(folder: string): readonly string[] {
  const pack = openPackFolder(folder);
  const [locale] = pack.words.keys();
  const procedure = locale === undefined ? undefined : parse(pack, locale).procedure;
  return procedure ? notesOn(procedure) : [];
}

function checkFolder(pack: PackFolder, { today }: CheckOptions): readonly Problem[] {
  const parsed = withoutEchoes([...pack.words.keys()].map((locale) => parse(pack, locale)));
  const procedure = parsed.find((one) => one.procedure)?.procedure;
  return [
    ...parsed.flatMap(({ problems }) => problems),
    ...checkKeys(pack.folder),
    ...checkLocales(pack),
    ...checkWords(pack),
    ...checkSources(pack),
    ...checkDates(pack, today),
    ...checkAudio(pack),
    ...(procedure ? checkParsed(pack, procedure, today) : []),
  ];
}

function checkParsed(pack: PackFolder, procedure: Procedure, today: string): readonly Problem[] {
  return [
    ...checkReach(pack, procedure, today),
    ...checkAskedTwice(pack, procedure, today),
    ...checkPrint(pack, procedure),
    ...checkBeside(pack, procedure),
    ...checkSensitive(pack, procedure),
    ...checkExamples(pack, procedure),
  ];
}

/** What Vietnamese lacks, plain Vietnamese lacks too: it is told once. */
function withoutEchoes(parsed: readonly Parsed[]): readonly Parsed[] {
  const told = new Set(
    parsed.flatMap(({ problems }) => problems.filter(({ locale }) => locale === 'vi').map(saying)),
  );
  const isEcho = (problem: Problem) =>
    problem.locale === plainVietnamese && told.has(saying(problem));
  return parsed.map((one) => ({ ...one, problems: one.problems.filter((each) => !isEcho(each)) }));
}

function saying({ place, message }: Problem): string {
  return `${place}: ${message}`;
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
      file,
      locale,
      place: path,
      message: message === 'is missing' ? 'is missing; add it' : message,
    }));
    return { problems };
  }
}
