import { msg } from '@lit/localize';
import type { Guide } from '@tungbuoc/core';
import type { DraftAbout } from '../services.js';
import { fieldsOf } from './fields-of.js';

/** By what the person will know the draft again: initials, the step, and the page it is on. */
export function draftAbout({ procedure, snapshot, state }: Guide): DraftAbout {
  const name = labelName(procedure, state.answers);
  return {
    initials: initialsOf(typeof name === 'string' ? name : ''),
    step: snapshot.step?.title ?? msg('Kiểm tra lại', { id: 'review' }),
    page: location.pathname + location.search,
  };
}

/** Does an answer at this path change what the draft is known by? Asked on every key. */
export function isLabel({ procedure }: Guide, path: string): boolean {
  return procedure.forWhom === path;
}

/** Of the person that the pack names, else the first name that was given. */
function labelName(procedure: Guide['procedure'], answers: Guide['state']['answers']): unknown {
  const ids = fieldsOf(procedure).flatMap(({ kind, id }) => (kind === 'name' ? [id] : []));
  const first = procedure.forWhom ?? ids.find((id) => Object.hasOwn(answers, id)) ?? '';
  return Object.hasOwn(answers, first) ? answers[first] : '';
}

/** `N.T.T.` of "Nguyễn Thị Thử". */
export function initialsOf(name: string): string {
  const words = name.normalize('NFC').split(/\s+/).filter(Boolean);
  return words.map((word) => `${[...word][0]!.toLocaleUpperCase('vi')}.`).join('');
}
