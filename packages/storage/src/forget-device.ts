import { promisifyRequest } from 'idb-keyval';
import { KEY } from './device-key.js';
import type { Vault } from './vault.js';

/**
 * Deletes the choice, the drafts, the receipts and the key. What was handed in and still waits for
 * the network stays, sealed, with the key that opens it: a submission is never lost.
 */
export async function forgetDevice({ store, talk, keys }: Vault): Promise<void> {
  talk.tell({ kind: 'shared' });
  keys.forget();
  if (!(await store.exists())) return;
  await store('readwrite', async (records) => {
    const all = await promisifyRequest(records.getAllKeys());
    const values = await promisifyRequest<unknown[]>(records.getAll());
    const waiting = all.filter((key, index) => isWaiting(key, values[index]));
    const kept = waiting.length > 0 ? [...waiting, KEY] : [];
    const keptNames = kept.map((key) => JSON.stringify(key));
    for (const key of all) if (!keptNames.includes(JSON.stringify(key))) records.delete(key);
    return promisifyRequest(records.transaction);
  });
}

function isWaiting(key: IDBValidKey, value: unknown): boolean {
  const { item } = (value ?? {}) as { item?: { state?: unknown } };
  return Array.isArray(key) && key[0] === 'outbox' && item?.state === 'waiting';
}
