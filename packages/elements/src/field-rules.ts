import type { Field } from '@tungbuoc/core';

/** What an answer is checked by when a field stands in somebody's own form. */
export interface FieldRules extends Partial<Field> {
  readonly kind: Field['kind'];
  /** When the owner of a personal identification number was born. */
  readonly ownerBirthDate?: string;
  /** `YYYY-MM-DD`; the real day when empty or left out. */
  readonly today?: string;
}
