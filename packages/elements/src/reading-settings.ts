/** The sizes of text a person can choose, in per cent. */
export const textSizes = ['100', '125', '150', '200'] as const;
export type TextSize = (typeof textSizes)[number];

/** The colours a person can choose; `auto` follows the device. */
export const colourThemes = ['auto', 'light', 'dark', 'contrast'] as const;
export type ColourTheme = (typeof colourThemes)[number];

/** Rates of speech, 1 is usual. */
export const speechRates = [0.75, 1, 1.25] as const;
export type SpeechRate = (typeof speechRates)[number];

/** What a person chose for reading; absent: the page and the device decide. */
export interface ReadingSettings {
  readonly textSize?: TextSize;
  readonly theme?: ColourTheme;
  /** BCP 47: `vi`, `vi-x-plain`, `en`. */
  readonly locale?: string;
  readonly speechRate?: SpeechRate;
}

const key = 'tungbuoc-reading';

let current = read();
const listeners = new Set<() => void>();

/** What is chosen on this site now. Frozen. */
export function readingSettings(): ReadingSettings {
  return current;
}

/**
 * Remembers a choice for the whole site and tells every widget, in this tab and the others. Where
 * the browser refuses to keep it, it holds for this page.
 */
export function chooseReading(change: Partial<ReadingSettings>): void {
  take({ ...current, ...change });
  try {
    localStorage.setItem(key, JSON.stringify(current));
  } catch {
    // Private windows and frames of other sites may refuse; the choice holds for the page.
  }
}

/** Calls `listener` after each choice, whichever tab it was made in, until the returned function is called. */
export function onReadingChange(listener: () => void): () => void {
  if (!listeners.size) {
    current = read();
    addEventListener('storage', onStorage);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (!listeners.size) removeEventListener('storage', onStorage);
  };
}

function onStorage(event: StorageEvent): void {
  if (event.key === key || event.key === null) take(read());
}

function take(settings: ReadingSettings): void {
  current = Object.freeze(settings);
  for (const listener of [...listeners]) listener();
}

/** Only what we know is believed: the key lies in the storage of the page, open to all. */
function read(): ReadingSettings {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, unknown>;
    return Object.freeze({
      ...known('textSize', textSizes, kept),
      ...known('theme', colourThemes, kept),
      ...known('locale', ['vi', 'vi-x-plain', 'en'], kept),
      ...known('speechRate', speechRates, kept),
    });
  } catch {
    return Object.freeze({});
  }
}

function known(name: string, values: readonly unknown[], kept: Record<string, unknown>): object {
  return values.includes(kept[name]) ? { [name]: kept[name] } : {};
}
