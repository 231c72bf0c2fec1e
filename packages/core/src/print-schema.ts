import * as z from 'zod/mini';
import { conditionSchema } from './condition-schema.js';
import type { PlacedIssue } from './pack-limits.js';
import { packWords } from './pack-words.js';
import type { PrintBlock, PrintPart } from './print.js';

const text = z.string().check(z.maxLength(2_000, 'has more than 2000 characters'));
const named = 'does not name a field';
const fieldId = z.string().check(z.regex(/^[a-z][A-Za-z0-9]{0,99}$/, named));
/** `members.0.fullName` names a field of the first item of a group. */
const fieldPath = z
  .string()
  .check(z.regex(/^[a-z][A-Za-z0-9]{0,99}(\.\d{1,2}\.[a-z][A-Za-z0-9]{0,99})?$/, named));
const procedureId = z
  .string()
  .check(z.regex(/^[a-z0-9][a-z0-9-]{0,99}$/, 'does not name a procedure'));
const formats = ['text', 'capitals', 'date', 'date-words', 'place', 'option', 'boxes'] as const;
const parts = z.array(z.lazy(() => partSchema));

/** By the key that tells the kind of part. */
export const partShapes = {
  label: z.strictObject({ label: text }),
  field: z.strictObject({
    field: fieldPath,
    as: z.optional(z.enum(formats)),
    quiet: z.optional(z.boolean()),
  }),
  box: z.strictObject({ box: conditionSchema, text }),
  when: z.strictObject({ when: conditionSchema, parts, else: z.optional(parts) }),
  ward: z.strictObject({ ward: z.enum(['addressee', 'office']) }),
};

/** By the kind that it names. */
export const blockShapes = {
  motto: z.strictObject({ kind: z.literal('motto') }),
  title: z.strictObject({ kind: z.literal('title'), text }),
  line: z.strictObject({
    kind: z.literal('line'),
    parts,
    when: z.optional(conditionSchema),
    indent: z.optional(z.boolean()),
  }),
  space: z.strictObject({ kind: z.literal('space') }),
  signature: z.strictObject({
    kind: z.literal('signature'),
    title: text,
    hint: text,
    name: z.optional(fieldPath),
  }),
  signatures: z.strictObject({
    kind: z.literal('signatures'),
    dated: z.optional(z.boolean()),
    columns: z
      .array(
        z.strictObject({
          title: text,
          hint: text,
          name: z.optional(fieldPath),
          parts: z.optional(parts),
        }),
      )
      .check(z.minLength(1, 'has no columns'), z.maxLength(6, 'has more than 6 columns')),
  }),
  table: z.strictObject({
    kind: z.literal('table'),
    group: fieldId,
    rows: z.int().check(z.minimum(0), z.maximum(20)),
    columns: z
      .array(
        z.strictObject({
          title: text,
          field: z.optional(fieldId),
          as: z.optional(z.enum(formats)),
        }),
      )
      .check(z.minLength(1, 'has no columns'), z.maxLength(12, 'has more than 12 columns')),
  }),
  grid: z.strictObject({
    kind: z.literal('grid'),
    heading: z
      .array(text)
      .check(
        z.minLength(2, 'has fewer than 2 columns'),
        z.maxLength(6, 'has more than 6 columns'),
      ),
    rows: z
      .array(z.strictObject({ label: text, cells: z.array(z.strictObject({ parts })) }))
      .check(z.minLength(1, 'has no rows')),
  }),
  notes: z.strictObject({ kind: z.literal('notes'), items: z.array(text) }),
};

/** Fail to compile when a shape above is no {@link PrintPart} or {@link PrintBlock}. */
type Checked<Whole, T extends Whole> = T;
type Part = Checked<PrintPart, z.output<(typeof partShapes)[keyof typeof partShapes]>>;
type Block = Checked<PrintBlock, z.output<(typeof blockShapes)[keyof typeof blockShapes]>>;

/** One key tells the kind, so that an author hears what is wrong with the part that was meant. */
export const partSchema: z.ZodMiniType<PrintPart, PrintPart> = z
  .custom<string | Part>((input) => typeof input === 'string' || isObject(input), 'is not a part')
  .check(byShape(partShape, `needs exactly one of ${Object.keys(partShapes).join(', ')}`));

export const blockSchema: z.ZodMiniType<PrintBlock, PrintBlock> = z
  .custom<Block>(isObject, 'is not a block')
  .check(byShape(blockShape, `needs a kind of ${Object.keys(blockShapes).join(', ')}`));

/** A whole print layout. What it lets through is a `PrintLayout`. */
export const printSchema = z.strictObject({
  formatVersion: z.literal(1),
  procedure: procedureId,
  per: z.optional(fieldId),
  blocks: z.array(blockSchema),
});

function partShape(input: object): z.ZodMiniType | undefined {
  const shapes = Object.entries(partShapes).filter(([key]) => Object.hasOwn(input, key));
  return shapes.length === 1 ? shapes[0]?.[1] : undefined;
}

function blockShape(input: object): z.ZodMiniType | undefined {
  const kind = Object.hasOwn(input, 'kind') ? (input as Block).kind : '';
  return Object.hasOwn(blockShapes, kind) ? blockShapes[kind as Block['kind']] : undefined;
}

/** Checks an object by the one shape that it is meant to have. */
function byShape(shapeOf: (input: object) => z.ZodMiniType | undefined, otherwise: string) {
  return ({ value: input, issues }: z.core.ParsePayload<object | string>): void => {
    if (typeof input === 'string') return;
    const shape = shapeOf(input);
    for (const { path, message } of shape
      ? issuesOf(shape, input)
      : [{ path: [], message: otherwise }]) {
      issues.push({ code: 'custom', input, path: [...path], message });
    }
  };
}

function issuesOf(shape: z.ZodMiniType, input: object): readonly PlacedIssue[] {
  return z.safeParse(shape, input, { error: packWords }).error?.issues ?? [];
}

function isObject(input: unknown): boolean {
  return typeof input === 'object' && input !== null;
}
