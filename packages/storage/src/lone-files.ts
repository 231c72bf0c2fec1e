import { promisifyRequest } from 'idb-keyval';
import { eraseFile } from './erase-files.js';
import type { Sealed } from './seal.js';
import { fileOf, itemKey, placeOf, rangeOf } from './store-keys.js';
import type { Vault } from './vault.js';

/** A draft that is just being begun may have its first file before its first answer. */
const FRESH = 60 * 60 * 1000;

/**
 * Deletes files whose draft and submission are gone: left by a page that ended between two steps,
 * before it could say that they are kept.
 */
export function dropLoneFiles({ store, clock }: Vault): Promise<void> {
  return store('readwrite', async (records) => {
    const keys = await promisifyRequest(records.getAllKeys());
    const drafts = new Set(keys.map((key) => placeOf(key)?.draftId));
    for (const key of await promisifyRequest(records.getAllKeys(rangeOf('file')))) {
      const file = fileOf(key);
      if (!file || drafts.has(file.draftId)) continue;
      const item = await promisifyRequest(records.getKey(itemKey(file.draftId)));
      const { savedAt } = await promisifyRequest<Partial<Sealed>>(records.get(key));
      const isFresh = Math.abs(clock.now() - Number(savedAt)) < FRESH;
      if (item === undefined && !isFresh) eraseFile(records, file.draftId, file.id);
    }
  });
}
