import type { FieldKind } from '@tungbuoc/core';

/** Every kind of field that has an element. */
export type ElementKind = FieldKind | 'repeat';

/** The tag of a kind of field: `person-id` → `tb-person-id-field`. */
export function fieldTag<Kind extends ElementKind>(kind: Kind): `tb-${Kind}-field` {
  return `tb-${kind}-field`;
}
