import type { Answers } from './answers.js';

/**
 * What is sent. Answers to fields marked `delivery` stand apart.
 * @see design.md 2.5 (body of `POST {submit-url}`)
 */
export interface Submission {
  readonly procedure: string;
  readonly packVersion: string;
  readonly locale: string;
  readonly answers: Answers;
  readonly delivery: Answers;
  readonly attachments: readonly [];
  /** ISO 8601 with time, UTC. */
  readonly createdAt: string;
}
