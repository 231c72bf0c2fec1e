import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from './clock.js';
import type { Html } from './html.js';
import { inboxPage, notFoundPage, signInPage, submissionPage } from './inbox-pages.js';
import type { Packs } from './packs.js';
import { readReference } from './reference.js';
import { createSessions, isSameToken, readSessionCookie, sessionCookie } from './session.js';
import type { SubmissionStore } from './submission-store.js';
import { viewSubmission } from './submission-view.js';
import { createThrottle } from './throttle.js';

export interface InboxOptions {
  readonly store: SubmissionStore;
  readonly packs: Packs;
  readonly token: string;
  readonly now: Clock;
}

const PAGE_SIZE = 50;
const TRIES_A_MINUTE = 10;

/** The pages for staff under `/inbox`: first the door, then what is behind it. */
export async function inboxRoutes(app: FastifyInstance, options: InboxOptions): Promise<void> {
  const sessions = createSessions(options.now);
  const secretOf = (request: FastifyRequest) => readSessionCookie(request.headers.cookie);
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('Cache-Control', 'no-store');
  });
  readForms(app);
  signInRoute(app, options, sessions.begin);
  app.post('/inbox/sign-out', (request, reply) => {
    sessions.end(secretOf(request));
    return reply
      .header('Set-Cookie', sessionCookie(undefined, isSecure(request)))
      .redirect('/inbox', 303);
  });
  await app.register((inside, _none, done) => {
    inside.addHook('onRequest', async (request, reply) => {
      if (!sessions.isOpen(secretOf(request))) return sendPage(reply.code(401), signInPage());
    });
    listRoute(inside, options);
    inside.get('/inbox/session', (_request, reply) => reply.redirect('/inbox', 303));
    findRoute(inside);
    openRoute(inside, options);
    done();
  });
}

function signInRoute(
  app: FastifyInstance,
  { token, now }: InboxOptions,
  begin: () => string,
): void {
  const throttle = createThrottle({ limit: TRIES_A_MINUTE, windowMs: 60_000, now });
  app.post('/inbox/session', { bodyLimit: 4096 }, async (request, reply) => {
    if (!throttle.allow(request.ip)) {
      reply.header('Retry-After', throttle.secondsLeft());
      return sendPage(reply.code(429), signInPage('too-many-tries'));
    }
    const given = (request.body as URLSearchParams | undefined)?.get('token')?.trim() ?? '';
    if (!isSameToken(given, token)) return sendPage(reply.code(401), signInPage('wrong-token'));
    return reply
      .header('Set-Cookie', sessionCookie(begin(), isSecure(request)))
      .redirect('/inbox', 303);
  });
}

/** A name that is given twice in an address comes as a list. */
interface Query {
  readonly Querystring: Readonly<Record<'before' | 'reference', string | string[] | undefined>>;
}

function listRoute(app: FastifyInstance, { store, packs }: InboxOptions): void {
  app.get<Query>('/inbox', async ({ query }, reply) => {
    const wanted = String(query.before);
    const before = /^\d{1,9}$/.test(wanted) ? Number(wanted) : undefined;
    const found = await store.list({ limit: PAGE_SIZE, before });
    const submissions = found.map((line) => ({
      ...line,
      title: packs.get(line.procedure)?.title ?? line.procedure,
    }));
    const olderThan = found.length === PAGE_SIZE ? found.at(-1)?.id : undefined;
    return sendPage(reply, inboxPage({ submissions, olderThan, isFirst: before === undefined }));
  });
}

function findRoute(app: FastifyInstance): void {
  app.get<Query>('/inbox/find', ({ query }, reply) => {
    const reference = readReference(String(query.reference));
    if (!reference) return sendPage(reply.code(404), notFoundPage());
    return reply.redirect(`/inbox/${reference}`, 303);
  });
}

function openRoute(app: FastifyInstance, { store, packs }: InboxOptions): void {
  app.get<{ Params: { reference: string } }>('/inbox/:reference', async ({ params }, reply) => {
    const opened = await store.open(params.reference);
    if (!opened) return sendPage(reply.code(404), notFoundPage());
    return sendPage(reply, submissionPage(opened, viewSubmission(opened, packs)));
  });
}

/** Whether a web server before this one says that the browser came by https. */
function isSecure(request: FastifyRequest): boolean {
  return request.headers['x-forwarded-proto'] === 'https';
}

function sendPage(reply: FastifyReply, page: Html): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(page.markup);
}

function readForms(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, text, done) => done(null, new URLSearchParams(text as string)),
  );
}
