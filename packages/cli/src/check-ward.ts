import { parseWard, WardError } from '@tungbuoc/core/parse-ward';
import { FileError, readJson } from './json-file.js';
import type { Problem } from './problem.js';

/** Everything that is wrong with a ward's file; nothing when all is well. */
export function checkWard(file: string): readonly Problem[] {
  try {
    parseWard(readJson(file));
    return [];
  } catch (error) {
    if (error instanceof FileError) return [{ file, message: error.message }];
    if (!(error instanceof WardError)) throw error;
    return error.issues.map(({ path, message }) => ({ file, place: path, message }));
  }
}
