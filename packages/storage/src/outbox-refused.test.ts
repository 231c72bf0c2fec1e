import { expect } from 'chai';
import { DAY, inOrder, openDesk } from './test-desk.js';
import { createTestReceiver, submitRequest } from './test-receiver.js';
import { databaseNames, PROCEDURE, until } from './test-tab.js';

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
    expect(await databaseNames()).not.to.include(name);
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
    expect(await databaseNames()).not.to.include(name);
  });
});
