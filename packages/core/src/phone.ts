import { error, type LocalIssue } from './local-issue.js';
import { tidySigns, withoutSeparators } from './tidy-text.js';

const mobile = /^0[35789][0-9]{8}$/;
const landline = /^02[0-9]{9}$/;

/**
 * A number as it is dialled in Viet Nam: `0912345678`, also from `+84 912 345 678`. Where
 * something else was typed, the text as it is, so that it can be mended.
 */
export function normalizePhone(text: string): string {
  const number = withoutSeparators(text);
  const abroad = /^(?:\+|00)?840?(?=[0-9]{9,10}$)/.exec(number);
  if (abroad) return `0${number.slice(abroad[0].length)}`;
  return /^[0-9]+$/.test(number) ? number : tidySigns(text);
}

/** Checks a normalised number: mobile of ten digits, or landline of eleven. */
export function checkPhone(number: string): readonly LocalIssue[] {
  return mobile.test(number) || landline.test(number) ? [] : [error('phone-format')];
}
