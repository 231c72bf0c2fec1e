import type { Condition } from './condition.js';
import { isJsonObject, type JsonObject } from './json-object.js';

/** In a pack, in place of what a block holds. */
export interface BlockReference {
  readonly block: string;
  /** Whom it is about, in camelCase. */
  readonly as?: string;
  /** Applies to each of its screens, besides what they ask themselves. */
  readonly when?: Condition;
  /** Its answers are those of another use of the block while `when` holds. */
  readonly sameAs?: { readonly as: string; readonly when: Condition };
  /** Screens or fields that are not asked, by id: `*-residence`. */
  readonly leaveOut?: readonly string[];
  /** Merged over its screens, by screen id. */
  readonly with?: Readonly<Record<string, unknown>>;
}

const texts = ['block', 'as'];
const all = [...texts, 'when', 'sameAs', 'leaveOut', 'with'];

/** Whether a list holds a block in this place, well written or not. */
export function isReference(item: unknown): item is JsonObject {
  return isJsonObject(item) && Object.hasOwn(item, 'block');
}

/** What is wrong with a reference. Only screens are changed when they are taken over. */
export function referenceFault(item: JsonObject, isScreen: boolean): string | undefined {
  const allowed = isScreen ? all : texts;
  const unknown = Object.keys(item).find((key) => !allowed.includes(key));
  if (unknown !== undefined) return `has a key that it should not have: ${unknown}`;
  const { block, as, sameAs, leaveOut, with: changes } = item;
  if (typeof block !== 'string') return 'needs the name of a block';
  if (as !== undefined && !isCamel(as)) return '"as" is not a name in camelCase';
  if (sameAs !== undefined && !isSameAs(sameAs)) return '"sameAs" needs "as" and "when"';
  if (leaveOut !== undefined && !isNames(leaveOut)) return '"leaveOut" is not a list of ids';
  return changes === undefined || isJsonObject(changes) ? undefined : '"with" is not an object';
}

function isCamel(value: unknown): boolean {
  return typeof value === 'string' && /^[a-z][A-Za-z0-9]*$/.test(value);
}

function isSameAs(value: unknown): boolean {
  return isJsonObject(value) && isCamel(value['as']) && isJsonObject(value['when']);
}

function isNames(value: unknown): boolean {
  return Array.isArray(value) && value.every((name) => typeof name === 'string');
}
