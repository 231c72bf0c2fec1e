import { expect } from 'chai';
import type { FastifyInstance } from 'fastify';
import { MAX_BODY_BYTES } from './submissions-route.js';
import { post, startTestReceiver, submissionOf } from './test-receiver.js';
import type { TestReceiver } from './test-receiver.js';

describe('what is not a submission', function () {
  this.timeout(120_000); // a new database takes three seconds, on a busy machine many more
  let receiver: TestReceiver;
  let server: FastifyInstance;
  before(async () => {
    receiver = await startTestReceiver();
    server = await receiver.serve();
  });
  after(() => server.close());
  const sent = () => submissionOf(receiver.procedure);

  describe('a body', () => {
    const types = [
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/json-patch+json',
    ];
    for (const type of types) {
      it(`of type ${type} is refused`, async () => {
        const response = await post(server, sent(), { headers: { 'content-type': type } });
        expect(response.statusCode).to.equal(415);
        expect(response.json()).to.deep.equal({ code: 'media-type', issues: [] });
      });
    }

    it('that is not there is refused', async () => {
      const response = await server.inject({ method: 'POST', url: '/api/submissions' });
      expect(response.statusCode).to.equal(415);
    });

    it('that is too large is refused, to the byte', async () => {
      const tooLarge = await post(server, `"${'x'.repeat(MAX_BODY_BYTES - 1)}"`);
      expect(tooLarge.statusCode).to.equal(413);
      expect(tooLarge.json()).to.deep.equal({ code: 'too-large', issues: [] });
      const justFits = await post(server, `"${'x'.repeat(MAX_BODY_BYTES - 2)}"`);
      expect(justFits.statusCode).to.equal(400);
    });

    const notJson = {
      'nothing at all': '',
      'half a submission': '{"procedure":"register-birth",',
      'another language': '<xml/>',
      'a prototype key': '{"__proto__":{"polluted":true}}',
      'a prototype key deep inside': '{"answers":{"a":[{"__proto__":{"polluted":true}}]}}',
      'a constructor key': '{"answers":{"constructor":{"prototype":{"polluted":true}}}}',
    };
    for (const [what, body] of Object.entries(notJson)) {
      it(`that holds ${what} is refused as JSON`, async () => {
        const response = await post(server, body);
        expect(response.statusCode).to.equal(400);
        expect(response.json()).to.deep.equal({ code: 'invalid-json', issues: [] });
        expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
      });
    }

    const parts = ['procedure', 'packVersion', 'locale', 'answers', 'delivery', 'createdAt'];
    for (const part of [...parts, 'attachments']) {
      it(`without a proper ${part} says so`, async () => {
        for (const value of [undefined, null, 7, '', [7], 'x'.repeat(200)]) {
          const response = await post(server, { ...sent(), [part]: value });
          expect(response.statusCode).to.equal(400);
          expect(response.json()).to.deep.equal({
            code: 'malformed',
            issues: [{ code: 'malformed', fieldId: part, params: {} }],
          });
        }
      });
    }

    it('with parts that nobody asked for is refused', async () => {
      const response = await post(server, { ...sent(), extra: 1 });
      expect(response.json()).to.deep.include({ code: 'malformed' });
    });

    it('made to exhaust the server is refused, and the server goes on', async () => {
      const text = JSON.stringify(sent());
      const withAnswers = (answers: string) =>
        text.replace(/"answers":\{.*\},"delivery"/, `"answers":${answers},"delivery"`);
      const hostile = [
        '['.repeat(100_000),
        '['.repeat(100_000) + ']'.repeat(100_000),
        withAnswers('{"a":'.repeat(40_000) + '1' + '}'.repeat(40_000)),
        withAnswers(`{"childName":${'['.repeat(80_000)}${']'.repeat(80_000)}}`),
        withAnswers(`{"children":[${'{},'.repeat(60_000)}{}]}`),
        withAnswers(`{${Array.from({ length: 20_000 }, (_, i) => `"f${i}":1`).join()}}`),
        withAnswers(`{"birthDate":${JSON.stringify('9'.repeat(200_000))}}`),
        withAnswers('{"copies":1e999}'),
      ];
      for (const body of hostile) {
        const begun = Date.now();
        const response = await post(server, body);
        expect(response.statusCode, body.slice(0, 200)).to.equal(400);
        expect(Date.now() - begun).to.be.below(5000);
      }
      expect((await post(server, sent())).statusCode).to.equal(201);
    });

    it('of null, a list or a word is refused', async () => {
      for (const body of ['null', '[]', '"word"', '7', '{}']) {
        const response = await post(server, body);
        expect(response.statusCode).to.equal(400);
        expect(response.json()).to.include({ code: 'malformed' });
      }
    });
  });
});
