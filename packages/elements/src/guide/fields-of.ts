import type { Field, FieldView, Procedure } from '@tungbuoc/core';

/** Every field of a procedure, those in groups too. */
export function fieldsOf({ steps }: Procedure): readonly Field[] {
  const fields = steps.flatMap((step) => step.screens.flatMap((screen) => screen.fields));
  return fields.flatMap((field) => [field, ...(field.fields ?? [])]);
}

/** A field as it stands, and what it is called: `Họ và tên`, in a group `Người 2, Họ và tên`. */
export interface NamedField {
  readonly view: FieldView;
  readonly name: string;
}

/** These fields, each group followed by those of its items. */
export function namedFields(fields: readonly FieldView[]): readonly NamedField[] {
  return fields.flatMap((view) => [named(view), ...view.items.flatMap(namedIn(view))]);
}

/** The fields of one item of a group. */
export function namedIn(group: FieldView) {
  return (item: readonly FieldView[], index: number): readonly NamedField[] =>
    item.map((view) => named(view, `${itemTitle(group, index)}, `));
}

/** `Người 2`. */
export function itemTitle({ field }: FieldView, index: number): string {
  return `${field.itemLabel ?? nameOf(field)} ${index + 1}`;
}

/** The name on the official form, else the question. */
export function nameOf({ shortLabel, label }: Field): string {
  return shortLabel ?? label;
}

function named(view: FieldView, before = ''): NamedField {
  return { view, name: before + nameOf(view.field) };
}
