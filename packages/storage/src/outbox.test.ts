import { expect } from 'chai';
import { createDraftStore } from './draft-store.js';
import { createDurableStore } from './durable-store.js';
import { createOutbox } from './outbox.js';
import type { OutboxItem } from './outbox-item.js';
import { createTestClock, type TestClock } from './test-clock.js';
import { createTestFactory } from './test-factory.js';
import { withFaults, type Fault } from './test-faults.js';
import { createTestReceiver, submitRequest, type Behaviour } from './test-receiver.js';
import { freshName, PROCEDURE, rawEntries, until } from './test-tab.js';

const DAY = 24 * 60 * 60 * 1000;

interface DeskOptions {
  readonly name?: string;
  readonly clock?: TestClock;
  readonly receiver?: ReturnType<typeof createTestReceiver>;
  readonly fault?: () => Fault;
}

/** A tab with drafts and an outbox, a clock of ours and a receiver. */
function openDesk(options: DeskOptions = {}) {
  const { name = freshName(), clock = createTestClock(), fault } = options;
  const { receiver = createTestReceiver() } = options;
  const real = createDurableStore({ name });
  const store = fault ? withFaults(real, fault) : real;
  const drafts = createDraftStore({ ...clock, store });
  const outbox = createOutbox({ ...clock, store, fetch: receiver.fetch, random: () => 0.5 });
  const seen: OutboxItem[] = [];
  outbox.subscribe((item) => seen.push(item));
  const shows = (state: OutboxItem['state']) => until(() => seen.at(-1)?.state === state);
  const keepDraft = async () => {
    const draft = await drafts.open({ device: 'personal', procedure: PROCEDURE });
    draft.save({ answers: { fullName: 'Nguyễn Thị Thử', phone: '0900 000 000' } });
    await draft.flush();
    return draft;
  };
  return { name, clock, store, drafts, outbox, receiver, seen, shows, keepDraft };
}

/** Behaviours in order; then receipts. */
function inOrder(...behaviours: readonly Behaviour[]) {
  const left = [...behaviours];
  return () => left.shift() ?? 'receipt';
}

async function kindsOf(name: string): Promise<unknown[]> {
  return (await rawEntries(name)).map(([key]) => (key as unknown[])[0]);
}

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
    expect(items[0]?.id).to.match(/^[0-9a-f-]{36}$/);
    expect(items[1]?.id).to.equal(items[0]?.id);
    await desk.shows('sent');
    expect([...desk.receiver.records.keys()]).to.deep.equal([items[0]?.id]);
  });
});

