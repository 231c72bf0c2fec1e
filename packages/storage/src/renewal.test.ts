import { expect } from 'chai';
import { get, set } from 'idb-keyval';
import { createKeyRing, KEY, type KeyLimits } from './device-key.js';
import { DraftLog } from './draft-log.js';
import { listDrafts } from './draft-shelf.js';
import { DraftWriter, NO_HEAD } from './draft-writer.js';
import { createDurableStore } from './durable-store.js';
import { newRecord } from './item-record.js';
import { KeptItems } from './kept-items.js';
import { rangeOf } from './store-keys.js';
import { freshName, PROCEDURE, rawEntries } from './test-tab.js';
import { openVault } from './vault.js';

const PLACE = { procedureId: PROCEDURE.id, draftId: 'thu' };
const STATE = { answers: { copies: 1 }, place: '', visited: [], editing: false };

/** A tab whose key is soon renewed. */
function openTab(name: string, limits: KeyLimits) {
  const vault = openVault({ now: () => Date.now(), store: createDurableStore({ name }) });
  return { ...vault, keys: createKeyRing(vault.store, limits) };
}

function openWriter(vault: ReturnType<typeof openTab>) {
  const log = new DraftLog(vault, PLACE);
  const onForeign = () => undefined;
  return new DraftWriter({ vault, log, procedure: PROCEDURE, head: NO_HEAD, onForeign });
}

async function answersIn(name: string): Promise<object | undefined> {
  const found = await new DraftLog(openTab(name, { seals: 8, block: 2 }), PLACE).read();
  return found.state === 'found' ? found.content.state.answers : undefined;
}

async function keysIn(name: string): Promise<IDBValidKey[]> {
  const entries = await rawEntries(name);
  return entries.map(([key]) => key).filter((key) => (key as unknown[])[0] === 'key');
}

describe('a key that is renewed', () => {
  it('in the middle of a draft loses no answer, in 100 saves of three tabs', async () => {
    const name = freshName();
    const tabs = [1, 2, 3].map(() => openWriter(openTab(name, { seals: 8, block: 2 })));
    for (let copies = 0; copies < 100; copies += 1) {
      const tab = tabs[copies % 3];
      tab?.note({ answers: { [`field${copies}`]: copies } });
      await tab?.write();
    }
    expect(Object.keys((await answersIn(name)) ?? {})).to.have.length(100);
    const pack = await new DraftLog(openTab(name, { seals: 8, block: 2 }), PLACE).readProcedure();
    expect(pack).to.deep.equal(PROCEDURE);
  });

  it('goes with the last record that needs it, and not before', async () => {
    const name = freshName();
    const vault = openTab(name, { seals: 2, block: 2 });
    const writer = openWriter(vault);
    for (const copies of [1, 2, 3, 4, 5, 6]) {
      writer.note({ answers: { copies } });
      await writer.write();
      await listDrafts(vault);
      expect(await answersIn(name)).to.deep.equal({ copies });
    }
    expect((await keysIn(name)).length).to.be.within(2, 4);
    await vault.store('readwrite', (records) => {
      for (const kind of ['draft', 'procedure']) records.delete(rangeOf(kind));
    });
    await listDrafts(vault);
    expect(await keysIn(name)).to.deep.equal([KEY]);
  });

  it('still opens a submission that waits under it', async () => {
    const vault = openTab(freshName(), { seals: 1, block: 1 });
    const items = new KeptItems(vault);
    const stamp = vault.stamp();
    const item = { id: 'i1', draftId: 'd1', procedure: PROCEDURE, stamp };
    const payload = { submitUrl: '/', body: '{}', state: STATE, procedure: PROCEDURE };
    const record = await items.add(item, payload);
    expect(record).to.include({ format: newRecord(item).format });
    for (let use = 0; use < 3; use += 1) await vault.keys.get();
    await listDrafts(vault);
    expect(await items.open(record)).to.deep.equal(payload);
    expect(await keysIn(vault.store.database)).to.deep.equal([KEY, [...KEY, record.payload?.key]]);
  });

  it('stays as long as a record of format 1 may need it, or one of newer code', async () => {
    const vault = openTab(freshName(), { seals: 1, block: 1 });
    for (let use = 0; use < 3; use += 1) await vault.keys.get();
    await set(['draft', 'p', 'd', 1], { format: 3 }, vault.store);
    await listDrafts(vault);
    expect(await keysIn(vault.store.database)).to.have.length(3);
    await set(['draft', 'p', 'd', 1], { format: 1, data: new ArrayBuffer(9) }, vault.store);
    await listDrafts(vault);
    expect(await keysIn(vault.store.database)).to.have.length(3);
  });

  it('that was dropped meanwhile is not sealed with: the record is sealed again', async () => {
    const name = freshName();
    const [slow, fast] = [0, 1].map(() => openTab(name, { seals: 8, block: 4 }));
    const writer = openWriter(slow!);
    writer.note({ answers: { copies: 1 } });
    await writer.prepare();
    const { id } = (await get<{ id: string }>(KEY, fast!.store))!;
    await fast!.store('readwrite', (records) => void records.delete(KEY));
    await fast!.keys.get();
    await writer.write();
    expect(((await get<{ id: string }>(KEY, fast!.store)) ?? { id }).id).not.to.equal(id);
    expect(await answersIn(name)).to.deep.equal({ copies: 1 });
  });
});
