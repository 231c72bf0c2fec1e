import { randomUUID } from 'node:crypto';
import { createGuide, toSubmission } from '@tungbuoc/core';
import type { Procedure, Submission } from '@tungbuoc/core';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { story } from './e2e/story.js';
import type { Story } from './e2e/story.js';
import { loadPacks } from './packs.js';
import type { Packs } from './packs.js';
import { openSubmissionStore } from './pglite-store.js';
import { createServer } from './server.js';
import type { ServerOptions } from './server.js';
import type { SubmissionStore } from './submission-store.js';
import { temporaryFolder } from './temporary-folder.js';
import { readWard } from './ward-file.js';

/** The receiver with a real database and a clock that stands still. */
export interface TestReceiver {
  readonly store: SubmissionStore;
  readonly packs: Packs;
  readonly procedure: Procedure;
  /** ms since the epoch; set it to let time pass. */
  now: number;
  /** A server over this database; `options` come on top. */
  serve(options?: Partial<ServerOptions>): Promise<FastifyInstance>;
}

export const INBOX_TOKEN = 'token-of-the-test';

/** The person whose submission the tests send. */
export const parent: Story = story('married-parents');

/** Ten in the morning in Viet Nam, on the day of the story. */
const MORNING = Date.parse(`${parent.today}T03:00:00Z`);

/** One database for all test files: a new one takes three seconds to make. */
const folder = temporaryFolder();
let database: Promise<SubmissionStore> | undefined;

after(async function () {
  this.timeout(120_000);
  await (await database)?.close();
  folder.remove();
});

export async function startTestReceiver(): Promise<TestReceiver> {
  database ??= openSubmissionStore(folder.path);
  const store = { ...(await database), close: async () => {} };
  const packs = loadPacks(readWard());
  const procedure = packs.get('register-birth');
  if (!procedure) throw new Error('the pack register-birth is missing');
  const receiver: TestReceiver = {
    store,
    packs,
    procedure,
    now: MORNING,
    serve: (options) =>
      createServer({
        store,
        packs,
        inboxToken: INBOX_TOKEN,
        now: () => receiver.now,
        ...options,
      }),
  };
  return receiver;
}

/** What the page would send for a story. */
export function submissionOf(
  procedure: Procedure,
  { answers, today }: Story = parent,
): Submission {
  const guide = createGuide(procedure, { answers, today: () => today });
  return toSubmission(guide, { createdAt: `${today}T02:59:00.000Z` });
}

export interface PostOptions {
  /** A new one when left out. */
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Posts a body as the page does; a string goes as it is. */
export function post(
  server: FastifyInstance,
  body: unknown,
  { key = randomUUID(), headers = {} }: PostOptions = {},
): Promise<LightMyRequestResponse> {
  return server.inject({
    method: 'POST',
    url: '/api/submissions',
    headers: { 'content-type': 'application/json', 'idempotency-key': key, ...headers },
    payload: typeof body === 'string' ? body : JSON.stringify(body),
  });
}
