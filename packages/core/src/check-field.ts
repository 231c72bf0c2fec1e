import type { AddressAnswer, Answer } from './answers.js';
import { checkShape } from './answer-shape.js';
import { checkAddress } from './check-address.js';
import { checkChoice, checkChoices } from './check-choice.js';
import { checkDate } from './check-date.js';
import { checkName } from './check-name.js';
import { checkNumber } from './check-number.js';
import { checkLength, checkText } from './check-text.js';
import { checkTimeSlot } from './check-time-slot.js';
import { error, type LocalIssue } from './local-issue.js';
import { normalizeShaped } from './normalize-answer.js';
import { checkPersonId } from './person-id.js';
import { checkPhone } from './phone.js';
import type { Field } from './procedure.js';

/** What a check may know besides the answer. */
export interface CheckContext {
  /** `YYYY-MM-DD` in Asia/Ho_Chi_Minh. */
  readonly today: string;
  /** Answer of the date field that `field.owner.birthDate` names. */
  readonly birthDate?: string;
}

/**
 * What must be put right in one answer, typed or normalised, whatever it comes from: a value of
 * the wrong shape is an issue, never an exception. An empty answer has no issues here; whether the
 * field must be answered is the procedure's question.
 */
export function checkField(
  field: Field,
  value: Answer,
  context: CheckContext,
): readonly LocalIssue[] {
  const misshapen = checkShape(field, value);
  if (misshapen) return [misshapen];
  if (value === false) return field.optional ? [] : [error('consent-needed')];
  const answer = normalizeShaped(field, value);
  return answer === undefined ? [] : checkKind(field, answer, context);
}

function checkKind(field: Field, answer: Answer, context: CheckContext): readonly LocalIssue[] {
  if (typeof answer === 'string') return checkString(field, answer, context);
  if (field.kind === 'group') return checkCount(field, Number(answer));
  if (typeof answer === 'number') return checkNumber(field, answer);
  if (typeof answer === 'boolean') return [];
  if (field.kind === 'file') return checkFiles(field, answer as readonly string[]);
  if (Array.isArray(answer)) return checkChoices(field, answer);
  return checkAddress(field, answer as AddressAnswer);
}

/** Of the items of a group, which were counted where they stand. */
function checkCount({ min = 1, max = 0 }: Field, count: number): readonly LocalIssue[] {
  if (!Number.isInteger(count) || count < min) return [error('group-min', { min })];
  return count > max ? [error('group-max', { max })] : [];
}

/** Two tabs may have chosen at once. Whether a file is there is the draft's question. */
function checkFiles({ max = 1 }: Field, ids: readonly string[]): readonly LocalIssue[] {
  return ids.length > max ? [error('number-max', { max })] : [];
}

function checkString(field: Field, text: string, context: CheckContext): readonly LocalIssue[] {
  const tooLong = checkLength(field, text);
  if (tooLong.length > 0) return tooLong;
  switch (field.kind) {
    case 'name':
      return checkName(text);
    case 'person-id':
      return checkPersonId(text, field.owner, context.birthDate);
    case 'phone':
      return checkPhone(text);
    case 'date':
      return checkDate(field, text, context.today);
    case 'time-slot':
      return checkTimeSlot(field, text, context.today);
    case 'number':
      return checkNumber(field, text);
    case 'choice':
    case 'select':
      return checkChoice(field, text);
    default:
      return checkText(field, text);
  }
}
