import { join } from 'node:path';
import { isObject } from './json-tree.js';
import type { PackFolder } from './pack-folder.js';
import type { Problem } from './problem.js';

/** Laws move: a pack that nobody compared with its sources for longer is not to be trusted. */
const maxDaysSinceVerified = 180;
const msPerDay = 86_400_000;

/** The pack was verified lately, and its law holds on this day. */
export function checkDates(pack: PackFolder, today: string): readonly Problem[] {
  const file = join(pack.folder, 'procedure.json');
  const { lastVerified, validFrom, validUntil } = dates(pack.structure);
  const problems: Problem[] = [];
  const days = daysBetween(lastVerified, today);
  if (days < 0) problems.push({ file, place: 'lastVerified', message: 'lies after today' });
  if (days > maxDaysSinceVerified) {
    const message = `${days} days ago; compare the pack with its sources and set the day`;
    problems.push({ file, place: 'lastVerified', message });
  }
  if (validFrom > today) problems.push({ file, place: 'validFrom', message: 'lies after today' });
  if (validUntil !== '' && validUntil < today) {
    const message = `the law behind it ended on ${validUntil}; follow the new one`;
    problems.push({ file, place: 'validUntil', message });
  }
  return problems;
}

function dates(structure: unknown): Record<'lastVerified' | 'validFrom' | 'validUntil', string> {
  const text = (key: string) => {
    const value = isObject(structure) ? structure[key] : undefined;
    return typeof value === 'string' ? value : '';
  };
  return {
    lastVerified: text('lastVerified'),
    validFrom: text('validFrom'),
    validUntil: text('validUntil'),
  };
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / msPerDay);
}
