import * as z from 'zod/mini';
import { partSchema } from './print-schema.js';
import { anyId, camel, kebab, text, when } from './schema-parts.js';
import type { TransferLayout } from './transfer.js';

const entry = z.strictObject({
  id: anyId,
  label: text,
  when,
  parts: z.array(partSchema).check(z.minLength(1, 'holds nothing')),
});

const tab = z.strictObject({
  id: anyId,
  title: text,
  when,
  note: z.optional(text),
  entries: z.array(entry),
});

/** The answers in the order of an official site. */
export const transferSchema: z.ZodMiniType<TransferLayout> = z.strictObject({
  formatVersion: z.literal(1),
  procedure: kebab,
  site: anyId,
  per: z.optional(camel),
  tabs: z.array(tab).check(z.minLength(1, 'has no tabs')),
});
