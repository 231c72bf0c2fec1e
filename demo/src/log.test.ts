import { expect } from 'chai';
import type { FastifyInstance } from 'fastify';
import { StoreError } from './submission-store.js';
import { INBOX_TOKEN, post, startTestReceiver, submissionOf } from './test-receiver.js';
import type { TestReceiver } from './test-receiver.js';

const CANARY = 'CANARY-7f3a';

describe('the log', function () {
  this.timeout(120_000); // a new database takes three seconds, on a busy machine many more
  let receiver: TestReceiver;
  let lines: string[];
  const serve = (options: Parameters<TestReceiver['serve']>[0] = {}): Promise<FastifyInstance> =>
    receiver.serve({
      log: { level: 'trace', stream: { write: (line: string) => void lines.push(line) } },
      ...options,
    });
  before(async () => {
    receiver = await startTestReceiver();
  });
  beforeEach(() => {
    lines = [];
  });
  const log = () => lines.join('');

  it('says what was asked for and how it went', async () => {
    const server = await serve();
    await post(server, submissionOf(receiver.procedure));
    expect(log()).to.include('"route":"/api/submissions"').and.include('"statusCode":201');
  });

  it('holds no answer, no key of an answer, no idempotency key and no token', async () => {
    const server = await serve();
    const sent = submissionOf(receiver.procedure);
    const answers = { ...sent.answers, requesterName: `Nguyễn Thị ${CANARY}`, [CANARY]: CANARY };
    const bodies = [
      sent,
      { ...sent, answers },
      { ...sent, procedure: CANARY, packVersion: CANARY, locale: CANARY },
      { ...sent, [CANARY]: CANARY },
      `{"answers":{"name":"${CANARY}`,
      `${CANARY}{`,
      `{"__proto__":"${CANARY}"}`,
    ];
    for (const body of bodies) await post(server, body);
    await post(server, sent, { key: CANARY, headers: { 'x-canary': CANARY, origin: CANARY } });
    await post(server, CANARY, { headers: { 'content-type': `text/${CANARY}` } });
    for (const url of [`/${CANARY}`, `/inbox/${CANARY}`, `/api/submissions?name=${CANARY}`]) {
      await server.inject({ url, headers: { cookie: `tb-inbox=${CANARY}`, referer: CANARY } });
    }
    await server.inject({
      method: 'POST',
      url: '/inbox/session',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: `token=${INBOX_TOKEN}&x=${CANARY}`,
    });
    expect(lines.length).to.be.above(20);
    expect(log()).not.to.include(CANARY);
    for (const words of ['Nguyễn', '001190000000', 'requesterName', INBOX_TOKEN, '127.0.0.1']) {
      expect(log()).not.to.include(words);
    }
  });

  it('names an error by its codes and its place in the code, without its words', async () => {
    const cause = Object.assign(new Error(`duplicate key (${CANARY})\n    at ${CANARY}`), {
      code: '23505',
    });
    const fail = () => Promise.reject(new StoreError(cause));
    const store = { ...receiver.store, find: fail };
    const server = await serve({ store });
    await post(server, submissionOf(receiver.procedure));
    expect(log()).to.include('store-unavailable').and.include('23505').and.include('log.test.js');
    expect(log()).not.to.include(CANARY);
  });

  it('leaves out the words of an error that nobody foresaw', async () => {
    const fail = () => Promise.reject(new TypeError(`cannot read ${CANARY}`));
    const server = await serve({
      store: { ...receiver.store, find: fail },
    });
    const response = await post(server, submissionOf(receiver.procedure));
    expect(response.statusCode).to.equal(500);
    expect(response.json()).to.deep.equal({ code: 'internal', issues: [] });
    expect(log()).to.include('TypeError').and.not.to.include(CANARY);
  });

  it('leaves them out however an error is handed to it', async () => {
    const server = await serve();
    const err = new Error(CANARY);
    server.log.error(err);
    server.log.error({ err });
    server.log.warn({ err }, err.message);
    expect(lines).to.have.length(3);
    expect(log()).not.to.include(CANARY);
  });
});
