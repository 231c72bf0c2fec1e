import { expect } from 'chai';
import { createDurableStore } from './durable-store.js';
import { createOutbox } from './outbox.js';
import { DAY, inOrder, kindsOf, openDesk } from './test-desk.js';
import { createTestFactory } from './test-factory.js';
import { createTestReceiver, submitRequest, type Behaviour } from './test-receiver.js';
import { freshName, rawEntries, until } from './test-tab.js';

describe('handing in', () => {
  it('makes the draft an item with the draft’s id as its key, and keeps the receipt', async () => {
    const { name, outbox, drafts, seen, shows, receiver, keepDraft } = openDesk();
    const draft = await keepDraft();
    const request = submitRequest({ draftId: draft.id });
    const item = await outbox.submit(request);
    expect(item).to.include({ id: draft.id, state: 'sending', kept: true });
    await shows('sent');
    expect(seen.map(({ state }) => state)).to.deep.equal(['waiting', 'sending', 'sent']);
    expect(receiver.calls[0]?.body).to.equal(JSON.stringify(request.submission));
    expect(await outbox.list()).to.deep.equal([seen.at(-1)]);
    expect(seen.at(-1)).to.include({ reference: `HS-${draft.id.slice(0, 8)}`, attempts: 1 });
    expect(await drafts.list()).to.deep.equal([]);
    expect(draft.status).to.deep.equal({ state: 'memory' });
    expect(await kindsOf(name)).to.deep.equal(['key', 'outbox', 'removed']);
  });

  it('leaves no draft to be asked about once there is a receipt, two hundred times (R18)', async () => {
    const { outbox, drafts, shows, seen, keepDraft } = openDesk();
    for (let n = 0; n < 200; n += 1) {
      const draft = await keepDraft();
      draft.save({ answers: { note: 'typed at the last moment' } });
      await outbox.submit(submitRequest({ draftId: draft.id }));
      await shows('sent');
      draft.save({ answers: { note: 'typed after it' } });
      await draft.close();
      expect(seen.at(-1)?.draftId).to.equal(draft.id);
      expect(await drafts.list()).to.deep.equal([]);
    }
  }).timeout(60_000);

  it('stores payload and key before the first byte goes out', async () => {
    const found: unknown[] = [];
    const receiver = createTestReceiver(async (): Promise<Behaviour> => {
      found.push(...(await kindsOf(name)));
      return 'receipt';
    });
    const { name, outbox, shows, keepDraft } = openDesk({ receiver });
    await outbox.submit(submitRequest({ draftId: (await keepDraft()).id }));
    await shows('sent');
    expect(found).to.deep.equal(['key', 'outbox', 'removed']);
  });

  it('keeps no answer in the clear, and none at all once there is a receipt', async () => {
    const receiver = createTestReceiver(inOrder({ status: 503 }));
    const { name, clock, outbox, shows, keepDraft } = openDesk({ receiver });
    await outbox.submit(submitRequest({ draftId: (await keepDraft()).id }));
    await shows('waiting');
    await until(() => receiver.calls.length === 1 && clock.waits.includes(1_200));
    const item = async () =>
      (await rawEntries(name)).find(([key]) => (key as unknown[])[0] === 'outbox')?.[1] as {
        payload?: { data: ArrayBuffer };
      };
    const waiting = await item();
    const text = JSON.stringify(waiting) + new TextDecoder('latin1').decode(waiting.payload?.data);
    for (const canary of ['0900 000 000', 'Thử"', 'fullName', '/api/submissions']) {
      expect(text).not.to.include(canary);
    }
    clock.advance(300_000);
    await shows('sent');
    expect((await item()).payload).to.equal(undefined);
  });

  it('sends one request for 21 clicks in 3 tabs, in 10 of 10 rounds', async () => {
    for (let round = 0; round < 10; round += 1) {
      const receiver = createTestReceiver(async (): Promise<Behaviour> => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        return 'receipt';
      });
      const first = openDesk({ receiver });
      const tabs = [first, openDesk({ ...first }), openDesk({ ...first })];
      const draft = await first.keepDraft();
      const clicks = Array.from({ length: 21 }, (_, click) =>
        tabs[click % 3]!.outbox.submit(submitRequest({ draftId: draft.id })),
      );
      const items = await Promise.all(clicks);
      await Promise.all(tabs.map((tab) => tab.shows('sent')));
      expect(new Set(items.map(({ id }) => id)).size).to.equal(1);
      expect([receiver.calls.length, receiver.mostAtOnce, receiver.records.size]).to.deep.equal([
        1, 1, 1,
      ]);
      for (const tab of tabs) tab.outbox.close();
    }
  });

  it('twice in a row gives the same receipt, not a second record', async () => {
    const { outbox, shows, receiver } = openDesk();
    const request = submitRequest();
    await outbox.submit(request);
    await shows('sent');
    expect(await outbox.submit(request)).to.include({ state: 'sent', id: request.draftId });
    expect(receiver.records.size).to.equal(1);
  });

  it('gives a draft whose id is no UUID a key of its own, the same in all tabs', async () => {
    const desk = openDesk();
    const request = submitRequest({ draftId: 'draft of the host, no. 7' });
    const items = await Promise.all([
      desk.outbox.submit(request),
      openDesk({ name: desk.name, receiver: desk.receiver }).outbox.submit(request),
    ]);
    expect(items[0].id).to.match(/^[0-9a-f-]{36}$/);
    expect(items[1].id).to.equal(items[0].id);
    await desk.shows('sent');
    expect([...desk.receiver.records.keys()]).to.deep.equal([items[0].id]);
  });
});

