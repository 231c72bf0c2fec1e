import type { Answer } from './answers.js';
import type { Condition, DateOperand, FieldTest, Verdict } from './condition.js';
import { addDays, addYears, fullYears, isAfter, isBefore, parsePartialDate } from './dates.js';
import { sameValue } from './same-value.js';

/** What a condition may ask about. */
export interface ConditionContext {
  /** The answer as it counts now: `undefined` while unanswered or not relevant. */
  readonly read: (fieldId: string) => Answer | undefined;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * Answers a condition in three values (Kleene): what a partial date leaves open stays `unsure`
 * unless the rest of the condition decides.
 */
export function evaluateCondition(condition: Condition, context: ConditionContext): Verdict {
  if (has(condition, 'all')) return every(condition.all, context);
  if (has(condition, 'any')) return negate(every(condition.any.map(negated), context));
  if (has(condition, 'not')) return negate(evaluateCondition(condition.not, context));
  return test(condition, context);
}

/** Ids of all fields that a condition reads, each once, in the order they are named. */
export function conditionFields(condition: Condition): readonly string[] {
  return [...new Set(namedFields(condition))];
}

function every(conditions: readonly Condition[], context: ConditionContext): Verdict {
  let verdict: Verdict = 'yes';
  for (const condition of conditions) {
    const next = evaluateCondition(condition, context);
    if (next === 'no') return 'no';
    if (next === 'unsure') verdict = 'unsure';
  }
  return verdict;
}

function negated(condition: Condition): Condition {
  return { not: condition };
}

function negate(verdict: Verdict): Verdict {
  if (verdict === 'unsure') return verdict;
  return verdict === 'yes' ? 'no' : 'yes';
}

function test(condition: FieldTest, context: ConditionContext): Verdict {
  const answer = context.read(condition.field);
  if (has(condition, 'answered')) return verdictOf((answer !== undefined) === condition.answered);
  if (answer === undefined) return 'no';
  if (has(condition, 'equals')) return verdictOf(holds(answer, condition.equals));
  if (has(condition, 'oneOf')) return verdictOf(condition.oneOf.some((one) => holds(answer, one)));
  if (has(condition, 'partial')) return isPartial(answer, condition.partial);
  if (has(condition, 'before')) return isBefore(answer, day(condition.before, context));
  if (has(condition, 'after')) return isAfter(answer, day(condition.after, context));
  if (has(condition, 'age')) return ageVerdict(answer, condition.age, context);
  if (has(condition, 'equalsField')) {
    return verdictOf(sameValue(answer, context.read(condition.equalsField)));
  }
  return verdictOf(sameFamilyName(answer, context.read(condition.sameFamilyName)));
}

/** What is no date fails both ways. */
function isPartial(answer: Answer, wanted: boolean): Verdict {
  const date = parsePartialDate(answer);
  return verdictOf(date !== undefined && (date.day === undefined) === wanted);
}

function verdictOf(holds: boolean): Verdict {
  return holds ? 'yes' : 'no';
}

/** Of several chosen values it is enough that one is meant. */
function holds(answer: Answer, value: string | number | boolean): boolean {
  return Array.isArray(answer) ? answer.includes(value) : answer === value;
}

function day(operand: DateOperand, context: ConditionContext): unknown {
  if (typeof operand === 'string') return operand;
  if (has(operand, 'field')) return context.read(operand.field);
  const { years = 0, days = 0 } = operand.today;
  return addDays(addYears(context.today, years), days);
}

type AgeTest = Extract<FieldTest, { readonly age: unknown }>['age'];

function ageVerdict(birth: Answer, age: AgeTest, context: ConditionContext): Verdict {
  const years = fullYears(birth, age.on === undefined ? context.today : context.read(age.on));
  if (!years) return 'no';
  const { atLeast = -Infinity, below = Infinity } = age;
  if (years.min >= atLeast && years.max < below) return 'yes';
  return years.max < atLeast || years.min >= below ? 'no' : 'unsure';
}

function sameFamilyName(one: Answer, other: Answer | undefined): boolean {
  const name = familyName(one);
  return name !== '' && name === familyName(other);
}

function familyName(answer: Answer | undefined): string {
  if (typeof answer !== 'string') return '';
  const [first = ''] = answer.normalize('NFC').trim().split(/\s+/u);
  return first.toLocaleLowerCase('vi');
}

/** In the whole vocabulary, fields stand under these keys only. */
const fieldKeys: readonly string[] = ['field', 'equalsField', 'sameFamilyName', 'on'];

function namedFields(part: object): string[] {
  return Object.entries(part).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === 'string') return fieldKeys.includes(key) ? [value] : [];
    return typeof value === 'object' && value !== null ? namedFields(value) : [];
  });
}

/** Own properties only: a page that changed `Object.prototype` must not change a condition. */
function has<T extends object, K extends string>(
  value: T,
  key: K,
): value is Extract<T, { readonly [P in K]: unknown }> {
  return Object.hasOwn(value, key);
}
