import { expect } from 'chai';
import { sendSubmission, type Outcome } from './send-submission.js';
import { createTestClock } from './test-clock.js';
import { createTestReceiver, type Behaviour } from './test-receiver.js';

const ID = '3b241101-e2bb-4255-8caf-4136c566a962';
const BODY = '{"procedure":"try-out"}';

function send(behaviour: Behaviour, clock = createTestClock()) {
  const receiver = createTestReceiver(() => behaviour, clock);
  const sending = { submitUrl: '/api/submissions', id: ID, body: BODY, fetch: receiver.fetch };
  return { receiver, clock, outcome: sendSubmission({ ...sending, clock }) };
}

function kindOf(behaviour: Behaviour): Promise<Outcome['kind']> {
  return send(behaviour).outcome.then(({ kind }) => kind);
}

describe('posting a submission', () => {
  it('asks for one thing in one way, and tells nobody else', async () => {
    const { receiver, outcome } = send('receipt');
    expect(await outcome).to.deep.equal({
      kind: 'sent',
      reference: 'HS-3b241101',
      receivedAt: '2026-11-21T00:00:01Z',
    });
    const [call] = receiver.calls;
    expect([call?.url, call?.body]).to.deep.equal(['/api/submissions', BODY]);
    expect(call?.init).to.deep.include({
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': ID },
      cache: 'no-store',
      credentials: 'same-origin',
      referrerPolicy: 'no-referrer',
    });
  });

  it('takes a receipt for a repeat like the first one', async () => {
    const body = { reference: 'HS-1', receivedAt: '2026-11-21T00:00:01Z' };
    expect(await kindOf({ status: 200, body })).to.equal('sent');
    expect(await kindOf({ status: 201, body })).to.equal('sent');
  });

  it('does not take for a receipt what is none', async () => {
    const bodies = [
      undefined,
      null,
      'HS-1',
      [],
      {},
      { reference: 'HS-1' },
      { reference: 5, receivedAt: 'x' },
    ];
    for (const body of [...bodies, { reference: '', receivedAt: 'x' }]) {
      expect(await kindOf({ status: 201, body })).to.equal('again');
    }
    expect(await kindOf('portal')).to.equal('again');
    expect(await kindOf({ status: 204 })).to.equal('again');
  });

  it('tries again after what may pass', async () => {
    for (const status of [408, 409, 425, 429, 500, 501, 502, 503, 504, 507, 302, 304]) {
      expect(await kindOf({ status }), `${status}`).to.equal('again');
    }
    for (const cut of ['cut-before', 'cut-after'] as const)
      expect(await kindOf(cut)).to.equal('again');
  });

  it('stops after what will not pass', async () => {
    for (const status of [400, 401, 403, 404, 405, 410, 411, 413, 415, 422, 451]) {
      const { outcome } = send({ status });
      expect(await outcome).to.deep.equal({
        kind: 'refused',
        httpStatus: status,
        issues: undefined,
      });
    }
  });

  it('gives up after sixty seconds of silence', async () => {
    const { clock, outcome } = send('silent');
    let over = false;
    void outcome.then(() => (over = true));
    clock.advance(59_999);
    await Promise.resolve();
    expect(over).to.equal(false);
    clock.advance(1);
    expect(await outcome).to.deep.equal({ kind: 'again', atLeast: 0 });
  });

  it('hears how long the server wants to be left alone', async () => {
    const { outcome } = send({ status: 503, headers: { 'Retry-After': '120' } });
    expect(await outcome).to.deep.equal({ kind: 'again', atLeast: 120_000 });
  });

  it('reads the issues of a refusal, and nothing that is not one', async () => {
    const issues = [
      { code: 'required', fieldId: 'fullName', params: {} },
      { code: 'too-long', fieldId: 'children.0.childName', params: { max: 200, x: {}, y: null } },
      { code: 5, fieldId: 'fullName' },
      { code: 'required' },
      null,
      'required',
      { code: 'x'.repeat(5_000), fieldId: 'fullName' },
      JSON.parse('{"code":"required","fieldId":"phone","params":{"__proto__":{"polluted":1}}}'),
    ];
    const outcome = (await send({ status: 400, body: { issues } }).outcome) as {
      issues?: unknown;
    };
    expect(outcome.issues).to.deep.equal([
      { code: 'required', level: 'error', fieldId: 'fullName', params: {} },
      { code: 'too-long', level: 'error', fieldId: 'children.0.childName', params: { max: 200 } },
      { code: 'required', level: 'error', fieldId: 'phone', params: {} },
    ]);
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
  });
});
