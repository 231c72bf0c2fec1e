import { addressText } from './address-text.js';
import type { AddressAnswer, Answer } from './answers.js';
import { formatDate } from './date-words.js';
import { groupMoney, groupPersonId, groupPhone } from './group-digits.js';
import type { Field } from './procedure.js';
import { timeSlotText } from './time-slot-words.js';

/**
 * An answer as people read it in the review and on paper: the words of an option, digits in
 * groups, numbers with their unit, dates as 05/03/1945, a place on one line.
 */
export function answerText(field: Field, answer: Answer): string {
  if (typeof answer === 'string') return textOf(field, answer);
  if (typeof answer === 'number')
    return [groupMoney(answer), field.unit].filter(Boolean).join(' ');
  if (typeof answer === 'boolean') return answer ? 'Đồng ý' : '';
  if (!isChoices(answer)) return addressText(answer);
  if (field.kind === 'file') return `${answer.length} tệp`;
  return answer.map((value) => optionLabel(field, value)).join(', ');
}

function textOf(field: Field, text: string): string {
  switch (field.kind) {
    case 'choice':
    case 'select':
    case 'multi-choice':
      return optionLabel(field, text);
    case 'date':
      return formatDate(text);
    case 'time-slot':
      return timeSlotText(text);
    case 'person-id':
      return groupPersonId(text);
    case 'phone':
      return groupPhone(text);
    default:
      return text;
  }
}

function optionLabel(field: Field, value: string): string {
  return field.options?.find((option) => option.value === value)?.label ?? value;
}

/** `Array.isArray` does not know lists that are only read. */
function isChoices(answer: readonly string[] | AddressAnswer): answer is readonly string[] {
  return Array.isArray(answer);
}
