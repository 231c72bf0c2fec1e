import { expect } from 'chai';
import { get, set, type UseStore } from 'idb-keyval';
import { createKeyRing, isDeviceKey, KEY } from './device-key.js';
import { createDurableStore } from './durable-store.js';
import { freshName } from './test-tab.js';

describe('the device key', () => {
  it('is the same for twenty tabs that need it at once', async () => {
    const name = freshName();
    const rings = Array.from({ length: 20 }, () => createKeyRing(createDurableStore({ name })));
    const ids = await Promise.all(rings.map(async (ring) => (await ring.get()).id));
    expect(new Set(ids).size).to.equal(1);
  });

  it('of a slower tab gives way to the one that was stored first', async () => {
    const name = freshName();
    const store = createDurableStore({ name });
    let [reachDisk, letGo] = [() => {}, () => {}];
    const reached = new Promise<void>((resolve) => (reachDisk = resolve));
    const released = new Promise<void>((resolve) => (letGo = resolve));
    const slowUse: UseStore = async (mode, callback) => {
      if (mode === 'readwrite') reachDisk();
      if (mode === 'readwrite') await released;
      return store(mode, callback);
    };
    const { exists, close } = store;
    const slow = createKeyRing(Object.assign(slowUse, { database: name, exists, close })).get();
    await reached;
    const first = await createKeyRing(store).get();
    letGo();
    expect((await slow).id).to.equal(first.id);
    expect((await createKeyRing(store).get()).id).to.equal(first.id);
  });

  it('cannot be read out', async () => {
    const { key } = await createKeyRing(createDurableStore({ name: freshName() })).get();
    expect(key.extractable).to.equal(false);
    const outcome = await crypto.subtle.exportKey('raw', key).catch((cause: unknown) => cause);
    expect(outcome).to.include({ name: 'InvalidAccessError' });
  });

  it('is made anew where something else lies in its place', async () => {
    const store = createDurableStore({ name: freshName() });
    for (const other of ['a word', { id: 'x', key: {} }, null]) {
      await set(KEY, other, store);
      const { id } = await createKeyRing(store).get();
      expect(isDeviceKey(await get(KEY, store))).to.equal(true);
      expect((await createKeyRing(store).get()).id).to.equal(id);
    }
  });

  it('is put back when the browser has thrown it away', async () => {
    const store = createDurableStore({ name: freshName() });
    const ring = createKeyRing(store);
    const { id } = await ring.get();
    await set(KEY, undefined, store);
    await ring.renew();
    expect((await ring.get()).id).to.equal(id);
    expect((await createKeyRing(store).get()).id).to.equal(id);
  });

  it('is renewed after so many records, counted in all tabs', async () => {
    const store = createDurableStore({ name: freshName() });
    const rings = [1, 2, 3].map(() => createKeyRing(store, { seals: 40, block: 4 }));
    const uses = new Map<string, number>();
    for (let use = 0; use < 300; use += 1) {
      const { id } = await rings[use % 3]!.get();
      uses.set(id, (uses.get(id) ?? 0) + 1);
    }
    expect(Math.max(...uses.values())).to.be.at.most(40);
    expect(uses.size).to.be.within(8, 9);
  });

  it('is renewed for twenty tabs at once', async () => {
    const store = createDurableStore({ name: freshName() });
    const rings = Array.from({ length: 20 }, () => createKeyRing(store, { seals: 10, block: 5 }));
    const uses = new Map<string, number>();
    await Promise.all(
      rings.map(async (ring) => {
        for (let use = 0; use < 20; use += 1) {
          const { id } = await ring.get();
          uses.set(id, (uses.get(id) ?? 0) + 1);
        }
      }),
    );
    expect(Math.max(...uses.values())).to.be.at.most(10);
    const stored = await createKeyRing(store).find(undefined);
    expect(stored.map(({ id }) => id)).to.include.members([...uses.keys()]);
  });

  it('of format 1, which counted nothing, opens what it sealed and seals no more', async () => {
    const store = createDurableStore({ name: freshName() });
    const { key } = await createKeyRing(createDurableStore({ name: freshName() })).get();
    await set(KEY, { id: 'old', key }, store);
    const ring = createKeyRing(store);
    expect((await ring.find(undefined)).map(({ id }) => id)).to.deep.equal(['old']);
    const { id } = await ring.get();
    expect(id).not.to.equal('old');
    const ids = (await createKeyRing(store).find(undefined)).map((stored) => stored.id);
    expect(ids).to.have.members([id, 'old']);
  });
});