describe('an item that waits', () => {
  it('is tried again at its time, with the same key and the same body', async () => {
    const receiver = createTestReceiver(
      inOrder('cut-before', 'cut-after', 'portal', { status: 502 }),
    );
    const { clock, outbox, shows, seen } = openDesk({ receiver });
    await outbox.submit(submitRequest());
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      await until(() => seen.at(-1)?.attempts === attempt && clock.waits.at(-1) !== 60_000);
      clock.advance((seen.at(-1)?.retryAt ?? 0) - clock.now() - 1);
      expect(receiver.calls).to.have.length(attempt);
      clock.advance(1);
    }
    await shows('sent');
    expect(new Set(receiver.calls.map(({ id, body }) => id + body)).size).to.equal(1);
    expect(receiver.records.size).to.equal(1);
  });

  it('is tried as soon as the network is back, or the person asks', async () => {
    const receiver = createTestReceiver(inOrder('cut-before', 'cut-before'));
    const { outbox, shows, seen } = openDesk({ receiver });
    const { id } = await outbox.submit(submitRequest());
    await until(() => seen.at(-1)?.attempts === 1);
    dispatchEvent(new Event('online'));
    await until(() => seen.at(-1)?.attempts === 2);
    await until(() => seen.at(-1)?.state === 'waiting');
    await outbox.retry(id);
    await shows('sent');
  });

  it('goes out after the next start of a page, however late', async () => {
    for (const days of [7, 30, 90, 400]) {
      const offline = createTestReceiver(() => 'cut-before');
      const before = openDesk({ receiver: offline });
      const { id } = await before.outbox.submit(submitRequest());
      await until(() => before.seen.at(-1)?.attempts === 1);
      before.outbox.close();

      before.clock.advance(days * DAY);
      const after = openDesk({ name: before.name, clock: before.clock });
      expect((await after.outbox.list())[0]).to.include({ id, state: 'waiting' });
      await after.outbox.resume();
      await after.shows('sent');
      expect([...after.receiver.records.keys()]).to.deep.equal([id]);
      after.outbox.close();
    }
  });

  it('is left alone as long as the server asks, also by a new page', async () => {
    const busy = { status: 503, headers: { 'Retry-After': '3600' } };
    const receiver = createTestReceiver(inOrder(busy));
    const desk = openDesk({ receiver });
    const { id } = await desk.outbox.submit(submitRequest());
    await until(() => desk.seen.at(-1)?.attempts === 1);
    const next = openDesk({ ...desk });
    dispatchEvent(new Event('online'));
    await next.outbox.resume();
    desk.clock.advance(3_600_000 - 1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(receiver.calls).to.have.length(1);
    desk.clock.advance(300_000);
    await next.shows('sent');
    expect([...receiver.records.keys()]).to.deep.equal([id]);
  });

  it('is never tried before the server allows it, nor later than it must: 500 replies', async () => {
    const clock = createTestClock();
    const asked: number[] = [];
    let count = 0;
    const receiver = createTestReceiver(() => {
      count += 1;
      if (count > 500) return 'receipt';
      const seconds = (count * 37) % 400;
      const date = new Date(clock.now() + seconds * 1000).toUTCString();
      asked.push(count % 3 === 0 ? 0 : seconds * 1000);
      const headers = [undefined, { 'Retry-After': `${seconds}` }, { 'Retry-After': date }][
        count % 3
      ];
      return { status: [429, 503, 500, 408, 409, 425][count % 6] ?? 500, headers };
    }, clock);
    const { outbox, seen, shows } = openDesk({ receiver, clock });
    await outbox.submit(submitRequest({ device: 'shared' }));
    for (let attempt = 1; attempt <= 500; attempt += 1) {
      await until(() => seen.at(-1)?.attempts === attempt && seen.at(-1)?.state === 'waiting');
      await Promise.resolve();
      await until(() => clock.waits.at(-1) !== 60_000);
      clock.advance(700_000);
      await until(() => receiver.calls.length === attempt + 1);
    }
    await shows('sent');
    for (const [index, wait] of asked.entries()) {
      const pause = seen.filter(({ state }) => state === 'waiting')[index + 1]!.retryAt!;
      const since = pause - receiver.calls[index]!.at;
      // A date has whole seconds only.
      expect(since).to.be.within(wait - 1_000, wait + 300_000);
    }
  });

  it('does not wait longer because the clock was set back', async () => {
    const receiver = createTestReceiver(inOrder('cut-before'));
    const first = openDesk({ receiver });
    await first.outbox.submit(submitRequest());
    await until(() => first.seen.at(-1)?.attempts === 1);
    first.outbox.close();
    first.clock.set(0);
    const next = openDesk({ ...first });
    await next.outbox.resume();
    await next.shows('sent');
  });

  it('is taken over by another tab when its own tab dies', async () => {
    const receiver = createTestReceiver(inOrder('cut-before'));
    const dying = openDesk({ receiver });
    const other = openDesk({ name: dying.name, receiver });
    await dying.outbox.submit(submitRequest());
    await until(() => dying.seen.at(-1)?.attempts === 1);
    dying.outbox.close();
    await until(() => other.seen.at(-1)?.attempts === 1 && other.clock.waits.length > 0);
    other.clock.advance(300_000);
    await other.shows('sent');
  });

  it('stays when the device is declared shared, and is still sent', async () => {
    const receiver = createTestReceiver(inOrder('cut-before'));
    const desk = openDesk({ receiver });
    await desk.outbox.submit(submitRequest());
    await until(() => desk.seen.at(-1)?.attempts === 1);
    await desk.drafts.chooseDevice('shared');
    desk.outbox.close();
    const next = openDesk({ ...desk });
    await next.outbox.resume();
    await next.shows('sent');
    expect(receiver.records.size).to.equal(1);
  });

  it('is not forgotten on request: only what is over is', async () => {
    const receiver = createTestReceiver(inOrder('cut-before'));
    const { outbox, seen, shows } = openDesk({ receiver });
    const { id } = await outbox.submit(submitRequest());
    await until(() => seen.at(-1)?.attempts === 1);
    await outbox.remove(id);
    expect(await outbox.list()).to.have.length(1);
    await outbox.retry(id);
    await shows('sent');
    await outbox.remove(id);
    expect(await outbox.list()).to.deep.equal([]);
  });
});

