import type { PackAudio } from './procedure.js';

/** `audio/<language>.json` of a pack, as its author writes it. */
export interface AudioSource {
  /** What the language calls itself. */
  readonly name: string;
  /** Sound file by the place of a text in the pack's words: `steps.child.title`. */
  readonly texts: Readonly<Record<string, string>>;
}

/** What {@link packAudio} is made of. */
export interface AudioParts {
  /** Words of the language that is shown: `locales/vi.json`. */
  readonly words: unknown;
  readonly source: AudioSource;
  /** The language that is heard. */
  readonly locale: string;
  /** Where the files lie, seen from the pack: `register-birth/audio/`. */
  readonly folder: string;
}

/** Recordings by the text as it is shown. Places without a text are left out. */
export function packAudio({ words, source, locale, folder }: AudioParts): PackAudio {
  const files = Object.entries(source.texts).flatMap(([place, file]) => {
    const shown = textAt(words, place);
    return shown ? [[shown, `${folder}${file}`]] : [];
  });
  return { locale, name: source.name, files: Object.fromEntries(files) as PackAudio['files'] };
}

/** The text at a place of a pack's words, white space collapsed; `undefined` when there is none. */
export function textAt(words: unknown, place: string): string | undefined {
  const found = place.split('.').reduce<unknown>(step, words);
  return typeof found === 'string' ? found.replace(/\s+/g, ' ').trim() : undefined;
}

function step(holder: unknown, key: string): unknown {
  const isObject = typeof holder === 'object' && holder !== null;
  return isObject && Object.hasOwn(holder, key)
    ? (holder as Record<string, unknown>)[key]
    : undefined;
}
