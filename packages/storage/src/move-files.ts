import { readFileRows, type FileRow } from './file-rows.js';
import { sealFile, unsealFile, type FileOwner } from './sealed-file.js';
import type { Vault } from './vault.js';

/**
 * The files of a draft sealed for another one, to be put in one transaction with the rest of it.
 * Their bytes need not move: those lie under the id of the file.
 */
export async function resealFiles(
  { store }: Vault,
  formerId: string,
  owner: FileOwner,
): Promise<readonly FileRow[]> {
  const former = { keys: owner.keys, place: { ...owner.place, draftId: formerId } };
  const rows = await store('readonly', (records) => readFileRows(records, formerId));
  const files: FileRow[] = [];
  for (const { id, record } of rows) {
    const about = await unsealFile(former, id, record);
    if (about) files.push({ id, record: await sealFile(owner, record, about) });
  }
  return files;
}
