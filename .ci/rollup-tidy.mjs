import { readdirSync, rmSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Deletes what an earlier build left behind, after the new files are there. */
export function tidy(folder) {
  return {
    name: 'tidy',
    writeBundle(options, bundle) {
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        const path = join(entry.parentPath ?? entry.path, entry.name);
        const name = path.slice(folder.length + 1).replaceAll(sep, '/');
        if (entry.isFile() && !(name in bundle)) rmSync(path);
      }
    },
  };
}
