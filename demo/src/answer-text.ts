import type { AddressAnswer, Answer, Field, GroupAnswers } from '@tungbuoc/core';

/** An answer as staff read it: words of options, dates as 05/03/1945, a place on one line. */
export function answerText(answer: Answer, field?: Field): string {
  if (answer === true) return 'Có';
  if (answer === false) return 'Không';
  if (typeof answer === 'number') return String(answer);
  if (typeof answer === 'string') return field ? fieldText(answer, field) : answer;
  if (isList(answer)) return answer.map((value) => optionLabel(value, field)).join(', ');
  return placeText(answer);
}

/** Whether an entry of the answers is the list of a repeated step. */
export function isGroup(
  entry: Answer | readonly GroupAnswers[],
): entry is readonly GroupAnswers[] {
  return Array.isArray(entry) && entry.some((item) => typeof item === 'object');
}

function fieldText(answer: string, field: Field): string {
  return field.kind === 'date' ? dateText(answer) : optionLabel(answer, field);
}

/** `1945-03-05` → `05/03/1945`; a year, or a year and month, in the same order. */
function dateText(date: string): string {
  return /^\d{4}(-\d\d){0,2}$/.test(date) ? date.split('-').reverse().join('/') : date;
}

function optionLabel(value: string, field?: Field): string {
  return field?.options?.find((option) => option.value === value)?.label ?? value;
}

function placeText(place: AddressAnswer): string {
  const { detail, communeName, provinceName, formerText } = place;
  return [formerText, detail, communeName, provinceName].filter(Boolean).join(', ');
}

function isList(answer: readonly string[] | AddressAnswer): answer is readonly string[] {
  return Array.isArray(answer);
}
