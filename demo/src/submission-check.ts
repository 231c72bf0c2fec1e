import { checkSubmission } from '@tungbuoc/core';
import type { IssueCode, Submission } from '@tungbuoc/core';
import type { Packs } from './packs.js';
import type { ShapeIssue } from './submission-request.js';

/** What must be put right before a submission is received; holds no answer. */
export interface RefusedPart {
  readonly code: IssueCode | ShapeIssue['code'] | 'unknown-procedure' | 'pack-version';
  readonly fieldId: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Checks a submission once more with the same engine and packs as the page; empty means it may come in. */
export function checkAgainstPack(
  submission: Submission,
  packs: Packs,
  today: string,
): readonly RefusedPart[] {
  const procedure = packs.get(submission.procedure);
  if (!procedure) return [{ code: 'unknown-procedure', fieldId: 'procedure', params: {} }];
  const expected = procedure.version;
  if (submission.packVersion !== expected) {
    return [{ code: 'pack-version', fieldId: 'packVersion', params: { expected } }];
  }
  const { answers, delivery } = submission;
  return checkSubmission(procedure, { answers, delivery }, { today })
    .filter((issue) => issue.level === 'error')
    .map(({ code, fieldId, params }) => ({ code, fieldId, params }));
}
