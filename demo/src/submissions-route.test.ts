import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { FastifyInstance } from 'fastify';
import { StoreError } from './submission-store.js';
import type { SubmissionStore } from './submission-store.js';
import { post, startTestReceiver, submissionOf } from './test-receiver.js';
import type { TestReceiver } from './test-receiver.js';

describe('the receiver', function () {
  this.timeout(120_000); // a new database takes three seconds, on a busy machine many more
  let receiver: TestReceiver;
  let server: FastifyInstance;
  before(async () => {
    receiver = await startTestReceiver();
    server = await receiver.serve();
  });
  after(() => server.close());
  const sent = () => submissionOf(receiver.procedure);

  describe('a submission in order', () => {
    it('gets a receipt with a reference and the time', async () => {
      const response = await post(server, sent());
      expect(response.statusCode).to.equal(201);
      const { reference, receivedAt } = response.json<Record<string, string>>();
      expect(reference).to.match(/^261121-\d{4}-\d{4}$/);
      expect(receivedAt).to.equal('2026-11-21T03:00:00.000Z');
      expect(response.headers['cache-control']).to.equal('no-store');
    });

    it('is kept word for word', async () => {
      const body = JSON.stringify(sent(), undefined, 2);
      const { reference } = (await post(server, body)).json<{ reference: string }>();
      expect((await receiver.store.open(reference))?.body).to.equal(body);
    });

    it('comes in once and gets the same receipt when it is sent again', async () => {
      const key = randomUUID();
      const first = await post(server, sent(), { key });
      const again = await post(server, sent(), { key: key.toUpperCase() });
      expect(again.statusCode).to.equal(200);
      expect(again.json()).to.deep.equal(first.json());
    });

    it('gets its receipt again after the pack has changed', async () => {
      const key = randomUUID();
      const first = await post(server, sent(), { key });
      const pack = { ...receiver.procedure, version: '9.0.0' };
      const later = await receiver.serve({ packs: new Map([[pack.id, pack]]) });
      const again = await post(later, sent(), { key });
      expect(again.statusCode).to.equal(200);
      expect(again.json()).to.deep.equal(first.json());
      await later.close();
    });

    it('comes in once when fifty requests carry it at the same time', async () => {
      const before = await receiver.store.list({ limit: 1000 });
      const key = randomUUID();
      const responses = await Promise.all(
        Array.from({ length: 50 }, () => post(server, sent(), { key })),
      );
      const statuses = responses.map(({ statusCode }) => statusCode);
      expect(statuses.filter((status) => status === 201)).to.have.length(1);
      expect(statuses.filter((status) => status === 200)).to.have.length(49);
      expect(new Set(responses.map(({ body }) => body)).size).to.equal(1);
      const after = await receiver.store.list({ limit: 1000 });
      expect(after).to.have.length(before.length + 1);
    });
  });

  describe('a key', () => {
    it('that came before with another body is refused, and the first stays as it was', async () => {
      const key = randomUUID();
      const { reference } = (await post(server, sent(), { key })).json<{ reference: string }>();
      const response = await post(server, { ...sent(), locale: 'en' }, { key });
      expect(response.statusCode).to.equal(422);
      expect(response.json()).to.deep.equal({ code: 'key-reused', issues: [] });
      const kept = await receiver.store.open(reference);
      expect(JSON.parse(kept?.body ?? '')).to.include({ locale: 'vi' });
    });

    const wrongKeys = {
      'of version 1': 'c232ab00-9414-11ec-b3c8-9f6bdeced846',
      'that is no UUID': 'key',
      'with quotes': `"${randomUUID()}"`,
      'that comes twice': `${randomUUID()}, ${randomUUID()}`,
      'that is empty': '',
    };
    for (const [which, key] of Object.entries(wrongKeys)) {
      it(`${which} is refused`, async () => {
        const response = await post(server, sent(), { key });
        expect(response.statusCode).to.equal(400);
        expect(response.json()).to.include({ code: 'idempotency-key' });
      });
    }

    it('must be there', async () => {
      const response = await server.inject({
        method: 'POST',
        url: '/api/submissions',
        headers: { 'content-type': 'application/json' },
        payload: JSON.stringify(sent()),
      });
      expect(response.statusCode).to.equal(400);
      expect(response.json()).to.include({ code: 'idempotency-key' });
    });
  });

  describe('answers', () => {
    it('are checked again: what is missing comes back as an issue', async () => {
      const answers = { ...sent().answers, birthFacility: undefined };
      const response = await post(server, { ...sent(), answers });
      expect(response.statusCode).to.equal(400);
      expect(response.json()).to.deep.equal({
        code: 'issues',
        issues: [{ code: 'required', fieldId: 'birthFacility', params: {} }],
      });
    });

    it('to fields that the procedure has not are refused', async () => {
      const answers = { ...sent().answers, salary: 'nhiều' };
      const response = await post(server, { ...sent(), answers });
      expect(response.statusCode).to.equal(400);
      expect(response.json<{ issues: unknown[] }>().issues).to.deep.include({
        code: 'unknown-field',
        fieldId: 'salary',
        params: {},
      });
    });

    it('are never quoted in a refusal', async () => {
      const canary = 'CANARY-7f3a';
      const answers = { ...sent().answers, birthDate: canary, requesterIdNumber: canary };
      const response = await post(server, { ...sent(), answers, [`x${canary}`]: 1 });
      expect(response.statusCode).to.equal(400);
      expect(response.body).not.to.include(canary);
    });

    it('of any wrong type are issues, never a failure of the server', async () => {
      const wrong = [null, [[]], [{}], { length: 1 }, 'x'.repeat(3000)];
      for (const id of Object.keys(sent().answers)) {
        for (const value of wrong) {
          const answers = { ...sent().answers, [id]: value };
          const { statusCode } = await post(server, { ...sent(), answers });
          expect([id, value, statusCode < 500]).to.deep.equal([id, value, true]);
        }
      }
    });

    it('to another version of the pack, or to no pack at all, are refused by name', async () => {
      const version = await post(server, { ...sent(), packVersion: '0.0.1' });
      expect(version.statusCode).to.equal(400);
      expect(version.json()).to.deep.equal({
        code: 'issues',
        issues: [
          {
            code: 'pack-version',
            fieldId: 'packVersion',
            params: { expected: receiver.procedure.version },
          },
        ],
      });
      for (const procedure of ['no-such', 'constructor', '__proto__']) {
        const response = await post(server, { ...sent(), procedure });
        expect(response.statusCode).to.equal(400);
        expect(response.json<{ issues: unknown[] }>().issues).to.deep.equal([
          { code: 'unknown-procedure', fieldId: 'procedure', params: {} },
        ]);
      }
    });
  });

  describe('a database that does not answer', () => {
    const fail = () => Promise.reject(new StoreError(new Error('disk full')));
    const broken: SubmissionStore = {
      find: fail,
      keep: fail,
      list: fail,
      open: fail,
      ping: fail,
      close: async () => {},
    };

    it('asks the sender to try again later, with its submission safe at home', async () => {
      const unwell = await receiver.serve({ store: broken });
      const response = await post(unwell, sent());
      expect(response.statusCode).to.equal(503);
      expect(response.json()).to.deep.equal({ code: 'store-unavailable', issues: [] });
      expect(response.headers['retry-after']).to.equal('30');
    });

    it('shows in the health of the server', async () => {
      const unwell = await receiver.serve({ store: broken });
      expect((await unwell.inject('/api/health')).statusCode).to.equal(503);
    });
  });

  it('says that it is well', async () => {
    const response = await server.inject('/api/health');
    expect(response.statusCode).to.equal(200);
    expect(response.json()).to.deep.equal({ status: 'ok' });
  });

  it('knows no other addresses under /api/', async () => {
    for (const [method, url] of [
      ['GET', '/api/submissions'],
      ['DELETE', '/api/submissions'],
      ['GET', '/api/nothing'],
    ] as const) {
      const response = await server.inject({ method, url });
      expect(response.statusCode).to.equal(404);
      expect(response.json()).to.deep.equal({ code: 'not-found', issues: [] });
    }
  });
});
