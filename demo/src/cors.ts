import type { FastifyInstance } from 'fastify';

/** How long browsers may remember a preflight, seconds. */
const PREFLIGHT_SECONDS = 600;

/**
 * Lets pages of the named origins post here (exact origins, `https://phuong.example`). Others get no
 * permission: their preflight comes back without it, and the browser sends nothing.
 */
export function allowOrigins(
  app: FastifyInstance,
  path: string,
  origins: readonly string[],
): void {
  app.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers;
    reply.header('Vary', 'Origin');
    if (origin === undefined || !origins.includes(origin)) return;
    reply.headers({
      'Access-Control-Allow-Origin': origin,
      'Access-Control-Expose-Headers': 'Retry-After',
    });
  });
  app.options(path, async (_request, reply) => {
    const allowed = reply.hasHeader('Access-Control-Allow-Origin');
    if (allowed) {
      reply.headers({
        'Access-Control-Allow-Methods': 'POST',
        'Access-Control-Allow-Headers': 'Content-Type, Idempotency-Key',
        'Access-Control-Max-Age': PREFLIGHT_SECONDS,
      });
    }
    return reply.code(204).send();
  });
}
