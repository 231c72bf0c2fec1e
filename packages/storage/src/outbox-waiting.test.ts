import { expect } from 'chai';
import { createTestClock } from './test-clock.js';
import { DAY, inOrder, openDesk } from './test-desk.js';
import { createTestReceiver, submitRequest } from './test-receiver.js';
import { until } from './test-tab.js';

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

  it('is never tried before the server allows it, nor later than it must: 500 replies', async function () {
    this.timeout(60_000);
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
