import { promisifyRequest } from 'idb-keyval';
import type { DraftFiles } from './draft.js';
import type * as FileDesk from './file-desk.js';
import { rangeOf } from './store-keys.js';
import type { Vault } from './vault.js';

/** Fetches what handles files. @throws TypeError without a network; may be called again */
export function openFileDesk(): Promise<typeof FileDesk> {
  return import('./file-desk.js');
}

/** Files of a draft, most of which never have any: nothing is fetched before the first call. */
export function lateFiles(open: (desk: typeof FileDesk) => DraftFiles): DraftFiles {
  let files: DraftFiles | undefined;
  const ready = async () => (files ??= open(await openFileDesk()));
  return {
    add: async (path, file, id) => (await ready()).add(path, file, id),
    list: async (path) => (await ready()).list(path),
    read: async (id) => (await ready()).read(id),
    remove: async (id) => (await ready()).remove(id),
  };
}

/** Has this draft files on the disk, or, without an id, has any? */
export async function hasFiles({ store }: Vault, ...draftId: readonly string[]): Promise<boolean> {
  const range = rangeOf('file', ...draftId);
  return (await store('readonly', (records) => promisifyRequest(records.count(range)))) > 0;
}
