/**
 * Marks that are not seen and only travel along when text is copied: soft hyphen, zero width,
 * direction.
 */
const unseen = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const gaps = /[\s\p{Cc}]+/gu;
const fullWidth = /[\uff01-\uff5e]/g;
const dashes = /[\u2010-\u2015\u2212\ufe63]/g;
const digitSeparators = /[\s.,·•()/_-]+/g;

/** Text as it is kept: one form of every letter (NFC), single spaces, nothing unseen. */
export function tidyText(text: string): string {
  return text.normalize('NFC').replace(unseen, '').replace(gaps, ' ').trim();
}

/** {@link tidyText} line by line: breaks stay, and no more than one empty line between two. */
export function tidyLines(text: string): string {
  const lines = text.split(/\r\n?|\n/).map(tidyText);
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** {@link tidyText}, with full-width digits and signs and all kinds of dashes as on a keyboard. */
export function tidySigns(text: string): string {
  return tidyText(text).replace(fullWidth, toNarrow).replace(dashes, '-');
}

/**
 * A number as it is dialled or looked up: without the spaces, dots and hyphens typed for reading.
 */
export function withoutSeparators(text: string): string {
  return tidySigns(text).replace(digitSeparators, '');
}

function toNarrow(sign: string): string {
  return String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
}
