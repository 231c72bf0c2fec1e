import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { compressFiles } from './compress.js';
import { refuse } from './refusal.js';

/** Folders that are served as they are. */
export interface SiteFolders {
  /** The ward's pages, at `/`. */
  readonly site: string;
  /** The CDN build, at `/tungbuoc/`. */
  readonly cdn: string;
}

/** Where these folders lie in the repository. */
export const REPOSITORY_FOLDERS: SiteFolders = {
  site: fileURLToPath(new URL('../site/', import.meta.url)),
  cdn: fileURLToPath(new URL('../../packages/sdk/dist/cdn/', import.meta.url)),
};

/** Serves the ward's pages, and the script for them and for pages elsewhere. */
export async function serveSite(app: FastifyInstance, { site, cdn }: SiteFolders): Promise<void> {
  compressFiles(app);
  app.setNotFoundHandler((request, reply) =>
    request.url.startsWith('/api/')
      ? refuse(reply, { status: 404, code: 'not-found' })
      : reply.code(404).sendFile('khong-thay.html', site),
  );
  await app.register(fastifyStatic, { root: site, dotfiles: 'ignore' });
  await app.register(fastifyStatic, {
    root: cdn,
    prefix: '/tungbuoc/',
    decorateReply: false,
    dotfiles: 'ignore',
    setHeaders(response) {
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    },
  });
}
