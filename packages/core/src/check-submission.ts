import type { Answer } from './answers.js';
import { compileProcedure } from './compile-procedure.js';
import { conditionFields } from './evaluate-condition.js';
import { givenValues } from './flatten-answers.js';
import type { Issue, IssueCode } from './issues.js';
import { Model } from './model.js';
import { normalizeAnswer } from './normalize-answer.js';
import type { FieldNode, Get, Plan } from './plan.js';
import type { Procedure } from './procedure.js';
import { readAnswer } from './read-answer.js';
import { sameValue } from './same-value.js';
import { isObject, unknownPaths } from './unknown-paths.js';
import { isError, issuesOf } from './work-out-issues.js';

/** The parts of a submission that hold answers, as they came in: anything may stand there. */
export interface ReceivedAnswers {
  readonly answers: unknown;
  readonly delivery: unknown;
}

/**
 * Checks a submission again where it is received: nothing is believed that the page may have
 * checked. Empty when it may be accepted, else every error there is, and nothing that is only a
 * warning. Never throws, whatever was sent. `today`: `YYYY-MM-DD` in Asia/Ho_Chi_Minh.
 *
 * A stopping route that applies is told as `rule`, with the id of the route.
 */
export function checkSubmission(
  procedure: Procedure,
  received: ReceivedAnswers,
  { today }: { readonly today: string },
): readonly Issue[] {
  const plan = compileProcedure(procedure);
  const given = receivedValues(plan, received);
  const model = new Model(plan);
  model.change(
    today,
    plan.fields.map((node) => [node, tidy(node, given.get(node.path))]),
  );
  return [
    ...misplaced(plan, received),
    ...plan.fields.flatMap((node) => problemsOf(node, given.get(node.path), model.get)),
    ...stopped(plan, model.get),
  ];
}

function receivedValues(plan: Plan, received: ReceivedAnswers): ReadonlyMap<string, unknown> {
  const answers = givenValues(plan, received.answers);
  const delivery = givenValues(plan, received.delivery);
  return new Map(
    plan.fields.map(({ path, field }) => [path, (field.delivery ? delivery : answers).get(path)]),
  );
}

function tidy({ field }: FieldNode, value: unknown): Answer | undefined {
  const answer = readAnswer(value);
  return answer === undefined ? undefined : normalizeAnswer(field, answer);
}

function misplaced(plan: Plan, received: ReceivedAnswers): Issue[] {
  return (['answers', 'delivery'] as const).flatMap((part) => {
    const answers = received[part];
    if (!isObject(answers)) return [problem('wrong-type', part)];
    const unknown = unknownPaths(plan, answers, part === 'delivery');
    return unknown.map((path) => problem('unknown-field', path));
  });
}

function problemsOf(node: FieldNode, value: unknown, get: Get): readonly Issue[] {
  if (value === undefined) return issuesOf(node, get).filter(isError);
  if (!sameValue(readAnswer(value), value)) return [problem('wrong-type', node.path)];
  const reading = get(node.reading);
  // An answer that is taken over from another field may be sent along, but not be another one.
  const applies = reading && (!reading.derived || isTakenOver(node, value, reading.answer));
  return applies ? issuesOf(node, get).filter(isError) : [problem('not-relevant', node.path)];
}

/** What is taken over is tidied as its new field asks: an address may lose its house number. */
function isTakenOver(node: FieldNode, value: unknown, source: Answer | undefined): boolean {
  return sameValue(tidy(node, value), tidy(node, source));
}

function stopped({ routes }: Plan, get: Get): Issue[] {
  return routes
    .filter(({ route, applies }) => route.stop && get(applies))
    .map(({ route: { id, when } }) => {
      const fieldId = conditionFields(when).at(-1) ?? '';
      return { code: 'rule', level: 'error', fieldId, params: { ruleId: id } };
    });
}

function problem(code: IssueCode, fieldId: string): Issue {
  return { code, level: 'error', fieldId, params: {} };
}
