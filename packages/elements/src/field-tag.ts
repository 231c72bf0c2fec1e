import type { FieldKind } from '@tungbuoc/core';

/** Every kind of field that has an element; files are in no procedure yet (design.md 2.5). */
export type ElementKind = FieldKind | 'file' | 'repeat';

/** The tag of a kind of field: `person-id` → `tb-person-id-field`. */
export function fieldTag<Kind extends ElementKind>(kind: Kind): `tb-${Kind}-field` {
  return `tb-${kind}-field`;
}
