import { namedFormat } from './named-formats.js';
import type { Field } from './procedure.js';

/** Characters that any text in an answer may have, after NFC. */
export const maxAnswerLength = 2_000;

/** Characters that a text may have when its field says nothing. */
export const defaultMaxLength = 200;

/** A Vietnamese letter with its marks takes up to three places before NFC. */
const placesPerLetter = 3;

/** Characters that the text of this field may have, after NFC. */
export function maxLengthOf(field: Field): number {
  const formatLimit = field.format ? namedFormat(field.format).maxLength : maxAnswerLength;
  return Math.min(field.maxLength ?? defaultMaxLength, formatLimit);
}

/** Whether a text is too long in whatever way its letters are put together: no need to tidy it. */
export function isFarTooLong(text: string, max: number): boolean {
  return text.length > placesPerLetter * max;
}

/**
 * Characters over a limit, as a person counts them, after NFC; 0 when the text fits. Where it
 * cannot fit in any way the places are counted instead, so that hostile text costs nothing.
 */
export function countIfTooLong(text: string, max: number): number {
  if (text.length <= max) return 0;
  const count = isFarTooLong(text, max) ? text.length : countCharacters(text);
  return count > max ? count : 0;
}

function countCharacters(text: string): number {
  return Array.from(text.normalize('NFC')).length;
}
