import { Readable, pipeline } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

/** Kinds of files that shrink; pictures of other kinds are packed already. */
const SHRINKS = /^(text\/|application\/(javascript|json)|image\/svg)/;

/** `gzip` is named, and not with a weight of nothing. */
const TAKES_GZIP = /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/;

/**
 * Packs files on their way, as any web server does: on a slow line the script is a third. Only for
 * files that everybody may read; a page with secrets in it is not packed (BREACH).
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.accept-encoding
 */
export function compressFiles(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const kind = String(reply.getHeader('content-type'));
    if (!SHRINKS.test(kind)) return payload;
    reply.header('Vary', 'Accept-Encoding');
    const takesGzip = TAKES_GZIP.test(String(request.headers['accept-encoding']));
    const isWhole = reply.statusCode === 200 && payload instanceof Readable;
    if (!takesGzip || !isWhole) return payload;
    reply.header('Content-Encoding', 'gzip').removeHeader('content-length');
    reply.removeHeader('accept-ranges');
    // An error ends the answer; Fastify sees it on the stream that it sends.
    return pipeline(payload, createGzip(), () => undefined);
  });
}
