import { answerText, migrateAnswers } from '@tungbuoc/core';
import type { Answer, Field, Procedure } from '@tungbuoc/core';
import type { DroppedAnswer, KeptState } from '../services.js';
import { fieldsOf, nameOf } from './fields-of.js';

/**
 * What a draft holds, carried over to another version of its pack. What the new one has no place for
 * stands in `dropped`, in the words of the old one (quality bars R14, R15).
 */
export function moveDraft(from: Procedure, to: Procedure, saved: KeptState): KeptState {
  const { answers, dropped } = migrateAnswers(from, to, saved.answers);
  const words = Object.entries(dropped).map(([path, answer]) => describe(from, path, answer));
  const known = (saved.dropped ?? []).filter(({ path }) => !Object.hasOwn(dropped, path));
  return { ...saved, answers, dropped: [...known, ...words] };
}

function describe(procedure: Procedure, path: string, answer: Answer): DroppedAnswer {
  const [id = path, item] = path.split('.').reverse();
  const field = fieldsOf(procedure).find((candidate) => candidate.id === id);
  const number = item === undefined ? '' : ` ${Number(item) + 1}`;
  return {
    path,
    label: (field ? nameOf(field) : id) + number,
    text: textOf(field, answer),
    answer,
  };
}

function textOf(field: Field | undefined, answer: Answer): string {
  return field ? answerText(field, answer) : JSON.stringify(answer);
}
