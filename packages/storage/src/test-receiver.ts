import type { Submission } from '@tungbuoc/core';
import type { Clock } from './clock.js';
import type { SubmitRequest } from './outbox-item.js';
import { PROCEDURE } from './test-tab.js';
import { randomUuid } from './uuid.js';

/** How a receiver, or the network before it, behaves towards one request. */
export type Behaviour =
  | 'receipt'
  /** The network breaks before the request arrives, or after it was stored. */
  | 'cut-before'
  | 'cut-after'
  /** No answer at all, until the request is given up; stored or not. */
  | 'silent'
  /** Stored, but the answer is a page of a captive portal. */
  | 'portal'
  | { readonly status: number; readonly headers?: HeadersInit; readonly body?: unknown };

export interface Call {
  readonly url: string;
  readonly id: string;
  readonly body: string;
  readonly init: RequestInit;
  readonly at: number;
}

/** A receiver as design.md 2.5 has it, without a network in between. */
export interface TestReceiver {
  readonly fetch: typeof fetch;
  readonly calls: readonly Call[];
  /** What it has stored, by idempotency key. */
  readonly records: ReadonlyMap<string, string>;
  /** The most requests that were ever under way at once. */
  readonly mostAtOnce: number;
}

export function createTestReceiver(
  behave: (call: Call) => Behaviour | Promise<Behaviour> = () => 'receipt',
  clock: Pick<Clock, 'now'> = Date,
): TestReceiver {
  const calls: Call[] = [];
  const records = new Map<string, string>();
  let [atOnce, mostAtOnce] = [0, 0];
  const answer = async (call: Call): Promise<Response> => {
    const behaviour = await behave(call);
    if (typeof behaviour === 'object') return reply(behaviour);
    if (behaviour === 'cut-before') throw new TypeError('Failed to fetch');
    const known = records.get(call.id);
    if (known !== undefined && known !== call.body) return reply({ status: 422 });
    records.set(call.id, call.body);
    if (behaviour === 'cut-after') throw new TypeError('Failed to fetch');
    if (behaviour === 'portal') return new Response('<!doctype html>', { status: 200 });
    if (behaviour === 'silent') return new Promise((_, reject) => onAbort(call.init, reject));
    const body = { reference: `HS-${call.id.slice(0, 8)}`, receivedAt: '2026-11-21T00:00:01Z' };
    return reply({ status: known === undefined ? 201 : 200, body });
  };
  return {
    calls,
    records,
    get mostAtOnce() {
      return mostAtOnce;
    },
    async fetch(url, init) {
      const id = new Headers(init?.headers).get('Idempotency-Key') ?? '';
      const body = init?.body as string;
      const call = { url: url as string, id, body, init: init ?? {}, at: clock.now() };
      calls.push(call);
      atOnce += 1;
      mostAtOnce = Math.max(mostAtOnce, atOnce);
      return answer(call).finally(() => (atOnce -= 1));
    },
  };
}

const SUBMISSION: Submission = {
  procedure: 'try-out',
  packVersion: '1.0.0',
  locale: 'vi',
  answers: { fullName: 'Nguyễn Thị Thử', phone: '0900 000 000' },
  delivery: {},
  attachments: [],
  createdAt: '2026-11-21T00:00:00.000Z',
};

/** What a person hands in. */
export function submitRequest(changes: Partial<SubmitRequest> = {}): SubmitRequest {
  return {
    device: 'personal',
    draftId: randomUuid(),
    submitUrl: '/api/submissions',
    submission: SUBMISSION,
    state: {
      answers: { fullName: 'Nguyễn Thị Thử' },
      place: 'review',
      visited: [],
      editing: false,
    },
    procedure: PROCEDURE,
    ...changes,
  };
}

function reply({ status, headers, body }: Exclude<Behaviour, string>): Response {
  return new Response(body === undefined ? null : JSON.stringify(body), { status, headers });
}

function onAbort({ signal }: RequestInit, reject: (cause: Error) => void): void {
  signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
}
