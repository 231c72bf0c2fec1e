import { join } from 'node:path';
import type { Procedure } from '@tungbuoc/core';
import { isObject, walk } from './json-tree.js';
import type { PackFolder } from './pack-folder.js';
import type { Problem } from './problem.js';

const kinds = ['motto', 'title', 'line', 'space', 'signature', 'notes'];
/** A signature has a `name`; both hold a field id. */
const fieldKeys = ['field', 'name'];
const formats = ['text', 'capitals', 'date', 'date-words', 'place', 'option'];

/** The print layout belongs to the procedure, and every answer on it is asked somewhere. */
export function checkPrint(pack: PackFolder, procedure: Procedure): readonly Problem[] {
  const { print } = pack;
  if (print === undefined) return [];
  const file = join(pack.folder, 'print.json');
  if (!isObject(print) || !Array.isArray(print['blocks'])) {
    return [{ file, message: 'must be an object with "blocks"' }];
  }
  const problems = [
    ...checkHead(print, procedure),
    ...checkBlocks(print['blocks']),
    ...checkFields(print, procedure),
  ];
  return problems.map((problem) => ({ file, ...problem }));
}

type Found = Omit<Problem, 'file'>;

function checkHead(print: Readonly<Record<string, unknown>>, procedure: Procedure): Found[] {
  const found: Found[] = [];
  if (print['procedure'] !== procedure.id) {
    found.push({ place: 'procedure', message: `must be "${procedure.id}"` });
  }
  const groups = procedure.steps.flatMap(({ repeat }) => repeat?.group ?? []);
  const { per } = print;
  if (per !== undefined && !groups.some((group) => group === per)) {
    const message = `is no repeated group; use one of: ${groups.join(', ') || 'none here'}`;
    found.push({ place: 'per', message });
  }
  return found;
}

function checkBlocks(blocks: readonly unknown[]): Found[] {
  return blocks.flatMap((block, index) => {
    const kind = isObject(block) ? block['kind'] : undefined;
    if (kinds.includes(String(kind))) return [];
    return [{ place: `blocks.${index}.kind`, message: `must be one of: ${kinds.join(', ')}` }];
  });
}

function checkFields(print: unknown, procedure: Procedure): Found[] {
  const ids = new Set(
    procedure.steps.flatMap(({ screens }) =>
      screens.flatMap(({ fields }) => fields.map(({ id }) => id)),
    ),
  );
  return [...walk(print)].flatMap(({ place, key, value }): Found[] => {
    const named = typeof value === 'string';
    if (fieldKeys.includes(key) && named && !ids.has(value)) {
      return [{ place, message: `there is no field "${value}" in procedure.json` }];
    }
    if (key === 'as' && named && !formats.includes(value)) {
      return [{ place, message: `must be one of: ${formats.join(', ')}` }];
    }
    return [];
  });
}
