import type { Field } from './procedure.js';
import { error, type LocalIssue } from './local-issue.js';
import { tidySigns } from './tidy-text.js';

const plain = /^-?[0-9]+$/;
/** `1.234.567`, `1 234 567`; commas only when there are two, for one of them would mean decimals. */
const grouped = /^-?[0-9]{1,3}(?:(?:\.[0-9]{3})+|(?: [0-9]{3})+|(?:,[0-9]{3}){2,})$/;
const decimal = /^-?[0-9]+,[0-9]+$/;

/** Reads a number as written in Viet Nam: dots between thousands, a comma before decimals. */
export function readNumber(text: string): number | undefined {
  const typed = tidySigns(text);
  if (typed.length > 30) return undefined;
  if (plain.test(typed)) return inRange(Number(typed));
  if (grouped.test(typed)) return inRange(Number(typed.replace(/[ .,]/g, '')));
  return decimal.test(typed) ? inRange(Number(typed.replace(',', '.'))) : undefined;
}

/** Checks a normalised number. What fields ask for is counted in whole numbers (copies, children, đồng). */
export function checkNumber(field: Field, answer: number | string): readonly LocalIssue[] {
  if (typeof answer !== 'number' || !Number.isSafeInteger(answer)) return [error('number-format')];
  if (field.min !== undefined && answer < field.min) {
    return [error('number-min', { min: field.min })];
  }
  if (field.max !== undefined && answer > field.max) {
    return [error('number-max', { max: field.max })];
  }
  return [];
}

function inRange(value: number): number | undefined {
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value + 0 : undefined;
}
