import { get, promisifyRequest } from 'idb-keyval';
import { hasFiles, openFileDesk } from './late-files.js';
import { isItemRecord, type ItemRecord, type Payload } from './item-record.js';
import { seal } from './seal.js';
import { StorageError } from './storage-error.js';
import { fileKey, itemKey, procedureKey, removedKey, revisionKey } from './store-keys.js';
import { randomUuid } from './uuid.js';
import type { Vault } from './vault.js';

/**
 * A refused item becomes a draft again, under a new id, in one transaction. A second tab that asks
 * for the same gets the same draft. @throws {StorageError}
 */
export async function reopenItem(
  vault: Vault,
  { item }: ItemRecord,
  { state, procedure }: Payload,
): Promise<string> {
  const draftId = randomUuid();
  const place = { procedureId: procedure.id, draftId };
  const { keys } = vault;
  const stamp = vault.stamp();
  const draftLabel = { kind: 'draft', id: draftId, revision: 1, ...stamp } as const;
  const draft = await seal(keys, draftLabel, { title: procedure.title, state, change: {} });
  const packLabel = { kind: 'procedure', id: draftId, revision: 0, ...stamp } as const;
  const pack = await seal(keys, packLabel, procedure);

  const desk = (await hasFiles(vault, item.draftId)) ? await openFileDesk() : undefined;
  const files = (await desk?.resealFiles(vault, item.draftId, { keys, place })) ?? [];

  return vault.store('readwrite', async (records) => {
    const stored = await promisifyRequest<unknown>(records.get(itemKey(item.draftId)));
    const mark = await promisifyRequest<unknown>(records.get(removedKey(item.draftId)));
    const isKept = await keys.isKept(records, draft.key ?? '');
    if (!isItemRecord(stored)) return reopenedAs(mark);
    if (!isKept) throw new StorageError('unknown');
    records.put(draft, revisionKey(place, 1));
    records.put(pack, procedureKey(place));
    for (const { id, record } of files) {
      records.put(record, fileKey(draftId, id));
      records.delete(fileKey(item.draftId, id));
    }
    records.put({ removedAt: stamp.savedAt, reopenedAs: draftId }, removedKey(item.draftId));
    records.delete(itemKey(item.draftId));
    await promisifyRequest(records.transaction);
    return draftId;
  });
}

/** The draft that an item, no longer there, has become. @throws {StorageError} `unknown` */
export async function reopenedBefore({ store }: Vault, id: string): Promise<string> {
  return reopenedAs(
    (await store.exists()) ? await get<unknown>(removedKey(id), store) : undefined,
  );
}

function reopenedAs(mark: unknown): string {
  const { reopenedAs } = (mark ?? {}) as { reopenedAs?: unknown };
  if (typeof reopenedAs !== 'string') throw new StorageError('unknown');
  return reopenedAs;
}
