import type { Field } from './procedure.js';
import { countIfTooLong, maxLengthOf } from './answer-limits.js';
import { error, type LocalIssue } from './local-issue.js';
import { namedFormat } from './named-formats.js';
import { tidyLines, tidyText } from './tidy-text.js';

/** A text in the way that its named format is kept. */
export function normalizeText(field: Field, text: string): string {
  if (field.multiline) return tidyLines(text);
  return field.format ? namedFormat(field.format).normalize(text) : tidyText(text);
}

/** Checks a normalised text. */
export function checkText(field: Field, text: string): readonly LocalIssue[] {
  if (!field.format || namedFormat(field.format).fits(text)) return [];
  return [error('format', { format: field.format })];
}

/** Counts characters after NFC, so that a mark never counts by itself. */
export function checkLength(field: Field, text: string): readonly LocalIssue[] {
  const max = maxLengthOf(field);
  const count = countIfTooLong(text, max);
  return count > 0 ? [error('too-long', { max, count })] : [];
}
