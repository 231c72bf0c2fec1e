import type { Answer, FlatAnswers } from './answers.js';
import { own } from './own.js';
import type { Field } from './procedure.js';
import { readAnswer } from './read-answer.js';

/** Answers by field path, as `Guide.answerAll` takes them; `undefined` takes one away. */
export type AnswerChanges = Readonly<Record<string, Answer | undefined>>;

/** What changes when a group gets one more item, with the values that the pack gives it. */
export function addItem(group: Field, answers: FlatAnswers): AnswerChanges {
  const count = countOf(group, answers);
  return { [group.id]: count + 1, ...itemAt(group, count, ({ initial }) => initial) };
}

/** What changes when an item (from 0) is taken out of a group: those behind it move up. */
export function removeItem(group: Field, index: number, answers: FlatAnswers): AnswerChanges {
  const count = countOf(group, answers);
  const changes: Record<string, Answer | undefined> = {};
  for (let item = index; item < count; item++) {
    const next = `${group.id}.${item + 1}.`;
    const answerOf = ({ id }: Field) => readAnswer(own(answers, next + id));
    Object.assign(changes, itemAt(group, item, item + 1 < count ? answerOf : nothing));
  }
  return { ...changes, [group.id]: count - 1 || undefined };
}

function itemAt(
  { id, fields = [] }: Field,
  item: number,
  answerOf: (field: Field) => Answer | undefined,
): AnswerChanges {
  return Object.fromEntries(fields.map((field) => [`${id}.${item}.${field.id}`, answerOf(field)]));
}

function nothing(): undefined {}

function countOf({ id }: Field, answers: FlatAnswers): number {
  return Number(own(answers, id) ?? 0);
}
