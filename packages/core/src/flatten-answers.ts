import type { Answer, Answers, FlatAnswers, GroupAnswers } from './answers.js';
import { compileProcedure } from './compile-procedure.js';
import type { FieldNode, Plan } from './plan.js';
import type { Procedure } from './procedure.js';
import { own } from './own.js';
import { readAnswer } from './read-answer.js';

/**
 * Answers by field path, `children.0.childName`. What the procedure does not ask, and what has no
 * shape of an answer, is left out.
 */
export function flattenAnswers(procedure: Procedure, answers: Answers): FlatAnswers {
  return Object.fromEntries(
    [...givenValues(compileProcedure(procedure), answers)].flatMap(([path, value]) => {
      const answer = readAnswer(value);
      return answer === undefined ? [] : [[path, answer]];
    }),
  );
}

/** The same answers as a page or a server exchanges them: repeated steps as lists. */
export function nestAnswers(procedure: Procedure, flat: FlatAnswers): Answers {
  const entries = compileProcedure(procedure).fields.flatMap((node) => {
    const answer = readAnswer(own(flat, node.path));
    return answer === undefined ? [] : [{ node, answer }];
  });
  return nest(entries);
}

/** An answer with the field that it belongs to. */
export interface PlacedAnswer {
  readonly node: FieldNode;
  readonly answer: Answer;
}

/** Own keys only, whatever they are called: `Object.fromEntries` defines, it does not assign. */
export function nest(entries: readonly PlacedAnswer[]): Answers {
  const nested: [string, Answer | readonly GroupAnswers[]][] = [];
  const groups = new Map<string, [string, Answer][][]>();
  for (const { node, answer } of entries) {
    const { field, scope, items } = node;
    if (field.kind === 'group') itemOf(groups, field.id, Math.min(+answer, items.length) - 1);
    else if (scope.list === undefined) nested.push([field.id, answer]);
    else itemOf(groups, scope.list, scope.item).push([field.id, answer]);
  }
  for (const [group, items] of groups) {
    nested.push([
      group,
      Object.freeze(items.map((item) => Object.freeze(Object.fromEntries(item)))),
    ]);
  }
  return Object.fromEntries(nested);
}

/** The list of one item; items before it stand empty where nothing was answered. */
function itemOf(groups: Map<string, [string, Answer][][]>, group: string, item: number) {
  const items = groups.get(group) ?? [];
  groups.set(group, items);
  while (items.length <= item) items.push([]);
  return items[item] ?? [];
}

/** The value that stands for each field in nested answers from outside, by field path. */
export function givenValues(plan: Plan, answers: unknown): Map<string, unknown> {
  const values = new Map<string, unknown>();
  for (const { path, field, scope } of plan.fields) {
    const holder = scope.list ? own(own(answers, scope.list), scope.item) : answers;
    const value = own(holder, field.id);
    if (value === undefined) continue;
    if (field.kind !== 'group') values.set(path, value);
    else if (Array.isArray(value) && value.length > 0) values.set(path, value.length);
  }
  return values;
}
