import { join } from 'node:path';
import type { Field, Procedure } from '@tungbuoc/core';
import type { PackFolder } from './pack-folder.js';
import type { Problem } from './problem.js';

/**
 * Fields that ask for ethnicity or for files say whether they are sensitive. Of others (health,
 * religion …) only their author can know.
 * @see Decree 356/2025, Art. 4
 */
export function checkSensitive(pack: PackFolder, procedure: Procedure): readonly Problem[] {
  const file = join(pack.folder, 'procedure.json');
  return fieldsOf(procedure).flatMap((field) => {
    const message = markProblem(field);
    return message === undefined ? [] : [{ file, place: field.id, message }];
  });
}

/** What the author should know, although the pack can be used. */
export function notesOn(procedure: Procedure): readonly string[] {
  const fields = fieldsOf(procedure);
  const covered = new Set(fields.flatMap(({ covers }) => covers ?? []));
  const open = fields.filter(({ id, sensitive }) => sensitive && !covered.has(id));
  const ids = open.map(({ id }) => id).join(', ');
  return [
    ...(ids ? [`${ids}: sensitive, and no consent names it in "covers"`] : []),
    ...(fields.some(({ kind }) => kind === 'file') ? [unsent] : []),
  ];
}

const unsent = 'asks for files, which cannot be sent yet: no guide offers to send it';

function markProblem({ kind, list, sensitive }: Field): string | undefined {
  if (list === 'ethnic-groups' && !sensitive) return 'asks for ethnicity; mark it sensitive';
  if (kind !== 'file' || sensitive !== undefined) return undefined;
  return 'say whether it is sensitive, true or false; a picture of an identity paper is';
}

function fieldsOf({ steps }: Procedure): readonly Field[] {
  const fields = steps.flatMap(({ screens }) => screens.flatMap((screen) => screen.fields));
  return fields.flatMap((field) => [field, ...(field.fields ?? [])]);
}
