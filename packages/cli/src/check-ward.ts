import { parseWard, WardError } from '@tungbuoc/core/parse-ward';
import { readFileSync } from 'node:fs';
import { FileError, fileProblem, readJson } from './json-file.js';
import { JsonPlaces } from './json-places.js';
import type { Problem } from './problem.js';

/** Everything that is wrong with a ward's file; nothing when all is well. */
export function checkWard(file: string): readonly Problem[] {
  try {
    parseWard(readJson(file));
    return [];
  } catch (error) {
    if (error instanceof FileError) return [fileProblem(error)];
    if (!(error instanceof WardError)) throw error;
    const places = new JsonPlaces(readFileSync(file, 'utf8'));
    return error.issues.map(({ path, message }) => {
      return { file, line: places.find(path).line, place: path, message };
    });
  }
}
