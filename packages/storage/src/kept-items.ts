import { get, promisifyRequest } from 'idb-keyval';
import { eraseDraft, markRemoved } from './draft-shelf.js';
import { eraseFiles } from './erase-files.js';
import {
  isItemRecord,
  newRecord,
  type ItemRecord,
  type NewItem,
  type Payload,
} from './item-record.js';
import type { ItemShelf } from './item-shelf.js';
import { reopenItem } from './reopen-item.js';
import { isNewer, seal, unseal } from './seal.js';
import { StorageError } from './storage-error.js';
import { doubtKey, itemKey, rangeOf } from './store-keys.js';
import { randomUuid } from './uuid.js';
import type { Vault } from './vault.js';

/** Another tab, or a new device key, would have to come in between so many times. */
const MAX_ROUNDS = 10;

/** Items of the person's own device: the payload is sealed like a draft. */
export class KeptItems implements ItemShelf {
  readonly kept = true;
  #vault: Vault;

  constructor(vault: Vault) {
    this.#vault = vault;
  }

  async add(item: NewItem, payload: Payload): Promise<ItemRecord> {
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      const there = await this.#read(item.draftId);
      if (there && there.item.state !== 'refused') return there;
      // A server that has refused a body under this key would not take another one.
      const record = newRecord({ ...item, id: there ? randomUuid() : item.id });
      const added = await this.#addAfter(there, record, payload);
      if (added) return added;
    }
    throw new StorageError('unknown');
  }

  async find(draftId: string): Promise<ItemRecord | undefined> {
    return (await this.#vault.store.exists()) ? this.#read(draftId) : undefined;
  }

  async all(): Promise<readonly ItemRecord[]> {
    const { store } = this.#vault;
    if (!(await store.exists())) return [];
    const values = await store('readonly', (records) =>
      promisifyRequest<unknown[]>(records.getAll(rangeOf('outbox'))),
    );
    const items = values.filter(isItemRecord);
    for (const { order } of items) this.#vault.saw(order);
    return items;
  }

  async replace(record: ItemRecord): Promise<void> {
    const { draftId, state } = record.item;
    await this.#vault.store('readwrite', async (records) => {
      const stored = await promisifyRequest<unknown>(records.get(itemKey(draftId)));
      if (!isItemRecord(stored)) return;
      records.put(record, itemKey(draftId));
      // The office has them now.
      if (state === 'sent') await eraseFiles(records, draftId);
      await promisifyRequest(records.transaction);
    });
  }

  async open({ item, payload }: ItemRecord): Promise<Payload | undefined> {
    if (!payload) return undefined;
    const label = { kind: 'item', id: item.id, revision: 0 } as const;
    return (await unseal(this.#vault.keys, label, payload)) as Payload | undefined;
  }

  async reopen(record: ItemRecord): Promise<string> {
    const payload = await this.open(record);
    if (!payload) throw new StorageError('unknown');
    return reopenItem(this.#vault, record, payload);
  }

  async remove(draftId: string): Promise<void> {
    const { store } = this.#vault;
    if (!(await store.exists())) return;
    await store('readwrite', async (records) => {
      records.delete(itemKey(draftId));
      records.delete(doubtKey(draftId));
      await eraseFiles(records, draftId);
      await promisifyRequest(records.transaction);
    });
  }

  async #read(draftId: string): Promise<ItemRecord | undefined> {
    const stored = await get<unknown>(itemKey(draftId), this.#vault.store);
    if (isNewer(stored)) throw new StorageError('newer');
    return isItemRecord(stored) ? stored : undefined;
  }

  /**
   * The draft becomes the item in one transaction, before the first byte is sent. Resolves nothing
   * when something has changed in between.
   */
  async #addAfter(
    there: ItemRecord | undefined,
    record: ItemRecord,
    payload: Payload,
  ): Promise<ItemRecord | undefined> {
    const { keys, store, talk, clock } = this.#vault;
    const { id, draftId, createdAt: savedAt } = record.item;
    const label = { kind: 'item', id, revision: 0, savedAt, order: record.order } as const;
    const sealed = await seal(keys, label, payload);
    const whole = { ...record, payload: sealed };
    const added = await store('readwrite', async (records) => {
      const stored = await promisifyRequest<unknown>(records.get(itemKey(draftId)));
      if (!(await keys.isKept(records, sealed.key ?? ''))) return 'rekeyed';
      if (isItemRecord(stored) && stored.item.id !== there?.item.id) return 'stale';
      records.put(whole, itemKey(draftId));
      await eraseDraft(records, draftId);
      markRemoved(records, draftId, clock.now());
      await promisifyRequest(records.transaction);
      return 'added';
    });
    if (added === 'rekeyed') await keys.renew();
    if (added !== 'added') return undefined;
    talk.tell({ kind: 'removed', id: draftId });
    return whole;
  }
}
