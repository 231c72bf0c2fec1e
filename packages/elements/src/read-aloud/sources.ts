import type { PackAudio } from '@tungbuoc/core';
import type { Recordings } from './passages.js';
import { passages } from './passages.js';
import { chromeLanguage, shownBlocks } from './shown-text.js';
import { voiceFor } from './voices.js';

/** What a person can choose to listen to. */
export interface Source {
  readonly locale: string;
  /** What the language calls itself. */
  readonly name: string;
  readonly recordings: Recordings;
  /** What was not recorded is left out: this device does not speak the language. */
  readonly onlyRecordings: boolean;
}

const names: Readonly<Record<string, string>> = { vi: 'Tiếng Việt', en: 'English' };

/** The language chosen on this page; recordings of one pack need not be there in another. */
let chosen = '';

/** The language of the page as far as there is a voice or a recording, then all other recordings. */
export function sources(audio: readonly PackAudio[] = []): readonly Source[] {
  const language = chromeLanguage();
  const own = audio.find(({ locale }) => locale === language);
  const spoken = {
    locale: language,
    name: own?.name ?? names[language] ?? language,
    recordings: own?.files ?? {},
    onlyRecordings: false,
  };
  const others = audio
    .filter((entry) => entry !== own)
    .map(({ locale, name, files }) => ({ locale, name, recordings: files, onlyRecordings: true }));
  return own || voiceFor(language) ? [spoken, ...others] : others;
}

/** The one that is listened to; the first until somebody chooses. */
export function chosenSource(all: readonly Source[]): Source | undefined {
  return all.find(({ locale }) => locale === chosen) ?? all[0];
}

/** Holds for the page. */
export function chooseSource({ locale }: Source): void {
  chosen = locale;
}

/** Whether anything below `root` can be heard. */
export function canHear(source: Source, root: Element | ShadowRoot): boolean {
  if (!source.onlyRecordings && voiceFor(chromeLanguage())) return true;
  return passages(shownBlocks(root), source.recordings).some(({ recording }) => recording);
}
