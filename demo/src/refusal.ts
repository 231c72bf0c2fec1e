import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import type { RefusedPart } from './submission-check.js';
import { StoreError } from './submission-store.js';

/** Why a request to `/api/` is refused. */
export type RefusalCode =
  | 'invalid-json'
  | 'idempotency-key' // missing, or not a UUID of version 4
  | 'malformed' // not the shape of a submission
  | 'issues' // answers to put right
  | 'key-reused' // the key came before with another body
  | 'media-type'
  | 'too-large'
  | 'not-found'
  | 'store-unavailable' // try again
  | 'bad-request'
  | 'internal';

/** Body of every refusal. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly issues: readonly RefusedPart[];
}

interface RefusalKind {
  readonly status: number;
  readonly code: RefusalCode;
}

const KINDS: Readonly<Record<string, RefusalKind>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { status: 415, code: 'media-type' },
  FST_ERR_CTP_BODY_TOO_LARGE: { status: 413, code: 'too-large' },
  FST_ERR_CTP_EMPTY_JSON_BODY: { status: 400, code: 'invalid-json' },
  FST_ERR_CTP_INVALID_JSON_BODY: { status: 400, code: 'invalid-json' },
};

/** How long a sender waits before it tries again, seconds. */
const RETRY_SECONDS = 30;

export function refuse(
  reply: FastifyReply,
  kind: RefusalKind,
  issues: readonly RefusedPart[] = [],
): FastifyReply {
  const refusal: Refusal = { code: kind.code, issues };
  return reply.code(kind.status).send(refusal);
}

/** Turns what is thrown into a refusal; the words of an error never leave the server. */
export function refuseOnError(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const kind = kindOf(error);
    if (kind.status >= 500) request.log.error({ err: error }, 'request failed');
    if (kind.status === 503) reply.header('Retry-After', RETRY_SECONDS);
    return refuse(reply, kind);
  });
}

function kindOf(error: FastifyError): RefusalKind {
  if (error instanceof StoreError) return { status: 503, code: error.code };
  const known = KINDS[error.code];
  if (known) return known;
  if (error instanceof SyntaxError) return { status: 400, code: 'invalid-json' };
  const { statusCode = 500 } = error;
  return statusCode < 500
    ? { status: statusCode, code: 'bad-request' }
    : { status: 500, code: 'internal' };
}
