import type { Answers } from './answers.js';
import { own } from './own.js';
import type { Fee } from './procedure.js';
import type { Ward } from './ward.js';

/** Whose fee it is, and for what. */
export interface FeeContext {
  readonly ward: Ward;
  readonly procedureId: string;
  readonly answers: Answers;
}

/**
 * What a fee comes to in this ward, in đồng: its amount, times the number it is paid per. In a
 * repeated step the numbers of all items count together. `undefined` where the ward names no
 * amount or the number is not known yet: ask at the counter.
 */
export function feeAmount(
  fee: Fee,
  { ward, procedureId, answers }: FeeContext,
): number | undefined {
  const amount = own(own(own(ward.procedures, procedureId), 'fees'), fee.id);
  if (typeof amount !== 'number') return undefined;
  if (fee.per === undefined || amount === 0) return amount;
  const numbers = numbersFor(fee.per, answers);
  return numbers.length === 0 ? undefined : amount * numbers.reduce((sum, one) => sum + one);
}

function numbersFor(fieldId: string, answers: Answers): readonly number[] {
  const groups: readonly unknown[] = Object.values(answers).flat();
  return [answers, ...groups].flatMap((holder) => {
    const value = own(holder, fieldId);
    return typeof value === 'number' ? [value] : [];
  });
}
