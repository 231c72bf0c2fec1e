import { countIfTooLong, maxAnswerLength } from './answer-limits.js';
import { addressParts } from './check-address.js';
import { error, type LocalIssue } from './local-issue.js';
import type { Field } from './procedure.js';

const maxChoices = 200;
/** Nobody types these, and databases choke on them: NUL, and halves of a character. */
const unstorable = /[\0\p{Cs}]/u;

/**
 * The first thing to know about an answer that may come from anywhere: has it the shape of its
 * kind?
 */
export function checkShape(field: Field, value: unknown): LocalIssue | undefined {
  const texts = textsOf(field, value);
  if (!texts) return error('wrong-type');
  for (const text of texts) {
    if (typeof text !== 'string') return error('wrong-type');
    const count = countIfTooLong(text, maxAnswerLength);
    if (count > 0) return error('too-long', { max: maxAnswerLength, count });
    if (unstorable.test(text)) return error('wrong-type');
  }
  return undefined;
}

/**
 * What must be text in the answer; `undefined` when the answer has another shape than the kind's.
 */
function textsOf({ kind }: Field, value: unknown): readonly unknown[] | undefined {
  switch (kind) {
    case 'consent':
      return typeof value === 'boolean' ? [] : undefined;
    case 'group':
      return typeof value === 'number' ? [] : undefined;
    case 'number':
      return typeof value === 'number' ? [] : [value];
    case 'multi-choice':
    case 'file':
      return Array.isArray(value) && value.length <= maxChoices ? value : undefined;
    case 'address':
      return isAddress(value) ? Object.values(value).filter(isGiven) : undefined;
    default:
      return [value];
  }
}

function isAddress(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const parts: readonly string[] = addressParts;
  return Object.keys(value).every((key) => parts.includes(key));
}

function isGiven(value: unknown): boolean {
  return value !== undefined;
}
