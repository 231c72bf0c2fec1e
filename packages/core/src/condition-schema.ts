import * as z from 'zod/mini';
import type { Condition } from './condition.js';
import { dateRange } from './dates.js';
import type { PlacedIssue } from './pack-limits.js';
import { packWords } from './pack-words.js';

const fieldId = z.string('does not name a field');
const value = z.union([z.string(), z.number()], 'is neither a text nor a number');
const date = z
  .string()
  .check(z.refine((text) => dateRange(text) !== undefined, 'is not a date as YYYY-MM-DD'));
/** Two centuries either way: what is counted from today must stay within the calendar. */
const years = z.optional(z.int().check(z.minimum(-200), z.maximum(200)));
const days = z.optional(z.int().check(z.minimum(-73_000), z.maximum(73_000)));

/** By the key that tells the kind of condition. */
export const conditionShapes = {
  all: z.strictObject({ all: z.array(z.lazy(() => conditionSchema)) }),
  any: z.strictObject({ any: z.array(z.lazy(() => conditionSchema)) }),
  not: z.strictObject({ not: z.lazy(() => conditionSchema) }),
  equals: z.strictObject({
    field: fieldId,
    equals: z.union([value, z.boolean()], 'is neither a text, a number, true nor false'),
  }),
  oneOf: z.strictObject({ field: fieldId, oneOf: z.array(value) }),
  equalsField: z.strictObject({ field: fieldId, equalsField: fieldId }),
  answered: z.strictObject({ field: fieldId, answered: z.boolean() }),
  partial: z.strictObject({ field: fieldId, partial: z.boolean() }),
  before: z.strictObject({ field: fieldId, before: z.lazy(() => operand) }),
  after: z.strictObject({ field: fieldId, after: z.lazy(() => operand) }),
  age: z.strictObject({
    field: fieldId,
    age: z
      .strictObject({ atLeast: years, below: years, on: z.optional(z.string()) })
      .check(
        z.refine(
          ({ atLeast, below }) => atLeast !== undefined || below !== undefined,
          'needs atLeast or below',
        ),
      ),
  }),
  sameFamilyName: z.strictObject({ field: fieldId, sameFamilyName: fieldId }),
};

type Kind = keyof typeof conditionShapes;

/** Fails to compile when a shape above is no {@link Condition}. */
type Checked<T extends Condition> = T;
type Shape = Checked<z.output<(typeof conditionShapes)[Kind]>>;

const operandShapes = {
  field: z.strictObject({ field: fieldId }),
  today: z.strictObject({ today: z.strictObject({ days, years }) }),
};

const operand = z.union(
  [date, operandShapes.field, operandShapes.today],
  'is neither a date, { field } nor { today: { days, years } }',
);

/**
 * The vocabulary of conditions. One key tells the kind, so that an author hears what is wrong with
 * the condition that was meant, not that it is none of twelve kinds.
 */
export const conditionSchema: z.ZodMiniType<Condition, Condition> = z
  .custom<Shape>(isObject, 'is not a condition')
  .check(({ value: input, issues }) => {
    for (const { path, message } of conditionIssues(input)) {
      issues.push({ code: 'custom', input, path: [...path], message });
    }
  });

function conditionIssues(input: object): readonly PlacedIssue[] {
  const kinds = (Object.keys(conditionShapes) as Kind[]).filter((key) =>
    Object.hasOwn(input, key),
  );
  const [kind] = kinds;
  if (!kind || kinds.length > 1) {
    return [
      { path: [], message: `needs exactly one of ${Object.keys(conditionShapes).join(', ')}` },
    ];
  }
  return z.safeParse(conditionShapes[kind], input, { error: packWords }).error?.issues ?? [];
}

function isObject(input: unknown): boolean {
  return typeof input === 'object' && input !== null;
}
