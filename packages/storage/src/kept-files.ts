import { get, promisifyRequest } from 'idb-keyval';
import { canEncrypt } from './device-key.js';
import type { DraftFile, DraftFiles } from './draft.js';
import type { DraftLog } from './draft-log.js';
import { checkSize } from './file-limits.js';
import { sealParts, unsealParts } from './file-parts.js';
import { eraseFile } from './erase-files.js';
import { readFileRows } from './file-rows.js';
import { sealFile, unsealFile } from './sealed-file.js';
import { asStorageError, StorageError } from './storage-error.js';
import { fileKey, partKey, partRange, removedKey } from './store-keys.js';
import { randomUuid } from './uuid.js';
import type { Vault } from './vault.js';

/** A key that is renewed meanwhile would have to come in between so many times. */
const MAX_ROUNDS = 10;

/** Files on the disk, sealed with the keys of their draft. */
export class KeptFiles implements DraftFiles {
  #vault: Vault;
  #log: DraftLog;

  constructor(vault: Vault, log: DraftLog) {
    this.#vault = vault;
    this.#log = log;
  }

  async add(path: string, file: File, id = randomUuid()): Promise<DraftFile> {
    checkSize(file);
    if (!canEncrypt()) throw new StorageError('insecure');
    const { name, type, size } = file;
    const about = { id, path, name, type, size };
    try {
      for (let round = 0; round < MAX_ROUNDS; round += 1) {
        if (await this.#put(about, file)) return about;
        await this.#log.keys.renew();
      }
    } catch (cause) {
      throw asStorageError(cause);
    }
    throw new StorageError('unknown');
  }

  async list(path?: string): Promise<readonly DraftFile[]> {
    const { store } = this.#vault;
    if (!(await store.exists())) return [];
    const rows = await store('readonly', (records) => readFileRows(records, this.#draftId));
    const files: DraftFile[] = [];
    for (const { id, record } of rows) {
      const about = await unsealFile(this.#log, id, record);
      if (about) this.#vault.saw(record.order);
      if (about && (path ?? about.path) === about.path) files.push(about);
    }
    return files;
  }

  async read(id: string): Promise<Blob | undefined> {
    const { store } = this.#vault;
    if (!(await store.exists())) return undefined;
    const about = await unsealFile(this.#log, id, await get(fileKey(this.#draftId, id), store));
    if (!about) return undefined;
    const parts = await store('readonly', (records) =>
      promisifyRequest<unknown[]>(records.getAll(partRange(id))),
    );
    const bytes = await unsealParts(this.#log.keys, about, parts);
    return bytes && new File([bytes], about.name, { type: about.type });
  }

  async remove(id: string): Promise<void> {
    const { store } = this.#vault;
    if (!(await store.exists())) return;
    await store('readwrite', (records) => {
      eraseFile(records, this.#draftId, id);
      return promisifyRequest(records.transaction);
    });
  }

  get #draftId(): string {
    return this.#log.place.draftId;
  }

  /** All of a file or nothing; not where the draft was removed. `false`: the key is not kept. */
  async #put(about: DraftFile, file: Blob): Promise<boolean> {
    const { id } = about;
    const stamp = this.#vault.stamp();
    const parts = await sealParts(this.#log.keys, { id, ...stamp }, file);
    const sealed = await sealFile(this.#log, stamp, about);
    const used = new Set([sealed, ...parts].map(({ key = '' }) => key));
    return this.#vault.store('readwrite', async (records) => {
      const mark = await promisifyRequest<unknown>(records.get(removedKey(this.#draftId)));
      if (mark !== undefined) throw new StorageError('unavailable');
      for (const key of used) if (!(await this.#log.keys.isKept(records, key))) return false;
      records.put(sealed, fileKey(this.#draftId, id));
      for (const [index, part] of parts.entries()) records.put(part, partKey(id, index));
      records.transaction.commit();
      await promisifyRequest(records.transaction);
      return true;
    });
  }
}
