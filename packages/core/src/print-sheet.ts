import type { Answers } from './answers.js';
import { own } from './own.js';
import type { PrintSheet } from './print-parts.js';
import type { Field, Procedure } from './procedure.js';
import { readAnswer } from './read-answer.js';
import type { Ward } from './ward.js';

/** What a form is filled in with. */
export interface PrintOptions {
  /** With Vietnamese words: they are what the office reads. */
  readonly procedure: Procedure;
  /** Relevant answers, see `Snapshot.answers`. */
  readonly answers: Answers;
  readonly ward?: Ward;
  /** `YYYY-MM-DD`; conditions may ask for ages. */
  readonly today: string;
  /** Only the form of this item of the layout's repeated step, from 0. */
  readonly item?: number;
}

/** Group id of a repeated step, where there is a form for each of its items. */
interface Repeating {
  readonly per?: string;
}

/** One sheet for each item of the repeated step that the layout names, at least one. */
export function sheetsOf(
  layout: Repeating,
  options: PrintOptions,
): readonly { readonly item: number; readonly sheet: PrintSheet }[] {
  const { procedure, answers, today, ward } = options;
  const fields = fieldsById(procedure);
  return itemsOf(layout, options).map((item) => {
    const context = { today, read: readerOf(layout, answers, item) };
    return { item, sheet: { fields, ward, procedureId: procedure.id, context } };
  });
}

function itemsOf({ per }: Repeating, { answers, item }: PrintOptions): readonly number[] {
  if (item !== undefined) return [item];
  const list = per === undefined ? [] : own(answers, per);
  const count = Array.isArray(list) ? list.length : 0;
  return Array.from({ length: Math.max(1, count) }, (_, index) => index);
}

function fieldsById({ steps }: Procedure): ReadonlyMap<string, Field> {
  const screens = steps.flatMap((step) => step.screens);
  const fields = screens.flatMap((screen) => screen.fields);
  const all = fields.flatMap((field) => [field, ...(field.fields ?? [])]);
  return new Map(all.map((field) => [field.id, field]));
}

/**
 * Inside a repeated step a field is first of all the one of the same item. An item of a group is
 * named by its place: `members.0.fullName`; the group itself stands for the number of its items.
 */
function readerOf(
  { per }: Repeating,
  answers: Answers,
  item: number,
): PrintSheet['context']['read'] {
  const group = per === undefined ? undefined : own(own(answers, per), item);
  return (path) => {
    const value = own(group, path) ?? path.split('.').reduce<unknown>(own, answers);
    return readAnswer(isList(value) ? value.length : value);
  };
}

/** Of items; multi-choice answers are lists of texts. */
function isList(value: unknown): value is readonly object[] {
  return Array.isArray(value) && typeof value[0] === 'object';
}
