import * as z from 'zod/mini';
import type { About } from './about.js';
import { anyId, dated, kebab, link, text, when } from './schema-parts.js';

const fact = z.strictObject({
  id: anyId,
  when,
  ...dated,
  title: text,
  text,
  url: z.optional(link),
});

const step = z.strictObject({ id: anyId, when, text, press: z.optional(text) });

const site = z.strictObject({
  id: anyId,
  when,
  ...dated,
  title: text,
  url: z.optional(link),
  steps: z.array(step).check(z.minLength(1, 'has no steps')),
});

/** All that is known around a procedure. */
export const aboutSchema: z.ZodMiniType<About> = z.strictObject({
  formatVersion: z.literal(1),
  procedure: kebab,
  locale: text,
  facts: z.array(fact),
  sites: z._default(z.array(site), []),
});
