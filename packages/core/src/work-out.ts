import type { Answer } from './answers.js';
import type { Condition, Verdict } from './condition.js';
import { evaluateCondition } from './evaluate-condition.js';
import { normalizeAnswer } from './normalize-answer.js';
import { findField } from './plan.js';
import type { Desk, FieldNode, Reading, Scope, StepNode } from './plan.js';
import type { Field } from './procedure.js';

/** The answer that a field id means in a scope, as it counts now. */
export function readAt(
  { plan, get }: Pick<Desk, 'plan' | 'get'>,
  scope: Scope | undefined,
  id: string,
): Answer | undefined {
  const node = findField(plan, scope, id);
  return node && get(node.reading)?.answer;
}

/** Runs a condition. */
export function ask(desk: Desk, scope: Scope | undefined, condition: Condition): Verdict {
  desk.count();
  const read = (id: string) => readAt(desk, scope, id);
  return evaluateCondition(condition, { read, today: desk.today });
}

/** Not sure counts as relevant: better one question too many than one that is never asked. */
export function applies(
  desk: Desk,
  scope: Scope | undefined,
  when: Condition | undefined,
): boolean {
  return !when || ask(desk, scope, when) !== 'no';
}

/** Whether a step is relevant; of a repeated one, whether there are so many items. */
export function stepApplies(desk: Desk, { step, item }: StepNode): boolean {
  const { repeat, when } = step;
  if (repeat && !(item < Number(readAt(desk, undefined, repeat.count)))) return false;
  return applies(desk, undefined, when);
}

/** How a field stands on a relevant screen; nothing while it is not relevant itself. */
export function readField(desk: Desk, node: FieldNode): Reading | undefined {
  const { field, scope, own } = node;
  if (!isItem(desk, scope) || !applies(desk, scope, field.when)) return undefined;
  const source = sourceOf(desk, node);
  const answer = source ? source.answer : desk.get(own);
  return { derived: source !== undefined, answer: isBlank(field, answer) ? undefined : answer };
}

/** Spaces alone are typed by mistake: nothing of them would be sent. */
function isBlank(field: Field, answer: Answer | undefined): boolean {
  return answer !== undefined && normalizeAnswer(field, answer) === undefined;
}

/** Whether a group has so many items. */
function isItem({ get }: Desk, { group, item }: Scope): boolean {
  return !group || item < Number(get(group.reading)?.answer);
}

/**
 * Where the answer is taken over from, if it is. A source that does not apply, or that may stay
 * blank and did, cannot stand for a required field: then the field is asked after all.
 */
function sourceOf(desk: Desk, { field, scope }: FieldNode): Reading | undefined {
  const { sameAs, optional } = field;
  if (!sameAs || ask(desk, scope, sameAs.when) !== 'yes') return undefined;
  const node = findField(desk.plan, scope, sameAs.field);
  const source = node && desk.get(node.reading);
  const isBlank = source?.answer === undefined && node?.field.optional && !optional;
  return isBlank ? undefined : source;
}
