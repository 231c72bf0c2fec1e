import { checkField } from './check-field.js';
import type { Issue, IssueLevel } from './issues.js';
import { ask, applies, readAt } from './work-out.js';
import type { Desk, FieldCheck, FieldNode, Get, Reading, Scope } from './plan.js';
import type { Field, Rule } from './procedure.js';

/** What is wrong with a field by itself, and the options that it may be answered with. */
export function checkNode(desk: Desk, node: FieldNode): FieldCheck {
  const { field, reading, scope } = node;
  const stand = desk.get(reading);
  if (!stand) return { issues: Object.freeze([]), options: field.options };
  const options = relevantOptions(desk, field, scope);
  return { issues: Object.freeze(ownIssues(desk, node, { ...stand, options })), options };
}

/** The issue of a rule on one field, while the rule applies and the field is relevant. */
export function checkRule(desk: Desk, rule: Rule, node: FieldNode): Issue | undefined {
  if (!desk.get(node.reading)) return undefined;
  const verdict = ask(desk, node.scope, rule.when);
  // What is not sure cannot stop anybody: an error is then a warning, and the rest stays silent.
  const unsure: IssueLevel | undefined = rule.level === 'error' ? 'warning' : undefined;
  const level = verdict === 'yes' ? rule.level : verdict === 'unsure' ? unsure : undefined;
  return level && issue({ code: 'rule', level, params: { ruleId: rule.id } }, node);
}

/** All issues of a field. */
export function issuesOf({ check, rules }: FieldNode, get: Get): readonly Issue[] {
  const { issues } = get(check);
  const ofRules = rules.flatMap((rule) => get(rule) ?? []);
  return ofRules.length > 0 ? Object.freeze([...issues, ...ofRules]) : issues;
}

export function isError({ level }: Pick<Issue, 'level'>): boolean {
  return level === 'error';
}

function ownIssues(
  desk: Desk,
  node: FieldNode,
  { answer, derived, options }: Reading & Pick<Field, 'options'>,
): readonly Issue[] {
  const { field, scope } = node;
  if (answer === undefined) return derived || isOptional(field) ? [] : [missing(node)];
  desk.count();
  const { birthDate: id } = field.owner ?? {};
  const birthDate = id === undefined ? undefined : readAt(desk, scope, id);
  const context = {
    today: desk.today,
    birthDate: typeof birthDate === 'string' ? birthDate : undefined,
  };
  // What is wrong with an answer taken over is put right where it was given.
  return checkField({ ...field, options }, answer, context)
    .filter((one) => !derived || !isError(one))
    .map((one) => issue(one, node));
}

/** Where nobody knows the opening hours, the ward calls to agree on a time. */
function isOptional({ optional, kind, openingHours }: Field): boolean {
  return optional === true || (kind === 'time-slot' && !openingHours?.length);
}

function missing(node: FieldNode): Issue {
  const { kind, min = 1 } = node.field;
  if (kind === 'group') return issue({ code: 'group-min', level: 'error', params: { min } }, node);
  const code = kind === 'consent' ? 'consent-needed' : 'required';
  return issue({ code, level: 'error', params: {} }, node);
}

function issue({ code, level, params }: Omit<Issue, 'fieldId'>, { path }: FieldNode): Issue {
  return Object.freeze({ code, level, fieldId: path, params: Object.freeze(params) });
}

function relevantOptions(desk: Desk, field: Field, scope: Scope): Field['options'] {
  const { options } = field;
  if (!options?.some(({ when }) => when)) return options;
  return Object.freeze(options.filter(({ when }) => applies(desk, scope, when)));
}
