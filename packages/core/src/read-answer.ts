import type { AddressAnswer, Answer } from './answers.js';
import { addressParts } from './check-address.js';
import { own } from './own.js';

/** Longer texts are cut; what is too long for its field is told to the person as an issue. */
export const maxTextLength = 10_000;

const maxChoices = 200;

/**
 * Takes an answer out of a value from outside (a host page, a draft, a request): a frozen copy, or
 * `undefined` for what is empty or has no shape of an {@link Answer}. Never throws on JSON.
 */
export function readAnswer(value: unknown): Answer | undefined {
  if (typeof value === 'string') return readText(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value === 'boolean') return value;
  return Array.isArray(value) ? readChoices(value) : readAddress(value);
}

function readText(value: unknown): string | undefined {
  return typeof value === 'string' ? value.slice(0, maxTextLength) || undefined : undefined;
}

function readChoices(values: readonly unknown[]): readonly string[] | undefined {
  const texts = values.slice(0, maxChoices).flatMap((value) => readText(value) ?? []);
  return texts.length > 0 ? Object.freeze(texts) : undefined;
}

function readAddress(value: unknown): AddressAnswer | undefined {
  const parts = addressParts.flatMap((part): [string, string][] => {
    const text = readText(own(value, part));
    return text === undefined ? [] : [[part, text]];
  });
  return parts.length > 0 ? Object.freeze(Object.fromEntries(parts)) : undefined;
}