describe('a refused item', () => {
  const refusal = {
    status: 400,
    body: { issues: [{ code: 'required', fieldId: 'fullName', params: {} }] },
  };

  it('stops, with what the server named', async () => {
    const { clock, outbox, shows, receiver } = openDesk({
      receiver: createTestReceiver(inOrder(refusal)),
    });
    await outbox.submit(submitRequest());
    await shows('refused');
    clock.advance(DAY);
    await outbox.resume();
    expect(receiver.calls).to.have.length(1);
    const [item] = await outbox.list();
    expect(item).to.include({ state: 'refused', httpStatus: 400 });
    expect(item?.issues).to.deep.equal([
      { code: 'required', level: 'error', fieldId: 'fullName', params: {} },
    ]);
  });

  it('becomes a draft again, once, and is sent under a new key', async () => {
    const { drafts, outbox, shows, receiver, name } = openDesk({
      receiver: createTestReceiver(inOrder(refusal)),
    });
    const request = submitRequest();
    const { id } = await outbox.submit(request);
    await shows('refused');
    const other = openDesk({ name });
    const ids = await Promise.all([outbox.reopen(id), outbox.reopen(id), other.outbox.reopen(id)]);
    expect(new Set(ids).size).to.equal(1);
    expect(await other.outbox.reopen(id)).to.equal(ids[0]);
    expect(await outbox.list()).to.deep.equal([]);
    const draft = await drafts.open({ id: ids[0], device: 'personal', procedure: PROCEDURE });
    expect(draft.saved).to.deep.equal(request.state);
    await draft.close();
    await outbox.submit(submitRequest({ draftId: draft.id }));
    await shows('sent');
    expect([...receiver.records.keys()]).to.deep.equal([draft.id]);
    expect(draft.id).not.to.equal(id);
  });

  it('may be handed in again from the page where it was corrected, under a new key', async () => {
    for (const device of ['personal', 'shared'] as const) {
      const { outbox, shows, receiver } = openDesk({
        receiver: createTestReceiver(inOrder(refusal)),
      });
      const request = submitRequest({ device });
      await outbox.submit(request);
      await shows('refused');
      const again = await outbox.submit({
        ...request,
        submission: { ...request.submission, locale: 'en' },
      });
      expect(again.id).not.to.equal(request.draftId);
      await shows('sent');
      expect([...receiver.records.keys()]).to.deep.equal([again.id]);
      expect(await outbox.list()).to.have.length(1);
    }
  });

  it('that is not there cannot be reopened', async () => {
    const { outbox } = openDesk();
    const cause: unknown = await outbox.reopen('nowhere').catch((error: unknown) => error);
    expect(cause).to.include({ name: 'StorageError', code: 'unknown' });
  });
});

describe('on a shared device', () => {
  it('the outbox lives in memory and sends all the same', async () => {
    const receiver = createTestReceiver(inOrder('cut-before'));
    const { name, outbox, shows, seen } = openDesk({ receiver });
    const { id, kept } = await outbox.submit(submitRequest({ device: 'shared' }));
    expect(kept).to.equal(false);
    await until(() => seen.at(-1)?.attempts === 1);
    expect(await outbox.list('try-out')).to.have.length(1);
    expect(await outbox.list('another')).to.deep.equal([]);
    await outbox.retry(id);
    await shows('sent');
    const names = (await indexedDB.databases()).map((database) => database.name);
    expect(names).not.to.include(name);
  });

  it('a refused item becomes a draft in memory, which never reaches the disk', async () => {
    const receiver = createTestReceiver(inOrder({ status: 422 }));
    const { name, drafts, outbox, shows } = openDesk({ receiver });
    const request = submitRequest({ device: 'shared' });
    const { id } = await outbox.submit(request);
    await shows('refused');
    const draftId = await outbox.reopen(id);
    const draft = await drafts.open({ id: draftId, device: 'personal', procedure: PROCEDURE });
    expect(draft.saved).to.deep.equal(request.state);
    expect(draft.status).to.deep.equal({ state: 'memory' });
    await outbox.submit(submitRequest({ draftId, device: 'personal' }));
    await shows('sent');
    const names = (await indexedDB.databases()).map((database) => database.name);
    expect(names).not.to.include(name);
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
