import type { Field, Procedure } from '@tungbuoc/core';
import { join } from 'node:path';
import type { PackFolder } from './pack-folder.js';
import type { Problem } from './problem.js';
import { mapProcedure } from './procedure-map.js';
import type { AskedField, ProcedureMap } from './procedure-map.js';
import { fails, holds, isPossible } from './reachable.js';

/**
 * The same question in two places, or the person's own telephone number twice: a fact is typed once.
 * @see WCAG 2.2, 3.3.7 Redundant Entry
 */
export function checkAskedTwice(
  pack: PackFolder,
  procedure: Procedure,
  today: string,
): readonly Problem[] {
  const map = mapProcedure(procedure);
  const file = join(pack.folder, 'procedure.json');
  const asked = [...map.fields.values()];
  return asked.flatMap((later, index) => {
    const earlier = asked
      .slice(0, index)
      .find((each) => isSameQuestion(each, later) && isAskedBeside(map, [each, later], today));
    if (!earlier) return [];
    const isToken = isSameToken(earlier.field, later.field);
    const other = isToken ? ', or leave "autocomplete" out where it is another person\'s' : '';
    const { id } = earlier.field;
    const message = `asks again what "${id}" asks; take that answer over with "sameAs"${other}`;
    return [{ file, place: placeOf(later), message }];
  });
}

function placeOf({ step, screen, field }: AskedField): string {
  return `steps.${step.id}.screens.${screen.id}.fields.${field.id}`;
}

/** Consents and files are each given for something of their own. */
const ownKinds: readonly Field['kind'][] = ['consent', 'file', 'group'];

function isSameQuestion(one: AskedField, other: AskedField): boolean {
  const isSameKind = one.field.kind === other.field.kind && !ownKinds.includes(one.field.kind);
  return isSameKind && (isSameToken(one.field, other.field) || wordsOf(one) === wordsOf(other));
}

/** With a token the person's own device fills in the person's own data. */
function isSameToken({ autocomplete }: Field, other: Field): boolean {
  const isToken = autocomplete !== undefined && !['on', 'off'].includes(autocomplete);
  return isToken && autocomplete === other.autocomplete;
}

/** A label of a group says who is meant only with the heading above it. */
function wordsOf({ step, screen, field }: AskedField): string {
  const heading = screen.fields.length > 1 ? [step.title, screen.title ?? ''] : [];
  return [...heading, field.label].join('\n').normalize('NFC').toLocaleLowerCase('vi');
}

/** Whether one person may have to type both. */
function isAskedBeside(map: ProcedureMap, fields: readonly AskedField[], today: string): boolean {
  const goals = fields.flatMap(({ field: { sameAs }, needs }) => [
    ...needs.map(holds),
    ...(sameAs ? [fails(sameAs.when)] : []),
  ]);
  return isPossible(map, goals, { today, answered: true }) === 'yes';
}
