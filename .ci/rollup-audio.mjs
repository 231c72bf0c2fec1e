import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** The recordings of a pack, beside it. */
export function soundFiles({ folder, audioFiles }) {
  const sounds = [...audioFiles].filter((name) => !name.endsWith('.json'));
  return sounds.map((name) => ({
    fileName: `packs/${basename(folder)}/audio/${name}`,
    source: readFileSync(join(folder, 'audio', name)),
  }));
}
