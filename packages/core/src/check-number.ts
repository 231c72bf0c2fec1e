import type { Field } from './procedure.js';
import { error, type LocalIssue } from './local-issue.js';
import { tidySigns } from './tidy-text.js';

/** Whoever sees a dot on the keys for digits means the comma, unless three digits follow. */
const dot = /^(-?[0-9]+)\.([0-9]{1,2})$/;
const thousands = /([0-9])[. ](?=[0-9]{3}(?![0-9]))/g;
const number = /^-?[0-9]{1,15}(?:,[0-9]{1,9})?$/;

/**
 * Reads a number as written in Viet Nam: dots between thousands, a comma before decimals. A dot that
 * cannot stand between thousands is taken for the comma.
 */
export function readNumber(text: string): number | undefined {
  const typed = tidySigns(text).replace(dot, '$1,$2').replace(thousands, '$1');
  return number.test(typed) ? Number(typed.replace(',', '.')) + 0 : undefined;
}

/** Checks a normalised number: whole (copies, children, đồng) unless decimals are allowed. */
export function checkNumber(
  { min = -Infinity, max = Infinity, decimals = 0 }: Field,
  answer: number | string,
): readonly LocalIssue[] {
  if (typeof answer !== 'number' || !(Math.abs(answer) <= Number.MAX_SAFE_INTEGER)) {
    return [error('number-format')];
  }
  if (Number(answer.toFixed(decimals)) !== answer) return [error('number-decimals', { decimals })];
  if (answer < min) return [error('number-min', { min })];
  return answer > max ? [error('number-max', { max })] : [];
}
