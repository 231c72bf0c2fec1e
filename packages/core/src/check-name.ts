import { error, warning, type LocalIssue } from './local-issue.js';
import { tidyText } from './tidy-text.js';

const nameCharacters = /^[\p{L}\p{M}'’‘ .-]+$/u;
/** Letters outside the Vietnamese alphabet, or where no Vietnamese syllable has them. */
const foreignLetters = /[fjwz]|(?:^|[ .-])[bcdgkps][lr]|[bdklqrsvx](?:[ .-]|$)/;
const longestSyllable = 7;

/** A name as typed, tidied: letter case and the place of tone marks are the person's own. */
export function normalizeName(text: string): string {
  return tidyText(text)
    .replace(/[\u2010-\u2013]/g, '-')
    .replace(/[\u02bc\u00b4`]/g, '’');
}

/**
 * Checks a normalised name: the letters of every people, apostrophe and hyphen ("H'Hen Niê",
 * "Rơ Châm Y-Sơn"), no digits.
 * @see Civil Code 2015, Art. 26
 */
export function checkName(name: string): readonly LocalIssue[] {
  if (/\p{N}/u.test(name)) return [error('name-digits')];
  if (!isSpelt(name)) return [error('name-characters')];
  if (!name.includes(' ')) return [warning('name-one-word')];
  return lacksMarks(name) ? [warning('name-no-marks')] : [];
}

/** Has a letter, nothing but what names have, and no piles of marks. */
function isSpelt(name: string): boolean {
  return nameCharacters.test(name) && /\p{L}/u.test(name) && !/\p{M}{3}/u.test(name);
}

/** Nothing but plain letters, in words that could be Vietnamese syllables. */
function lacksMarks(name: string): boolean {
  const plain = name.toLowerCase();
  const words = plain.split(/[ .-]+/);
  return (
    /^[a-z'’‘ .-]+$/.test(plain) &&
    !foreignLetters.test(plain) &&
    words.every((word) => word.length <= longestSyllable)
  );
}
