import type { AddressAnswer, Answer } from './answers.js';

/** Longer texts are cut; what is too long for its field is told to the person as an issue. */
export const maxTextLength = 10_000;

const maxChoices = 200;

const addressParts = [
  'provinceCode',
  'provinceName',
  'communeCode',
  'communeName',
  'detail',
  'formerText',
] as const;

/**
 * Takes an answer out of a value from outside (a host page, a draft, a request): a frozen copy, or
 * `undefined` for what is empty or has no shape of an {@link Answer}. Never throws on JSON.
 */
export function readAnswer(value: unknown): Answer | undefined {
  if (typeof value === 'string') return readText(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value === 'boolean') return value;
  if (Array.isArray(value)) return readChoices(value);
  return typeof value === 'object' && value !== null ? readAddress(value) : undefined;
}

function readText(text: string): string | undefined {
  return text === '' ? undefined : text.slice(0, maxTextLength);
}

function readChoices(values: readonly unknown[]): readonly string[] | undefined {
  const texts = values.filter((value) => typeof value === 'string');
  if (texts.length === 0 || texts.length < values.length || texts.length > maxChoices) {
    return undefined;
  }
  return Object.freeze(texts.map((text) => text.slice(0, maxTextLength)));
}

function readAddress(value: object): AddressAnswer | undefined {
  const parts = addressParts.flatMap((part): [string, string][] => {
    const text = Object.hasOwn(value, part) ? (value as AddressAnswer)[part] : undefined;
    return typeof text === 'string' && text !== '' ? [[part, text.slice(0, maxTextLength)]] : [];
  });
  return parts.length > 0 ? Object.freeze(Object.fromEntries(parts)) : undefined;
}
