import { msg } from '@lit/localize';
import type { Guide } from '@tungbuoc/core';
import type { DraftAbout } from '../services.js';
import { fieldsOf } from './fields-of.js';

/** By what the person will know the draft again: initials, the step, and the page it is on. */
export function draftAbout(guide: Guide): DraftAbout {
  return {
    initials: initialsOf(nameIn(guide)),
    step: guide.snapshot.step?.title ?? msg('Kiểm tra lại', { id: 'review' }),
    page: location.pathname + location.search,
  };
}

/** Does an answer at this path change what the draft is known by? Asked on every key. */
export function isLabel({ procedure }: Guide, path: string): boolean {
  return procedure.forWhom === idOf(path);
}

/** Of the person that the pack names, else the first name that was given. */
function nameIn({ procedure, state }: Guide): string {
  const names = fieldsOf(procedure).filter(({ kind }) => kind === 'name');
  const ids = procedure.forWhom ? [procedure.forWhom] : names.map(({ id }) => id);
  const [, name] = Object.entries(state.answers).find(([path]) => ids.includes(idOf(path))) ?? [];
  return typeof name === 'string' ? name : '';
}

/** Of `children.0.childName` the last part. */
function idOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

/** `N.T.T.` of "Nguyễn Thị Thử". */
export function initialsOf(name: string): string {
  const words = name.normalize('NFC').split(/\s+/).filter(Boolean);
  return words.map((word) => `${word.charAt(0).toLocaleUpperCase('vi')}.`).join('');
}
