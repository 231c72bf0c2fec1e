import { join } from 'node:path';
import { textAt } from '@tungbuoc/core';
import { isObject } from './json-tree.js';
import type { PackFolder } from './pack-folder.js';
import type { Problem } from './problem.js';

type Found = Omit<Problem, 'file'>;

/** Every recording is there, and says a text of the pack: see docs/read-aloud.md. */
export function checkAudio(pack: PackFolder): readonly Problem[] {
  return [...pack.audio].flatMap(([locale, audio]) => {
    const file = join(pack.folder, 'audio', `${locale}.json`);
    return check(pack, audio).map((found) => ({ file, ...found }));
  });
}

function check(pack: PackFolder, audio: unknown): readonly Found[] {
  if (!isObject(audio) || !isObject(audio['texts'])) {
    return [{ message: 'needs a name, and texts: { "place of a text": "file.mp3" }' }];
  }
  const { name, texts, ...others } = audio;
  const unknown = Object.keys(others).map((place) => ({
    place,
    message: 'is a key that it should not have',
  }));
  return [
    ...(typeof name === 'string' && name.trim() ? [] : [nameless]),
    ...unknown,
    ...Object.entries(texts as object).flatMap((entry) => checkText(pack, entry)),
  ];
}

const nameless: Found = { place: 'name', message: 'is missing: what the language calls itself' };

function checkText(pack: PackFolder, [path, file]: [string, unknown]): readonly Found[] {
  const place = `texts.${path}`;
  const isShown = [...pack.words.values()].some((words) => textAt(words, path) !== undefined);
  const unknown = { place, message: 'is no text in locales/; correct the place' };
  const found: Found[] = isShown ? [] : [unknown];
  if (typeof file !== 'string' || !soundFile.test(file)) {
    return [...found, { place, message: `is not the name of a sound file: ${endings}` }];
  }
  if (pack.audioFiles.has(file)) return found;
  return [...found, { place, message: `there is no audio/${file}; record it or take it out` }];
}

const endings = 'mp3, m4a, ogg, opus, wav or webm';
const soundFile = /^[a-zA-Z0-9][\w-]*\.(mp3|m4a|ogg|opus|wav|webm)$/;
