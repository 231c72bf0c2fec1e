import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { packAudio } from '@tungbuoc/core';

/** The `audio` of a pack in one language: nothing when nobody recorded anything. */
export function recordedTexts(pack, words) {
  const sources = namesIn(pack).filter((name) => name.endsWith('.json'));
  if (sources.length === 0) return {};
  const folder = `${basename(pack)}/audio/`;
  return {
    audio: sources.map((name) => {
      const source = JSON.parse(readFileSync(join(pack, 'audio', name), 'utf8'));
      return packAudio({ words, source, locale: basename(name, '.json'), folder });
    }),
  };
}

/** The recordings themselves, beside the pack. */
export function soundFiles(pack) {
  const sounds = namesIn(pack).filter((name) => !name.endsWith('.json'));
  return sounds.map((name) => ({
    fileName: `packs/${basename(pack)}/audio/${name}`,
    source: readFileSync(join(pack, 'audio', name)),
  }));
}

function namesIn(pack) {
  const folder = join(pack, 'audio');
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}
