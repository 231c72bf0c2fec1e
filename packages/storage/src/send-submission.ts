import type { Issue, IssueCode } from '@tungbuoc/core';
import type { Clock } from './clock.js';
import { retryAfter } from './retry-after.js';

/** What is posted, and how. */
export interface Sending {
  readonly submitUrl: string;
  /** The idempotency key: the same for every attempt. */
  readonly id: string;
  /** The same, letter by letter, for every attempt. */
  readonly body: string;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
}

/** What came of one attempt. */
export type Outcome =
  | { readonly kind: 'sent'; readonly reference: string; readonly receivedAt: string }
  | { readonly kind: 'refused'; readonly httpStatus?: number; readonly issues?: readonly Issue[] }
  /** No receipt; not to be tried before `atLeast` milliseconds have passed. */
  | { readonly kind: 'again'; readonly atLeast: number };

const TIME_OUT = 60_000;
/** Refusals that are none: too slow, in progress elsewhere, too early, too many. */
const TRY_AGAIN = [408, 409, 425, 429];
const MAX_ISSUES = 500;

/** Posts a submission once. Never rejects. @see design.md 2.5 */
export async function sendSubmission(sending: Sending): Promise<Outcome> {
  const { submitUrl, id, body, clock } = sending;
  const controller = new AbortController();
  const stopWaiting = clock.after(TIME_OUT, () => controller.abort());
  const post = sending.fetch;
  try {
    const response = await post(submitUrl, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': id },
      body,
      cache: 'no-store',
      credentials: 'same-origin',
      referrerPolicy: 'no-referrer',
      signal: controller.signal,
    });
    return await readOutcome(response, clock.now());
  } catch {
    return { kind: 'again', atLeast: 0 };
  } finally {
    stopWaiting();
  }
}

async function readOutcome(response: Response, now: number): Promise<Outcome> {
  const { status, headers } = response;
  const reply: unknown = await response.json().catch(() => undefined);
  if (status === 200 || status === 201) return readReceipt(reply);
  if (status < 400 || status >= 500 || TRY_AGAIN.includes(status)) {
    return { kind: 'again', atLeast: retryAfter(headers, now) };
  }
  return { kind: 'refused', httpStatus: status, issues: readIssues(reply) };
}

/** A reply that is not a receipt proves nothing: a captive portal also answers 200. */
function readReceipt(reply: unknown): Outcome {
  const { reference, receivedAt } = (reply ?? {}) as Record<string, unknown>;
  const isReceipt = isShortText(reference) && isShortText(receivedAt);
  return isReceipt ? { kind: 'sent', reference, receivedAt } : { kind: 'again', atLeast: 0 };
}

function readIssues(reply: unknown): readonly Issue[] | undefined {
  const { issues } = (reply ?? {}) as Record<string, unknown>;
  if (!Array.isArray(issues)) return undefined;
  return issues.slice(0, MAX_ISSUES).flatMap((issue: unknown) => readIssue(issue) ?? []);
}

/** Servers name code, field and parameters; what they refuse is an error. */
function readIssue(issue: unknown): Issue | undefined {
  const { code, fieldId, params } = (issue ?? {}) as Record<string, unknown>;
  if (!isShortText(code) || !isShortText(fieldId)) return undefined;
  const known = Object.entries(params ?? {}).filter(
    ([, value]) => isShortText(value) || Number.isFinite(value),
  );
  const read = Object.fromEntries(known) as Issue['params'];
  return { code: code as IssueCode, level: 'error', fieldId, params: read };
}

function isShortText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= 200;
}
