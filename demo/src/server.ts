import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import type { Clock } from './clock.js';
import { inboxRoutes } from './inbox-routes.js';
import { quietLog } from './log.js';
import type { Packs } from './packs.js';
import { procedurePages } from './procedure-pages.js';
import { refuseOnError } from './refusal.js';
import { addSecurityHeaders } from './security-headers.js';
import { REPOSITORY_FOLDERS, serveSite } from './site.js';
import type { SiteFolders } from './site.js';
import type { SubmissionStore } from './submission-store.js';
import { submissionsRoute } from './submissions-route.js';

export interface ServerOptions {
  readonly store: SubmissionStore;
  readonly packs: Packs;
  /** What staff type at `/inbox`. */
  readonly inboxToken: string;
  /** Origins of other sites whose pages may post here; exact, e.g. `https://phuong.example`. */
  readonly allowedOrigins?: readonly string[];
  readonly folders?: SiteFolders;
  readonly now?: Clock;
  /** Nothing is logged when left out. */
  readonly log?: { readonly level: string; readonly stream: { write(line: string): void } };
}

/** Slow phones may take this long to send a body, ms. */
const REQUEST_MS = 120_000;

/** The ward's site, the receiver of submissions and the pages for staff, in one server. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { store, packs, allowedOrigins = [], now = Date.now } = options;
  const app = Fastify({
    logger: options.log ? { ...quietLog, ...options.log } : false,
    requestTimeout: REQUEST_MS,
  });
  addSecurityHeaders(app);
  refuseOnError(app);
  app.get('/api/health', async (_request, reply) => {
    await store.ping();
    return reply.header('Cache-Control', 'no-store').send({ status: 'ok' });
  });
  await app.register(submissionsRoute, { store, packs, allowedOrigins, now });
  await app.register(inboxRoutes, { store, packs, token: options.inboxToken, now });
  const folders = options.folders ?? REPOSITORY_FOLDERS;
  await procedurePages(app, folders.site);
  await serveSite(app, folders);
  app.addHook('onClose', () => store.close());
  return app;
}
