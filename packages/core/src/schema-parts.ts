import * as z from 'zod/mini';
import { conditionSchema } from './condition-schema.js';
import { parsePartialDate } from './dates.js';
import { isHttpsLink } from './https-link.js';
import { reservedKeys } from './pack-limits.js';

/** Words on screen. */
export const text = z.string().check(z.minLength(1, 'has no words'));
/** Procedures, steps, screens. */
export const kebab = named(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower case letters, digits and hyphens');
/** Fields. */
export const camel = named(/^[a-z][A-Za-z0-9]*$/, 'a small letter first, then letters and digits');
/** Everything else. */
export const anyId = named(/^[A-Za-z0-9]+([-.][A-Za-z0-9]+)*$/, 'letters, digits and hyphens');
export const version = named(/^\d+\.\d+\.\d+$/, 'three numbers, such as 1.0.0');
export const day = z
  .string()
  .check(
    z.refine((value) => parsePartialDate(value)?.day !== undefined, 'is not a date as YYYY-MM-DD'),
  );
export const link = z
  .string()
  .check(z.refine(isSafeLink, 'is not a link that is allowed: https:, tel: or mailto:'));
export const when = z.optional(conditionSchema);
/** The keys of what holds only for a time. */
export const dated = { from: z.optional(day), until: z.optional(day) };

/** A name of one shape, never one that reaches into prototypes. */
export function named(pattern: RegExp, shape: string) {
  const right = z.regex(pattern, `is not named as it should be: ${shape}`);
  return z.string().check(z.maxLength(100), right, notReserved());
}

export function notReserved() {
  return z.refine<string>((id) => !reservedKeys.includes(id), 'is a name that is not allowed');
}

function isSafeLink(href: string): boolean {
  return isHttpsLink(href) || /^(?:tel:\+?[0-9-]{3,20}|mailto:[\w.+-]+@[\w.-]+)$/.test(href);
}
