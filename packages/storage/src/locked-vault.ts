import { get } from 'idb-keyval';
import { createDurableStore, type DurableStore } from './durable-store.js';
import { lockKey } from './store-keys.js';
import { openVault, type Vault } from './vault.js';

const lockedStores = new WeakMap<DurableStore, DurableStore>();

/**
 * What people lock with passphrases lies in a database of its own: it belongs to none of the persons
 * who say whose device this is, and no key of the device opens it.
 */
export function lockedVault({ store, clock }: Vault): Vault {
  const locked = lockedStores.get(store) ?? createDurableStore(optionsFor(store, clock.after));
  lockedStores.set(store, locked);
  return openVault({ ...clock, store: locked });
}

/** Is this draft under a passphrase? */
export async function hasLocked(vault: Vault, id: string): Promise<boolean> {
  const { store } = lockedVault(vault);
  return (await store.exists()) && (await get<unknown>(lockKey(id), store)) !== undefined;
}

function optionsFor({ database }: DurableStore, after: Vault['clock']['after']) {
  return { name: `${database}-locked`, after };
}
