import { promisifyRequest } from 'idb-keyval';
import { isSealed, type Sealed } from './seal.js';
import { fileOf, rangeOf } from './store-keys.js';

/** A file as it lies in the store, without its bytes. */
export interface FileRow {
  readonly id: string;
  readonly record: Sealed;
}

/** Within a transaction: the files of a draft, in the order in which they were added. */
export async function readFileRows(
  records: IDBObjectStore,
  draftId: string,
): Promise<readonly FileRow[]> {
  const range = rangeOf('file', draftId);
  const [keys, values] = await Promise.all([
    promisifyRequest(records.getAllKeys(range)),
    promisifyRequest<unknown[]>(records.getAll(range)),
  ]);
  return keys
    .flatMap((key, index) => {
      const [id, record] = [fileOf(key)?.id, values[index]];
      return id !== undefined && isSealed(record) ? [{ id, record }] : [];
    })
    .sort((one, other) => one.record.order - other.record.order);
}
