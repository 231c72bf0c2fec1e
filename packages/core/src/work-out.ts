import { checkField } from './check-field.js';
import type { Condition, Verdict } from './condition.js';
import { evaluateCondition } from './evaluate-condition.js';
import type { Issue } from './issues.js';
import { findField } from './plan.js';
import type { Cell, FieldNode, Plan, ScreenNode, StepNode } from './plan.js';
import type { Field } from './procedure.js';
import type { FieldCheck, FieldReading, Readings } from './readings.js';

/** What a cell is worked out from; `readings` receives the outcome. */
export interface Desk {
  readonly plan: Plan;
  readonly readings: Readings;
  readonly today: string;
  /** Called once for every condition, rule and field check that is run. */
  readonly count: () => void;
}

const notRelevant: FieldReading = Object.freeze({
  relevant: false,
  derived: false,
  value: undefined,
});
const unchecked: FieldCheck = Object.freeze({
  issues: Object.freeze([]),
  blocked: false,
  options: undefined,
});

/** Works one cell out anew. True when something changed for those who read it. */
export function workOut(cell: Cell, desk: Desk): boolean {
  const { readings } = desk;
  switch (cell.kind) {
    case 'step':
      return put(readings.steps, cell.node.index, stepApplies(cell.node, desk));
    case 'screen':
      return put(readings.screens, cell.node.index, screenApplies(cell.node, desk));
    case 'field':
      return putReading(readings.fields, cell.node.index, readField(cell.node, desk));
    case 'place':
      return put(readings.places, cell.node.index, isPlace(cell.node, desk));
    case 'verdict':
      return put(
        readings.verdicts,
        cell.node.index,
        verdict(cell.node.when, cell.node.scope, desk),
      );
    case 'check':
      return put(readings.checks, cell.node.index, check(cell.node, desk));
  }
}

function put<T>(list: T[], index: number, value: T): boolean {
  if (list[index] === value) return false;
  list[index] = value;
  return true;
}

function putReading(list: FieldReading[], index: number, next: FieldReading): boolean {
  const last = list[index];
  const same =
    last?.relevant === next.relevant && last.derived === next.derived && last.value === next.value;
  if (!same) list[index] = next;
  return !same;
}

function verdict(condition: Condition, scope: StepNode | undefined, desk: Desk): Verdict {
  desk.count();
  const read = (id: string) => readValue(desk, scope, id);
  return evaluateCondition(condition, { read, today: desk.today });
}

function readValue({ plan, readings }: Desk, scope: StepNode | undefined, id: string) {
  const node = findField(plan, scope, id);
  return node && readings.fields[node.index]?.value;
}

/** Not sure counts as relevant: better one question too many than one that is never asked. */
function applies(when: Condition | undefined, scope: StepNode, desk: Desk): boolean {
  return when === undefined || verdict(when, scope, desk) !== 'no';
}

function stepApplies(node: StepNode, desk: Desk): boolean {
  const { repeat, when } = node.step;
  if (repeat && node.item >= howMany(readValue(desk, undefined, repeat.count))) return false;
  return applies(when, node, desk);
}

function howMany(answer: unknown): number {
  const number = typeof answer === 'string' ? Number(answer) : answer;
  return typeof number === 'number' && Number.isInteger(number) ? number : 0;
}

function screenApplies(node: ScreenNode, desk: Desk): boolean {
  const stepIsRelevant = desk.readings.steps[node.step.index] === true;
  return stepIsRelevant && applies(node.screen.when, node.step, desk);
}

function readField(node: FieldNode, desk: Desk): FieldReading {
  const { field, screen, index } = node;
  const { screens, own } = desk.readings;
  if (!screens[screen.index] || !applies(field.when, screen.step, desk)) return notRelevant;
  const source = sourceOf(node, desk);
  if (source) return { relevant: true, derived: true, value: source.value };
  return { relevant: true, derived: false, value: own[index] };
}

/**
 * Where the answer is taken over from, if it is. A source that does not apply, or that may stay
 * blank and did, cannot stand for a required field: then the field is asked after all.
 */
function sourceOf(node: FieldNode, desk: Desk): FieldReading | undefined {
  const { sameAs, optional } = node.field;
  const scope = node.screen.step;
  if (!sameAs || verdict(sameAs.when, scope, desk) !== 'yes') return undefined;
  const sourceNode = findField(desk.plan, scope, sameAs.field);
  const source = sourceNode && desk.readings.fields[sourceNode.index];
  if (!sourceNode || !source?.relevant) return undefined;
  const mayStayBlank = sourceNode.field.optional && !optional;
  return source.value === undefined && mayStayBlank ? undefined : source;
}

function isPlace(node: ScreenNode, { readings }: Desk): boolean {
  if (!readings.screens[node.index]) return false;
  return (
    node.screen.show === 'papers' || node.fields.some(({ index }) => isAsked(readings, index))
  );
}

function isAsked(readings: Readings, index: number): boolean {
  const reading = readings.fields[index];
  return reading !== undefined && reading.relevant && !reading.derived;
}

function check(node: FieldNode, desk: Desk): FieldCheck {
  const reading = desk.readings.fields[node.index];
  if (!reading?.relevant) return unchecked;
  const options = relevantOptions(node, desk);
  const issues = [...fieldIssues(node, reading, options, desk), ...ruleIssues(node, desk)];
  return {
    issues: Object.freeze(issues),
    blocked: issues.some((issue) => issue.level === 'error'),
    options,
  };
}

function relevantOptions(node: FieldNode, desk: Desk): Field['options'] {
  const { options } = node.field;
  if (!options?.some((option) => option.when)) return options;
  return Object.freeze(options.filter((option) => applies(option.when, node.screen.step, desk)));
}

function fieldIssues(
  { field, path, screen }: FieldNode,
  { value, derived }: FieldReading,
  options: Field['options'],
  desk: Desk,
): readonly Issue[] {
  if (value === undefined) return derived || field.optional ? [] : [missing(field, path)];
  desk.count();
  const owner = field.owner?.birthDate;
  const birthDate = owner === undefined ? undefined : readValue(desk, screen.step, owner);
  const context = {
    today: desk.today,
    birthDate: typeof birthDate === 'string' ? birthDate : undefined,
  };
  const asked = options === field.options ? field : { ...field, options };
  // What is wrong with a value taken over is put right where it was given.
  return checkField(asked, value, context)
    .filter((issue) => !derived || issue.level !== 'error')
    .map((issue) => freezeIssue({ ...issue, fieldId: path }));
}

function missing(field: Field, path: string): Issue {
  const code = field.kind === 'consent' ? 'consent-needed' : 'required';
  return freezeIssue({ code, level: 'error', fieldId: path, params: {} });
}

function ruleIssues({ rules, path }: FieldNode, { readings }: Desk): readonly Issue[] {
  return rules.flatMap(({ rule, index }) => {
    const level = ruleLevel(rule.level, readings.verdicts[index]);
    if (!level) return [];
    return [freezeIssue({ code: 'rule', level, fieldId: path, params: { ruleId: rule.id } })];
  });
}

/** What is not sure cannot stop anybody: an error is then a warning, and the rest stays silent. */
function ruleLevel(level: Issue['level'], verdict: Verdict | undefined) {
  if (verdict === 'yes') return level;
  return verdict === 'unsure' && level === 'error' ? 'warning' : undefined;
}

function freezeIssue(issue: Issue): Issue {
  return Object.freeze({ ...issue, params: Object.freeze({ ...issue.params }) });
}
