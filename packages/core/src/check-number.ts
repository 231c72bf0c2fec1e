import type { Field } from './procedure.js';
import { error, type LocalIssue } from './local-issue.js';
import { tidySigns } from './tidy-text.js';

const thousands = /([0-9])[. ](?=[0-9]{3}(?![0-9]))/g;
const number = /^-?[0-9]{1,15}(?:,[0-9]{1,9})?$/;

/** Reads a number as written in Viet Nam: dots between thousands, a comma before decimals. */
export function readNumber(text: string): number | undefined {
  const typed = tidySigns(text).replace(thousands, '$1');
  return number.test(typed) ? Number(typed.replace(',', '.')) + 0 : undefined;
}

/**
 * Checks a normalised number. What fields ask for is counted in whole numbers (copies, children,
 * đồng).
 */
export function checkNumber(
  { min = -Infinity, max = Infinity }: Field,
  answer: number | string,
): readonly LocalIssue[] {
  if (typeof answer !== 'number' || !Number.isSafeInteger(answer)) return [error('number-format')];
  if (answer < min) return [error('number-min', { min })];
  return answer > max ? [error('number-max', { max })] : [];
}
