import type { Field } from '@tungbuoc/core';

/** What an answer is checked by when a field stands in somebody's own form. */
export type FieldRules = Pick<Field, 'kind'> & Partial<Field>;
