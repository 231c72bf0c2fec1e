import { join } from 'node:path';
import { PackError } from '@tungbuoc/core';
import type { Field, Procedure } from '@tungbuoc/core';
import { parsePrintLayout } from '@tungbuoc/core/parse-print-layout';
import { at, walk } from './json-tree.js';
import type { PackFolder } from './pack-folder.js';
import type { Problem } from './problem.js';

/** A signature has a `name`; both hold a field id. */
const fieldKeys = ['field', 'name'];

/** The print layout belongs to the procedure, and every answer on it is asked somewhere. */
export function checkPrint(pack: PackFolder, procedure: Procedure): readonly Problem[] {
  if (pack.print === undefined) return [];
  const file = join(pack.folder, 'print.json');
  return check(pack.print, procedure).map((problem) => ({ file, ...problem }));
}

type Found = Omit<Problem, 'file'>;

interface Head {
  readonly procedure: string;
  readonly per?: string;
}

function check(print: unknown, procedure: Procedure): readonly Found[] {
  return whenParsed(parsePrintLayout, print, (layout) => [
    ...checkHead(layout, procedure),
    ...checkFields(layout, procedure),
  ]);
}

/** What is wrong with a file beside the procedure: why it is refused, or else what `check` finds. */
export function whenParsed<T>(
  parse: (json: unknown) => T,
  json: unknown,
  check: (parsed: T) => readonly Found[],
): readonly Found[] {
  try {
    return check(parse(json));
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    return error.issues.map(({ path, message }) => ({ place: path, message }));
  }
}

/** Whether it belongs to the procedure, and repeats what the procedure repeats. */
export function checkHead(layout: Head, procedure: Procedure): Found[] {
  const found: Found[] = [];
  if (layout.procedure !== procedure.id) {
    found.push({ place: 'procedure', message: `must be "${procedure.id}"` });
  }
  const groups = procedure.steps.flatMap(({ repeat }) => repeat?.group ?? []);
  if (layout.per !== undefined && !groups.includes(layout.per)) {
    const message = `is no repeated group; use one of: ${groups.join(', ') || 'none here'}`;
    found.push({ place: 'per', message });
  }
  return found;
}

/** Whether every field that it reads, in conditions too, is one of the procedure. */
export function checkFields(layout: object, procedure: Procedure): Found[] {
  const screens = procedure.steps.flatMap((step) => step.screens);
  const ids = new Set(screens.flatMap(({ fields }) => fields.flatMap(pathsOf)));
  return [...walk(layout)].flatMap(({ place, key, value }) => {
    if (!fieldKeys.includes(key) || typeof value !== 'string') return [];
    if (ids.has(pathIn(layout, place, value))) return [];
    return [{ place, message: `there is no field "${value}" in procedure.json` }];
  });
}

/** A column of a table names a field of its group. */
function pathIn(layout: object, place: string, fieldId: string): string {
  const [, index = '', list] = place.split('.');
  const group = list === 'columns' ? at(layout, ['blocks', index, 'group']) : undefined;
  return typeof group === 'string' ? `${group}.0.${fieldId}` : fieldId;
}

/** A field by its name, those of a group by each place that an item may have. */
function pathsOf({ id, max = 0, fields = [] }: Field): readonly string[] {
  const items = Array.from({ length: fields.length && max }, (_, item) => item);
  return [id, ...fields.flatMap((each) => items.map((item) => `${id}.${item}.${each.id}`))];
}
