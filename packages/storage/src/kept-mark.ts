import { get, promisifyRequest } from 'idb-keyval';
import { KEPT } from './store-keys.js';
import type { Vault } from './vault.js';

/**
 * Within a transaction that keeps a draft: notes when the first one was kept. It is noted in the
 * database and beside it, so that a page can tell a device that never kept anything from one whose
 * browser has deleted the database. Call what it resolves to once the transaction is complete.
 * @see https://webkit.org/blog/14403/updates-to-storage-policy/
 */
export async function noteKept(records: IDBObjectStore, now: number): Promise<() => void> {
  const { name } = records.transaction.db;
  // A mark that the database knows nothing of tells of a loss, until the person has heard of it.
  if (readMark(name) !== undefined) return () => undefined;
  const kept = await promisifyRequest<unknown>(records.get(KEPT));
  const since = typeof kept === 'number' ? kept : now;
  records.put(since, KEPT);
  return () => writeMark(name, since);
}

/** Were drafts kept here that the browser has deleted with the whole database? */
export async function areDraftsLost({ store }: Vault): Promise<boolean> {
  const mark = readMark(store.database);
  if (mark === undefined) return false;
  if (!(await store.exists())) return true;
  return String(await get<unknown>(KEPT, store)) !== mark;
}

/** No draft is kept any more, or the loss was acknowledged. */
export function forgetKept(database: string): void {
  writeMark(database, undefined);
}

function readMark(database: string): string | undefined {
  try {
    return localStorage.getItem(`${database}-kept`) ?? undefined;
  } catch {
    return undefined;
  }
}

function writeMark(database: string, since: number | undefined): void {
  try {
    if (since === undefined) localStorage.removeItem(`${database}-kept`);
    else localStorage.setItem(`${database}-kept`, `${since}`);
  } catch {
    // Without it a loss is not noticed; drafts are kept all the same.
  }
}
