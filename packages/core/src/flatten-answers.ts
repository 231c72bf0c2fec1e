import type { Answer, Answers, FlatAnswers, GroupAnswers } from './answers.js';
import { compileProcedure } from './compile-procedure.js';
import type { Plan, StepNode } from './plan.js';
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
  const entries = compileProcedure(procedure).fields.flatMap(({ path, field, screen }) => {
    const answer = Object.hasOwn(flat, path) ? readAnswer(flat[path]) : undefined;
    return answer === undefined ? [] : [{ step: screen.step, id: field.id, answer }];
  });
  return nest(entries);
}

/** An answer with the step that it belongs to. */
export interface PlacedAnswer {
  readonly step: StepNode;
  readonly id: string;
  readonly answer: Answer;
}

/** Own keys only, whatever they are called: `Object.fromEntries` defines, it does not assign. */
export function nest(entries: readonly PlacedAnswer[]): Answers {
  const nested: [string, Answer | readonly GroupAnswers[]][] = [];
  const groups = new Map<string, [string, Answer][][]>();
  for (const { step, id, answer } of entries) {
    const group = step.step.repeat?.group;
    if (group === undefined) nested.push([id, answer]);
    else itemOf(groups, group, step.item).push([id, answer]);
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
  for (const { path, field, screen } of plan.fields) {
    const { repeat } = screen.step.step;
    const holder = repeat ? own(own(answers, repeat.group), screen.step.item) : answers;
    const value = own(holder, field.id);
    if (value !== undefined) values.set(path, value);
  }
  return values;
}
