import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { JsonPlaces } from './json-places.js';
import type { Problem } from './problem.js';

/** No key stands twice in one object of a pack's files: a reader would get the last one only. */
export function checkKeys(folder: string): readonly Problem[] {
  const files = ['.', 'locales', 'examples'].flatMap((part) => jsonIn(join(folder, part)));
  return files.flatMap((file) =>
    new JsonPlaces(readFileSync(file, 'utf8')).repeatedKeys().map(({ key, line }) => ({
      file,
      line,
      message: `"${key}" stands here a second time; keep one of them`,
    })),
  );
}

function jsonIn(folder: string): readonly string[] {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return names.filter((name) => name.endsWith('.json')).map((name) => join(folder, name));
}
