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
    expect((await ring.renew()).id).to.equal(id);
    expect((await createKeyRing(store).get()).id).to.equal(id);
  });
});