describe('storage that refuses', () => {
  it('does not keep anybody from sending; the draft goes once it is sent', async () => {
    let full = false;
    const { drafts, outbox, shows, receiver, keepDraft } = openDesk({
      fault: () => (full ? 'full' : 'none'),
    });
    const draft = await keepDraft();
    await draft.close();
    full = true;
    const item = await outbox.submit(submitRequest({ draftId: draft.id }));
    expect(item).to.include({ kept: false, id: draft.id });
    full = false;
    await shows('sent');
    expect([...receiver.records.keys()]).to.deep.equal([draft.id]);
    let left = 1;
    while (left > 0) left = (await drafts.list()).length;
  });

  it('does not hide a receipt, which is stored as soon as that is possible', async () => {
    let full = false;
    const { clock, outbox, shows, seen, name } = openDesk({
      fault: () => (full ? 'full' : 'none'),
    });
    const receiver = createTestReceiver(() => {
      full = true;
      return 'receipt';
    });
    const sender = openDesk({ name, clock, receiver, fault: () => (full ? 'full' : 'none') });
    await sender.outbox.submit(submitRequest());
    await sender.shows('sent');
    expect((await sender.outbox.list())[0]).to.include({ state: 'sent' });
    expect((await outbox.list())[0]).to.include({ state: 'waiting' });
    full = false;
    await until(() => clock.waits.includes(5_000));
    clock.advance(5_000);
    await shows('sent');
    expect(receiver.calls).to.have.length(1);
    expect(seen.at(-1)?.reference).to.match(/^HS-/);
  });

  it('leaves the outbox empty, not broken, when nothing opens', async () => {
    const door = createTestFactory();
    door.refuse('throws');
    const store = createDurableStore({ name: freshName(), factory: door.factory });
    const receiver = createTestReceiver();
    const outbox = createOutbox({ now: Date.now, store, fetch: receiver.fetch });
    await outbox.resume();
    expect(await outbox.list()).to.deep.equal([]);
    const item = await outbox.submit(submitRequest());
    expect(item.kept).to.equal(false);
    await until(() => receiver.records.size === 1);
    outbox.close();
  });

  it('that has lost the payload says that it was not sent', async () => {
    const receiver = createTestReceiver(inOrder('cut-before'));
    const first = openDesk({ receiver });
    const { id } = await first.outbox.submit(submitRequest());
    await until(() => first.seen.at(-1)?.attempts === 1);
    first.outbox.close();
    await first.store('readwrite', (records) => {
      records.delete(['key']);
    });
    const next = openDesk({ name: first.name, receiver });
    await next.outbox.resume();
    await next.shows('refused');
    expect((await next.outbox.list())[0]).to.include({
      id,
      state: 'refused',
      httpStatus: undefined,
    });
    expect(receiver.calls).to.have.length(1);
  });
});

describe('receipts', () => {
  it('are kept for thirty days and hold no answer', async () => {
    const { name, clock, outbox, shows } = openDesk();
    await outbox.submit(submitRequest());
    await shows('sent');
    clock.advance(30 * DAY - 1);
    expect(await outbox.list()).to.have.length(1);
    clock.advance(1);
    expect(await outbox.list()).to.deep.equal([]);
    expect(await kindsOf(name)).not.to.include('outbox');
  });

  it('are listed newest first, also when the clock was wrong', async () => {
    const { clock, outbox, receiver } = openDesk();
    const ids: string[] = [];
    for (const now of [1_000, 900, 400]) {
      clock.set(now * DAY);
      ids.unshift((await outbox.submit(submitRequest())).id);
      await until(() => receiver.records.size === ids.length);
    }
    expect((await outbox.list()).map(({ id }) => id)).to.deep.equal(ids);
  });
});
