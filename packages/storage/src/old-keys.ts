import { promisifyRequest } from 'idb-keyval';
import { KEY } from './device-key.js';
import { isKnownFormat, isNewer } from './seal.js';
import { rangeOf } from './store-keys.js';

/**
 * Within a transaction: deletes the keys that were renewed and that no draft, pack, file or
 * submission needs any more. Most devices never have one.
 */
export async function dropOldKeys(records: IDBObjectStore): Promise<void> {
  const keys = await promisifyRequest(records.getAllKeys(rangeOf(...KEY)));
  const old = keys.filter((key): key is string[] => Array.isArray(key) && key.length === 2);
  if (old.length === 0) return;
  const needed = await neededKeys(records);
  if (needed.has(undefined)) return;
  for (const key of old) if (!needed.has(key[1])) records.delete(key);
}

/** Names of keys; `undefined` for a record that does not name the one it needs. */
async function neededKeys(records: IDBObjectStore): Promise<ReadonlySet<string | undefined>> {
  const needed = new Set<string | undefined>();
  const request = records.openCursor();
  // One record at a time: there may be photographs among them.
  for (;;) {
    const cursor = await promisifyRequest(request);
    if (!cursor) return needed;
    for (const part of partsOf(cursor.value)) {
      if (isLocked(part)) needed.add(part.key);
    }
    cursor.continue();
  }
}

/** A sealed record may stand in another one: in a submission, or kept aside as damaged. */
function partsOf(value: unknown): readonly unknown[] {
  return [value, ...Object.values((value ?? {}) as Record<string, unknown>)];
}

/** Newer code too names the key, or asks that all be kept. */
function isLocked(part: unknown): part is { readonly key?: string } {
  const { format, data } = (part ?? {}) as { readonly format?: unknown; readonly data?: unknown };
  return isNewer(part) || (isKnownFormat(format) && data !== undefined);
}
