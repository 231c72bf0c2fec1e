import { promisifyRequest } from 'idb-keyval';
import { KEY } from './device-key.js';
import { markRemoved } from './draft-shelf.js';
import { forgetKept } from './kept-mark.js';
import { fileOf, placeOf, rangeOf } from './store-keys.js';
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
  const waiting = await readWaiting(records);
  const files = keys.map(fileOf).filter((file) => waiting.has(file?.draftId));
  const parts = new Set<unknown>(files.map((file) => file?.id));
  for (const key of keys) {
    if (!stays(key, waiting, parts)) records.delete(key);
    const draftId = placeOf(key)?.draftId;
    if (draftId !== undefined) markRemoved(records, draftId, now);
  }
  await promisifyRequest(records.transaction);
}

/** Drafts that were handed in and have no receipt yet. */
async function readWaiting(records: IDBObjectStore): Promise<ReadonlySet<unknown>> {
  const items = await promisifyRequest<unknown[]>(records.getAll(rangeOf('outbox')));
  const waiting = items.map((value) => {
    const { item } = (value ?? {}) as { item?: { state?: unknown; draftId?: unknown } };
    return item?.state === 'waiting' ? item.draftId : undefined;
  });
  return new Set(waiting.filter((id) => id !== undefined));
}

function stays(key: IDBValidKey, waiting: ReadonlySet<unknown>, parts: ReadonlySet<unknown>) {
  const [kind, id] = Array.isArray(key) ? key : [];
  switch (kind) {
    case 'removed':
      return true;
    case KEY[0]:
      return waiting.size > 0;
    case 'outbox':
    case 'file':
      return waiting.has(id);
    case 'file-part':
      return parts.has(id);
    default:
      return false;
  }
}
