import type { Field } from './procedure.js';
import { tidySigns, tidyText } from './tidy-text.js';

/** The formats that a pack may name for a text field; packs bring no patterns of their own. */
export type NamedFormat = NonNullable<Field['format']>;

interface TextFormat {
  readonly maxLength: number;
  readonly normalize: (text: string) => string;
  readonly fits: (text: string) => boolean;
}

const formats: Readonly<Record<NamedFormat, TextFormat>> = {
  passport: {
    maxLength: 20,
    normalize: (text) =>
      tidySigns(text)
        .replace(/[\s.-]+/g, '')
        .toUpperCase(),
    fits: (text) => /^[A-Z0-9]{6,12}$/.test(text) && /[0-9]/.test(text),
  },
  email: { maxLength: 254, normalize: (text) => tidySigns(text).replace(/ /g, ''), fits: isEmail },
  'document-number': {
    maxLength: 30,
    normalize: tidyText,
    fits: (text) => /^[\p{L}\p{M}\p{N}/\\.,:() &_–-]+$/u.test(text) && /[\p{L}\p{N}]/u.test(text),
  },
};

/** How a text of this format is tidied, measured and recognised. */
export function namedFormat(name: NamedFormat): TextFormat {
  return formats[name];
}

/**
 * Parts are tested one by one: a single pattern would try again and again on hostile text. A
 * letter with a mark is a slip of a Vietnamese keyboard far more often than an address abroad.
 */
function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at);
  const labels = text.slice(at + 1).split('.');
  return (
    at > 0 &&
    local.length <= 64 &&
    /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+$/.test(local) &&
    !local.split('.').includes('') &&
    labels.length > 1 &&
    labels.every(isHostLabel)
  );
}

function isHostLabel(label: string): boolean {
  return (
    label.length < 64 &&
    /^[A-Za-z0-9-]+$/.test(label) &&
    !label.startsWith('-') &&
    !label.endsWith('-')
  );
}
