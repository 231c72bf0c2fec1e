import { primaryLanguage } from './primary-language.js';

const languages = new Set<string>();
const waitMs = 1_000;
let isWatching = false;

/**
 * Fetches what reads aloud when this device has a voice for `language`, at once or whenever one
 * comes: voices are listed late, and can be installed while the page is open (quality bar A18).
 */
export function watchVoices(language: string): void {
  const primary = primaryLanguage(language);
  if (languages.has(primary) || !('speechSynthesis' in window)) return;
  languages.add(primary);
  look();
  if (isWatching) return;
  isWatching = true;
  setTimeout(look, waitMs);
  // Older Safari has voices but no events for them.
  const engine: Partial<EventTarget> = speechSynthesis;
  engine.addEventListener?.('voiceschanged', look);
}

/** Fetches it all the same: a pack brings recordings. Asked again when it could not be had. */
export function loadReadAloud(): void {
  void import('./read-aloud.js').then(
    ({ defineReadAloud }) => defineReadAloud(),
    () => languages.clear(),
  );
}

function look(): void {
  const voices = speechSynthesis.getVoices();
  if (voices.some(({ lang }) => languages.has(primaryLanguage(lang)))) loadReadAloud();
}
