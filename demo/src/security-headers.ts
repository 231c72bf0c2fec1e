import type { FastifyInstance } from 'fastify';

/**
 * The policy that the widgets must work under, word for word (design.md section 3), and who may
 * frame this site: nobody else.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "media-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
  "frame-ancestors 'self'",
].join('; ');

/** Sends the headers of the house with every answer, errors included. */
export function addSecurityHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers({
      'Content-Security-Policy': CONTENT_SECURITY_POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    });
  });
}
