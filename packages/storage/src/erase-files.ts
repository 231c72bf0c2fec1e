import { promisifyRequest } from 'idb-keyval';
import { fileKey, fileOf, partRange, rangeOf } from './store-keys.js';

/** Within a transaction: deletes a file with all its parts. */
export function eraseFile(records: IDBObjectStore, draftId: string, id: string): void {
  records.delete(fileKey(draftId, id));
  records.delete(partRange(id));
}

/** Within a transaction: deletes all files of a draft. */
export async function eraseFiles(records: IDBObjectStore, draftId: string): Promise<void> {
  for (const key of await promisifyRequest(records.getAllKeys(rangeOf('file', draftId)))) {
    const file = fileOf(key);
    if (file) eraseFile(records, file.draftId, file.id);
  }
}
