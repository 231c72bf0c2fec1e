import { readdirSync, rmSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Pages that were opened before the build still ask for the old chunks. */
const keptForMinutes = 60;

/** Deletes what earlier builds left behind, after the new files are there. */
export function tidy(folder) {
  return {
    name: 'tidy',
    writeBundle(options, bundle) {
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        const path = join(entry.parentPath ?? entry.path, entry.name);
        const name = path.slice(folder.length + 1).replaceAll(sep, '/');
        if (entry.isFile() && !(name in bundle) && isOld(path)) rmSync(path);
      }
    },
  };
}

function isOld(path) {
  return Date.now() - statSync(path).mtimeMs > keptForMinutes * 60_000;
}
