import { expect } from 'chai';
import { DAY, inOrder, kindsOf, openDesk } from './test-desk.js';
import { bytesOf, fileOf } from './test-files.js';
import { createTestReceiver, submitRequest, type Behaviour } from './test-receiver.js';
import { PROCEDURE } from './test-tab.js';

const photo = fileOf('giay-chung-sinh.jpg');
const refusal = { status: 400, body: { issues: [] } };

/** A draft with a file, handed in to a receiver that behaves so. */
async function handedIn(behaviour: Behaviour) {
  const desk = openDesk({ receiver: createTestReceiver(inOrder(behaviour)) });
  const draft = await desk.keepDraft();
  const { id: fileId } = await draft.files.add('photos', photo);
  await draft.close();
  const item = await desk.outbox.submit(submitRequest({ draftId: draft.id }));
  return { ...desk, draft, fileId, item };
}

describe('files of a draft that was handed in', () => {
  it('stay while it waits, sealed, also when the device is declared shared', async () => {
    const { name, clock, drafts, shows } = await handedIn('cut-before');
    await shows('waiting');
    expect(await kindsOf(name)).to.include.members(['outbox', 'file', 'file-part']);
    clock.advance(2 * DAY);
    await drafts.list();
    expect(await kindsOf(name)).to.include.members(['outbox', 'file', 'file-part']);
    await drafts.chooseDevice('shared');
    expect(await kindsOf(name)).to.have.members(['key', 'outbox', 'file', 'file-part', 'removed']);
  });

  it('are gone with the receipt', async () => {
    const { name, shows } = await handedIn('receipt');
    await shows('sent');
    expect(await kindsOf(name)).to.include('outbox');
    expect(await kindsOf(name))
      .not.to.include('file')
      .and.not.include('file-part');
  });

  it('come back with the draft that a refused item becomes, and lie nowhere else', async () => {
    const { name, drafts, outbox, shows, draft, fileId, item } = await handedIn(refusal);
    await shows('refused');
    const id = await outbox.reopen(item.id);
    expect(id).not.to.equal(draft.id);
    const again = await drafts.open({ id, device: 'personal', procedure: PROCEDURE });
    expect(await again.files.list('photos')).to.have.length(1);
    expect(await bytesOf(await again.files.read(fileId))).to.equal(await bytesOf(photo));
    expect((await kindsOf(name)).filter((kind) => kind === 'file')).to.have.length(1);
    await again.close();
    await drafts.remove(id);
    expect(await kindsOf(name))
      .not.to.include('file')
      .and.not.include('file-part');
  });

  it('are gone with a refused item that nobody wants any more', async () => {
    const { name, outbox, shows, item } = await handedIn(refusal);
    await shows('refused');
    await outbox.remove(item.id);
    expect(await kindsOf(name))
      .not.to.include('file')
      .and.not.include('file-part');
  });
});

describe('files of a draft that was handed in from a shared device', () => {
  const handIn = async (behaviour: Behaviour) => {
    const desk = openDesk({ receiver: createTestReceiver(inOrder(behaviour)) });
    const draft = await desk.drafts.open({ device: 'shared', procedure: PROCEDURE });
    await draft.files.add('photos', photo);
    const request = submitRequest({ device: 'shared', draftId: draft.id });
    return { ...desk, draft, item: await desk.outbox.submit(request) };
  };

  it('come back with the draft that a refused item becomes', async () => {
    const { drafts, outbox, shows, item } = await handIn(refusal);
    await shows('refused');
    const id = await outbox.reopen(item.id);
    const again = await drafts.open({ id, device: 'shared', procedure: PROCEDURE });
    expect(await again.files.list()).to.have.length(1);
  });

  it('are gone from the page with the receipt', async () => {
    const { drafts, draft, shows } = await handIn('receipt');
    await shows('sent');
    const again = await drafts.open({ id: draft.id, device: 'shared', procedure: PROCEDURE });
    expect(await again.files.list()).to.deep.equal([]);
  });
});
