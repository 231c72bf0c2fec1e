import type { AddressAnswer, Answer } from './answers.js';
import { isFarTooLong, maxLengthOf } from './answer-limits.js';
import { checkShape } from './answer-shape.js';
import { normalizeAddress } from './check-address.js';
import { normalizeName } from './check-name.js';
import { readNumber } from './check-number.js';
import { normalizeText } from './check-text.js';
import { joinDateBoxes, readDateBoxes } from './date-boxes.js';
import { normalizePersonId } from './person-id.js';
import { normalizePhone } from './phone.js';
import type { Field } from './procedure.js';
import { tidySigns, tidyText } from './tidy-text.js';

/**
 * An answer as it is kept and sent: NFC, single spaces, digits of numbers, phones and dates in one
 * form, nothing empty (`undefined`). Names stay as typed. What cannot be read stays too, tidied,
 * for the person to mend; what has another shape than the field's kind comes back untouched.
 *
 * Done when the person leaves a screen, never while typing; doing it twice changes nothing.
 */
export function normalizeAnswer(field: Field, value: Answer): Answer | undefined {
  return checkShape(field, value) ? value : normalizeShaped(field, value);
}

/** {@link normalizeAnswer} for an answer that is known to have the shape of its kind. */
export function normalizeShaped(field: Field, value: Answer): Answer | undefined {
  if (typeof value === 'string') return orNothing(normalizeString(field, value));
  if (typeof value === 'boolean') return value || undefined;
  if (typeof value === 'number') return value;
  if (Array.isArray(value)) return withoutRepeats(value);
  return normalizeAddress(field, value as AddressAnswer);
}

function normalizeString(field: Field, text: string): string | number {
  if (isFarTooLong(text, maxLengthOf(field))) return text;
  switch (field.kind) {
    case 'name':
      return normalizeName(text);
    case 'person-id':
      return normalizePersonId(text);
    case 'phone':
      return normalizePhone(text);
    case 'date':
      return normalizeDate(text);
    case 'number':
      return readNumber(text) ?? tidyText(text);
    default:
      return normalizeText(field, text);
  }
}

function normalizeDate(text: string): string {
  const boxes = readDateBoxes(text);
  return boxes ? joinDateBoxes(boxes) : tidySigns(text);
}

function withoutRepeats(values: readonly string[]): readonly string[] | undefined {
  const kept = [...new Set(values.map(tidyText))].filter((value) => value !== '');
  return kept.length > 0 ? kept : undefined;
}

function orNothing(value: string | number): string | number | undefined {
  return value === '' ? undefined : value;
}
