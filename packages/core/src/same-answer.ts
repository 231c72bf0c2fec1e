import type { Answer } from './answers.js';

/** Whether two answers say the same; two absent ones do not. */
export function sameAnswer(one: Answer | undefined, other: Answer | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return one === other || (isObject(one) && isObject(other) && sameParts(one, other));
}

function isObject(answer: Answer): answer is Extract<Answer, object> {
  return typeof answer === 'object';
}

function sameParts(one: object, other: object): boolean {
  const parts = Object.entries(one);
  const others = new Map(Object.entries(other));
  return parts.length === others.size && parts.every(([key, part]) => others.get(key) === part);
}
