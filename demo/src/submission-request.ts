import type { Answers, Submission } from '@tungbuoc/core';

/** A part of a request that has not the shape of a submission. */
export interface ShapeIssue {
  readonly code: 'malformed';
  /** Name of the part: `createdAt`; empty for the whole body. */
  readonly fieldId: string;
  readonly params: Readonly<Record<string, never>>;
}

const PARTS: Readonly<Record<keyof Submission, (value: unknown) => boolean>> = {
  procedure: isShortText,
  packVersion: isShortText,
  locale: isShortText,
  answers: isRecord,
  delivery: isRecord,
  attachments: (value) => Array.isArray(value) && value.length === 0,
  createdAt: isUtcTime,
};

/** Reads a body as a submission, or says which parts are not one. Answers are not looked at. */
export function readSubmission(body: unknown): Submission | readonly ShapeIssue[] {
  if (!isRecord(body)) return [malformed('')];
  const wrong = Object.entries(PARTS)
    .filter(([part, fits]) => !Object.hasOwn(body, part) || !fits(body[part]))
    .map(([part]) => malformed(part));
  const isOnlyParts = Object.keys(body).every((part) => Object.hasOwn(PARTS, part));
  if (!isOnlyParts) wrong.push(malformed(''));
  return wrong.length > 0 ? wrong : (body as unknown as Submission);
}

/** The idempotency key of a request: one UUID of version 4, in small letters. */
export function readKey(header: string | readonly string[] | undefined): string | undefined {
  const isKey =
    typeof header === 'string' &&
    /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(header);
  return isKey ? header.toLowerCase() : undefined;
}

function malformed(fieldId: string): ShapeIssue {
  return { code: 'malformed', fieldId, params: {} };
}

function isShortText(value: unknown): boolean {
  return typeof value === 'string' && value.length > 0 && value.length <= 100;
}

function isRecord(value: unknown): value is Record<string, unknown> & Answers {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isUtcTime(value: unknown): boolean {
  const isIso =
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/.test(value);
  return isIso && !Number.isNaN(Date.parse(value));
}
