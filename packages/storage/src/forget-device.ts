import { promisifyRequest } from 'idb-keyval';
import { KEY } from './device-key.js';
import { markRemoved } from './draft-shelf.js';
import { forgetKept } from './kept-mark.js';
import { placeOf } from './store-keys.js';
import type { Vault } from './vault.js';

/**
 * Deletes the choice, the drafts, the receipts and the key. What was handed in and still waits for
 * the network stays, sealed, with the key that opens it: a submission is never lost. Of each draft
 * there remains its random id, so that no sleeping tab brings it back.
 */
export async function forgetDevice({ store, talk, keys, clock }: Vault): Promise<void> {
  talk.tell({ kind: 'shared' });
  if (await store.exists()) await store('readwrite', (records) => forget(records, clock.now()));
  forgetKept(store.database);
  keys.forget();
}

async function forget(records: IDBObjectStore, now: number): Promise<void> {
  const keys = await promisifyRequest(records.getAllKeys());
  const values = await promisifyRequest<unknown[]>(records.getAll());
  const waiting = new Set(keys.filter((key, index) => isWaiting(key, values[index])));
  for (const key of keys) {
    const isDeviceKey = kindOf(key) === KEY[0] && waiting.size > 0;
    const stays = waiting.has(key) || isDeviceKey || kindOf(key) === 'removed';
    if (!stays) records.delete(key);
    const draftId = placeOf(key)?.draftId;
    if (draftId !== undefined) markRemoved(records, draftId, now);
  }
  await promisifyRequest(records.transaction);
}

function isWaiting(key: IDBValidKey, value: unknown): boolean {
  const { item } = (value ?? {}) as { item?: { state?: unknown } };
  return kindOf(key) === 'outbox' && item?.state === 'waiting';
}

function kindOf(key: IDBValidKey): unknown {
  return Array.isArray(key) ? key[0] : undefined;
}
