import { expect } from 'chai';
import type { FastifyInstance } from 'fastify';
import { post, startTestReceiver, submissionOf } from './test-receiver.js';
import type { TestReceiver } from './test-receiver.js';

const ORIGIN = 'https://phuong.example';

describe('a page of another site', function () {
  this.timeout(120_000); // a new database takes three seconds, on a busy machine many more
  let receiver: TestReceiver;
  let server: FastifyInstance;
  before(async () => {
    receiver = await startTestReceiver();
    server = await receiver.serve({ allowedOrigins: [ORIGIN] });
  });
  after(() => server.close());
  const sent = () => submissionOf(receiver.procedure);

  const preflight = (origin: string) =>
    server.inject({
      method: 'OPTIONS',
      url: '/api/submissions',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,idempotency-key',
      },
    });

  it('may post when its origin is named', async () => {
    const allowed = await preflight(ORIGIN);
    expect(allowed.statusCode).to.equal(204);
    expect(allowed.headers).to.include({
      'access-control-allow-origin': ORIGIN,
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'Content-Type, Idempotency-Key',
      vary: 'Origin',
    });
    const response = await post(server, sent(), { headers: { origin: ORIGIN } });
    expect(response.headers['access-control-allow-origin']).to.equal(ORIGIN);
  });

  it('can read a refusal too', async () => {
    const response = await post(server, '{', { headers: { origin: ORIGIN } });
    expect(response.statusCode).to.equal(400);
    expect(response.headers['access-control-allow-origin']).to.equal(ORIGIN);
  });

  it('gets no permission otherwise', async () => {
    for (const origin of ['https://evil.example', `${ORIGIN}.evil.example`, 'null']) {
      const { headers } = await preflight(origin);
      expect(headers).not.to.include.keys('access-control-allow-origin');
      expect(headers).not.to.include.keys('access-control-allow-headers');
    }
  });
});
