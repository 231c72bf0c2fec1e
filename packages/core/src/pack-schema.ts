import * as z from 'zod/mini';
import { conditionSchema } from './condition-schema.js';
import {
  anyId,
  camel,
  dated,
  day,
  kebab,
  link,
  named,
  notReserved,
  text,
  version,
  when,
} from './schema-parts.js';

const length = z.int().check(z.minimum(1), z.maximum(2_000));

const option = z.strictObject({
  value: text.check(z.maxLength(200), notReserved()),
  label: text,
  hint: z.optional(text),
  when,
});

const fieldShape = {
  id: camel,
  kind: z.enum([
    'text',
    'name',
    'number',
    'date',
    'time-slot',
    'choice',
    'multi-choice',
    'select',
    'person-id',
    'phone',
    'address',
    'consent',
    'group',
    'file',
  ]),
  when,
  optional: z.optional(z.boolean()),
  label: text,
  hint: z.optional(text),
  example: z.optional(text),
  shortLabel: z.optional(text),
  options: z.optional(z.array(option).check(z.minLength(1, 'has no options'))),
  list: z.optional(
    z.enum(
      ['ethnic-groups', 'countries', 'household-relations', 'hamlets'],
      'is not ethnic-groups, countries, household-relations or hamlets; a commune is asked by the kind address',
    ),
  ),
  free: z.optional(z.boolean()),
  format: z.optional(z.enum(['passport', 'email', 'document-number'])),
  maxLength: z.optional(length),
  multiline: z.optional(z.boolean()),
  min: z.optional(z.number()),
  max: z.optional(z.number()),
  decimals: z.optional(z.int().check(z.minimum(0), z.maximum(6))),
  unit: z.optional(text.check(z.maxLength(40))),
  partial: z.optional(z.boolean()),
  future: z.optional(z.boolean()),
  hours: z.optional(z.literal('visits')),
  days: z.optional(z.int().check(z.minimum(1), z.maximum(14))),
  scope: z.optional(z.enum(['present', 'any'])),
  detail: z.optional(z.enum(['required', 'none'])),
  owner: z.optional(
    z.strictObject({ birthDate: z.optional(camel), sex: z.optional(z.enum(['male', 'female'])) }),
  ),
  sameAs: z.optional(z.strictObject({ field: camel, when: conditionSchema })),
  initial: z.optional(z.union([text, z.number()], 'is neither a text nor a number')),
  autocomplete: z.optional(text),
  sensitive: z.optional(z.boolean()),
  covers: z.optional(z.array(camel).check(z.minLength(1, 'names no field'))),
  delivery: z.optional(z.boolean()),
};

/** A group stands in no other, so the shape ends here. */
const field = z.strictObject({
  ...fieldShape,
  fields: z.optional(
    z.array(z.strictObject(fieldShape)).check(z.minLength(1, 'asks for nothing')),
  ),
  itemLabel: z.optional(text),
});

const screen = z.strictObject({
  id: kebab,
  when,
  title: z.optional(text),
  hint: z.optional(text),
  show: z.optional(z.literal('papers')),
  fields: z._default(z.array(field), []),
});

const step = z.strictObject({
  id: kebab,
  title: text,
  when,
  repeat: z.optional(
    z.strictObject({
      group: camel,
      count: camel,
      max: z.int().check(z.minimum(1), z.maximum(20)),
    }),
  ),
  screens: z.array(screen).check(z.minLength(1, 'has no screens')),
});

const route = z.strictObject({
  id: anyId,
  ...dated,
  when: conditionSchema,
  stop: z.optional(z.boolean()),
  title: text,
  text,
  code: z.optional(text),
  url: z.optional(link),
  ages: z.optional(
    z.strictObject({
      field: camel,
      years: z
        .array(z.int().check(z.minimum(1), z.maximum(150)))
        .check(z.minLength(1, 'names no age')),
    }),
  ),
});

const paper = z.strictObject({
  id: anyId,
  when,
  ...dated,
  mode: z.enum(['submit', 'show']),
  title: text,
  note: z.optional(text),
});

const rule = z.strictObject({
  id: anyId,
  level: z.enum(['error', 'warning', 'information']),
  field: camel,
  when: conditionSchema,
  message: text,
});

const audioFile = z
  .string()
  .check(
    z.maxLength(200),
    z.regex(
      /^[a-zA-Z0-9][\w-]*(\/[a-zA-Z0-9][\w-]*)*\.(mp3|m4a|ogg|opus|wav|webm)$/,
      'is not the name of a sound file beside the pack: mp3, m4a, ogg, opus, wav or webm',
    ),
  );

const audio = z.strictObject({
  locale: named(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'a language, such as vi or tyz'),
  name: text,
  files: z.record(text, audioFile),
});

/** A whole pack with its words. What it lets through is a {@link Procedure}. */
export const packSchema = z.strictObject({
  formatVersion: z.literal(1),
  id: kebab,
  version,
  locale: text,
  code: z.optional(text),
  title: text,
  summary: text,
  validFrom: day,
  validUntil: z.optional(day),
  lastVerified: day,
  legalBasis: z.array(z.strictObject({ id: anyId, title: text, url: z.optional(link) })),
  officialForm: z.optional(z.strictObject({ title: text, issuedBy: text })),
  minutes: z.optional(z.number().check(z.minimum(1))),
  forWhom: z.optional(camel),
  routes: z._default(z.array(route), []),
  papers: z._default(z.array(paper), []),
  fees: z._default(
    z.array(z.strictObject({ id: anyId, when, ...dated, title: text, per: z.optional(camel) })),
    [],
  ),
  steps: z.array(step).check(z.minLength(1, 'has no steps')),
  rules: z._default(z.array(rule), []),
  afterwards: z._default(z.array(z.strictObject({ id: anyId, when, ...dated, text })), []),
  preparation: z.optional(z.boolean()),
  about: z.optional(z.boolean()),
  transfer: z.optional(z.boolean()),
  audio: z.optional(z.array(audio).check(z.maxLength(10))),
});
