import { checkShape } from './answer-shape.js';
import type { Answer, FlatAnswers } from './answers.js';
import { compileProcedure } from './compile-procedure.js';
import type { FieldNode, Plan } from './plan.js';
import type { Field, Procedure } from './procedure.js';
import { readAnswer } from './read-answer.js';

/** Nothing is lost without being named: every answer stands in one of the two, or in both parts. */
export interface MigratedAnswers {
  readonly answers: FlatAnswers;
  /** By path in the old version: what the new one does not ask, or does not let one choose. */
  readonly dropped: FlatAnswers;
}

/**
 * Carries answers over to another version of a procedure. A field is the same while it has the same
 * id and kind; that a step came to be repeated, or no longer is, moves it to or from the first item.
 */
export function migrateAnswers(
  from: Procedure,
  to: Procedure,
  flat: FlatAnswers,
): MigratedAnswers {
  const old = compileProcedure(from);
  const plan = compileProcedure(to);
  const answers: [string, Answer][] = [];
  const dropped: [string, Answer][] = [];
  for (const [path, value] of Object.entries(flat)) {
    const answer = readAnswer(value);
    if (answer === undefined) continue;
    const node = newPlace(plan, old.fieldByPath.get(path), path);
    const { kept, lost } = node ? fit(node.field, answer) : { kept: undefined, lost: answer };
    if (node && kept !== undefined) answers.push([node.path, kept]);
    if (lost !== undefined) dropped.push([path, lost]);
  }
  return { answers: Object.fromEntries(answers), dropped: Object.fromEntries(dropped) };
}

function newPlace(plan: Plan, old: FieldNode | undefined, path: string): FieldNode | undefined {
  const same = plan.fieldByPath.get(path);
  if (!old) return same;
  const node =
    same ??
    plan.fields.find(
      ({ field, scope }) => field.id === old.field.id && scope.item === old.scope.item,
    );
  return node?.field.kind === old.field.kind ? node : undefined;
}

interface Fitted {
  readonly kept?: Answer | undefined;
  readonly lost?: Answer | undefined;
}

function fit(field: Field, answer: Answer): Fitted {
  if (checkShape(field, answer)) return { lost: answer };
  const { options, free } = field;
  if (!options || free) return { kept: answer };
  const isOffered = (value: unknown) => options.some((option) => option.value === value);
  if (!isList(answer)) return isOffered(answer) ? { kept: answer } : { lost: answer };
  return {
    kept: readAnswer(answer.filter(isOffered)),
    lost: readAnswer(answer.filter((value) => !isOffered(value))),
  };
}

function isList(answer: Answer): answer is readonly string[] {
  return Array.isArray(answer);
}
