import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { vietnamDay } from './clock.js';
import type { Clock } from './clock.js';
import { allowOrigins } from './cors.js';
import type { Packs } from './packs.js';
import { refuse, refuseOnError } from './refusal.js';
import { checkAgainstPack } from './submission-check.js';
import { readKey, readSubmission } from './submission-request.js';
import type { Kept, SubmissionStore } from './submission-store.js';

/** Bytes of a body; a whole birth registration takes about 4 kB. */
export const MAX_BODY_BYTES = 256 * 1024;

export interface SubmissionsOptions {
  readonly store: SubmissionStore;
  readonly packs: Packs;
  readonly allowedOrigins: readonly string[];
  readonly now: Clock;
}

/** A body as received, and what it says. */
interface ReceivedBody {
  readonly text: string;
  readonly value: unknown;
}

/**
 * `POST /api/submissions`.
 * @see design.md 2.5, and `openapi.yaml` beside this folder
 */
export function submissionsRoute(
  app: FastifyInstance,
  options: SubmissionsOptions,
  done: () => void,
): void {
  refuseOnError(app);
  readJsonWithText(app);
  allowOrigins(app, '/api/submissions', options.allowedOrigins);
  app.post('/api/submissions', { bodyLimit: MAX_BODY_BYTES }, (request, reply) =>
    receive(request, reply, options),
  );
  done();
}

/**
 * The earlier answer to a key comes before the check: a repeat must get its receipt even when the
 * day or the pack has changed in between.
 */
async function receive(
  request: FastifyRequest,
  reply: FastifyReply,
  { store, packs, now }: SubmissionsOptions,
): Promise<FastifyReply> {
  reply.header('Cache-Control', 'no-store');
  const body = request.body as ReceivedBody | undefined;
  if (!body) return refuse(reply, { status: 415, code: 'media-type' });
  const key = readKey(request.headers['idempotency-key']);
  if (!key) return refuse(reply, { status: 400, code: 'idempotency-key' });
  const submission = readSubmission(body.value);
  if ('length' in submission) return refuse(reply, { status: 400, code: 'malformed' }, submission);

  const bodyHash = createHash('sha256').update(body.text).digest('hex');
  const earlier = await store.find(key);
  if (earlier) return answer(reply, { kept: earlier, isNew: false, bodyHash });

  const issues = checkAgainstPack(submission, packs, vietnamDay(now()));
  if (issues.length > 0) return refuse(reply, { status: 400, code: 'issues' }, issues);

  const { procedure, packVersion } = submission;
  const arrival = { key, bodyHash, body: body.text, procedure, packVersion, receivedAt: now() };
  return answer(reply, { ...(await store.keep(arrival)), bodyHash });
}

interface Outcome {
  readonly kept: Kept;
  readonly isNew: boolean;
  readonly bodyHash: string;
}

function answer(reply: FastifyReply, { kept, isNew, bodyHash }: Outcome): FastifyReply {
  if (kept.bodyHash !== bodyHash) return refuse(reply, { status: 422, code: 'key-reused' });
  const receivedAt = new Date(kept.receivedAt).toISOString();
  return reply.code(isNew ? 201 : 200).send({ reference: kept.reference, receivedAt });
}

/** Keeps the text beside the value: the text is hashed and stored as it came. */
function readJsonWithText(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, text, done) => {
    const give = (error: Error | null, value?: unknown) => {
      done(error, error ? undefined : ({ text: text as string, value } satisfies ReceivedBody));
    };
    void parse(request, text as string, give);
  });
}
