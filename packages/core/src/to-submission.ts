import type { Answer, Answers } from './answers.js';
import { compileProcedure } from './compile-procedure.js';
import { flattenAnswers, nest } from './flatten-answers.js';
import type { Guide } from './guide.js';
import { normalizeAnswer } from './normalize-answer.js';
import type { Procedure } from './procedure.js';
import type { Submission } from './submission.js';

/**
 * What a guide has to send: answers that apply, tidied, with those about delivery apart.
 * `createdAt`: ISO 8601 with time, UTC. Whether it may be sent is `snapshot.canSubmit`.
 */
export function toSubmission(
  { procedure, snapshot }: Pick<Guide, 'procedure' | 'snapshot'>,
  { createdAt }: { readonly createdAt: string },
): Submission {
  return {
    procedure: procedure.id,
    packVersion: procedure.version,
    locale: procedure.locale,
    answers: part(procedure, snapshot.answers, false),
    delivery: part(procedure, snapshot.answers, true),
    attachments: [],
    createdAt,
  };
}

function part(procedure: Procedure, answers: Answers, delivery: boolean): Answers {
  const flat = new Map<string, Answer>(Object.entries(flattenAnswers(procedure, answers)));
  const entries = compileProcedure(procedure).fields.flatMap((node) => {
    const { path, field } = node;
    const given = flat.get(path);
    const answer = given === undefined ? undefined : normalizeAnswer(field, given);
    // Of files the ids say nothing to anybody else.
    if (answer === undefined || field.kind === 'file') return [];
    if ((field.delivery ?? false) !== delivery) return [];
    return [{ node, answer }];
  });
  return nest(entries);
}
