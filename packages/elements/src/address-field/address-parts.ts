import type { AddressAnswer } from '@tungbuoc/core';

const keys = [
  'provinceCode',
  'provinceName',
  'communeCode',
  'communeName',
  'detail',
  'hamlet',
  'formerText',
] as const;

/** The answer without empty parts, always in the same order; `undefined` when nothing is left. */
export function tidyAddress(address: AddressAnswer): AddressAnswer | undefined {
  const kept = keys.filter((key) => address[key]).map((key) => [key, address[key]]);
  return kept.length ? (Object.fromEntries(kept) as AddressAnswer) : undefined;
}

/** Reads what a page wrote into the attribute; parts that are no text are left out. */
export function readAddress(text: string): AddressAnswer | undefined {
  try {
    const data: unknown = JSON.parse(text);
    if (typeof data !== 'object' || data === null) return undefined;
    const parts = Object.entries(data).filter(([, part]) => typeof part === 'string');
    return tidyAddress(Object.fromEntries(parts));
  } catch {
    return undefined;
  }
}

/** Whether two answers say the same. */
export function isSameAddress(
  a: AddressAnswer | undefined,
  b: AddressAnswer | undefined,
): boolean {
  return keys.every((key) => (a?.[key] ?? '') === (b?.[key] ?? ''));
}
