import type { Field } from './procedure.js';
import { error, type LocalIssue } from './local-issue.js';

/**
 * Checks one chosen value. Names from a list in `data/` are not looked up: the list is not known
 * here, and the office reads what the person chose.
 */
export function checkChoice(field: Field, value: string): readonly LocalIssue[] {
  return field.free || field.list || isOption(field, value) ? [] : [error('choice-unknown')];
}

/** Checks several chosen values. */
export function checkChoices(field: Field, values: readonly string[]): readonly LocalIssue[] {
  return values.every((value) => isOption(field, value)) ? [] : [error('choice-unknown')];
}

function isOption(field: Field, value: string): boolean {
  return field.options?.some((option) => option.value === value) ?? false;
}
