import type { Submission } from '@tungbuoc/core';
import { expect } from 'chai';
import type { Device } from './draft.js';
import { createOutbox } from './outbox.js';
import type { OutboxItem } from './outbox-item.js';
import { createTestClock } from './test-clock.js';
import { openTab, PROCEDURE, until } from './test-tab.js';

const SUBMISSION: Submission = {
  procedure: 'try-out',
  packVersion: '1.0.0',
  locale: 'vi',
  answers: { fullName: 'Nguyễn Thị Thử' },
  delivery: {},
  attachments: [],
  createdAt: '2026-11-21T00:00:00.000Z',
};
const STATE = {
  answers: { fullName: 'Nguyễn Thị Thử' },
  place: 'review',
  visited: [],
  editing: false,
};

function receipt(reference = 'HS-0001'): Response {
  return Response.json({ reference, receivedAt: '2026-11-21T00:00:01Z' }, { status: 201 });
}

describe('the outbox', () => {
  it('sends a draft and keeps the receipt', async () => {
    const tab = openTab();
    const clock = createTestClock();
    const calls: RequestInit[] = [];
    const outbox = createOutbox({
      ...clock,
      store: tab.store,
      fetch: async (_, init) => {
        calls.push(init!);
        return receipt();
      },
    });
    const draft = await tab.begin();
    draft.save({ answers: { fullName: 'Nguyễn Thị Thử' } });
    await draft.flush();
    const seen: OutboxItem[] = [];
    outbox.subscribe((item) => seen.push(item));
    const request = {
      device: 'personal' as Device,
      draftId: draft.id,
      submitUrl: '/api',
      submission: SUBMISSION,
      state: STATE,
      procedure: PROCEDURE,
    };
    const item = await outbox.submit(request);
    expect(item.state).to.equal('sending');
    await until(() => seen.at(-1)?.state === 'sent');
    expect(seen.at(-1)?.reference).to.equal('HS-0001');
    expect(calls).to.have.length(1);
    expect(await tab.drafts.list()).to.deep.equal([]);
    expect((await outbox.list())[0]?.state).to.equal('sent');
    outbox.close();
  });
});
