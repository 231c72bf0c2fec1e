import { randomInt } from 'node:crypto';
import { vietnamDay } from './clock.js';

/**
 * A number for the receipt, e.g. `261121-4839-2071`: the day in Viet Nam, then eight random digits.
 * Digits only, in groups of four: they are read out on the telephone, and letters that look
 * different may sound alike. Nothing can be read with it, so 10⁸ for a day are enough; the store
 * keeps it unique.
 */
export function newReference(now: number): string {
  const day = vietnamDay(now).slice(2).replaceAll('-', '');
  return `${day}-${fourDigits()}-${fourDigits()}`;
}

/** Finds a reference in what somebody typed, with or without dashes and spaces. */
export function readReference(typed: string): string | undefined {
  const digits = typed.replace(/\D/g, '');
  return digits.length === 14 ? digits.replace(/^(.{6})(.{4})/, '$1-$2-') : undefined;
}

function fourDigits(): string {
  return String(randomInt(10_000)).padStart(4, '0');
}
