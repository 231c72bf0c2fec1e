import { newRecord, type ItemRecord, type NewItem, type Payload } from './item-record.js';
import type { ItemShelf } from './item-shelf.js';
import { StorageError } from './storage-error.js';
import { randomUuid } from './uuid.js';
import type { Vault } from './vault.js';

/** Items of a shared device, or of one whose storage refuses: they live as long as the page. */
export class MemoryItems implements ItemShelf {
  readonly kept = false;
  #records = new Map<string, ItemRecord>();
  #payloads = new Map<string, Payload>();
  #vault: Vault;

  constructor(vault: Vault) {
    this.#vault = vault;
  }

  add(item: NewItem, payload: Payload): Promise<ItemRecord> {
    const there = this.#records.get(item.draftId);
    if (there && there.item.state !== 'refused') return Promise.resolve(there);
    const record = newRecord({ ...item, id: there ? randomUuid() : item.id });
    this.#records.set(item.draftId, record);
    this.#payloads.set(record.item.id, payload);
    return Promise.resolve(record);
  }

  find(draftId: string): Promise<ItemRecord | undefined> {
    return Promise.resolve(this.#records.get(draftId));
  }

  all(): Promise<readonly ItemRecord[]> {
    return Promise.resolve([...this.#records.values()]);
  }

  replace(record: ItemRecord): Promise<void> {
    this.#records.set(record.item.draftId, record);
    if (record.item.state === 'sent') this.#forgetContent(record);
    return Promise.resolve();
  }

  open(record: ItemRecord): Promise<Payload | undefined> {
    return Promise.resolve(this.#payloads.get(record.item.id));
  }

  async reopen(record: ItemRecord): Promise<string> {
    const payload = await this.open(record);
    if (!payload) throw new StorageError('unknown');
    const id = randomUuid();
    this.#vault.inMemory.set(id, payload);
    const files = this.#vault.filesInMemory.get(record.item.draftId);
    if (files) this.#vault.filesInMemory.set(id, files);
    await this.remove(record.item.draftId);
    return id;
  }

  remove(draftId: string): Promise<void> {
    const record = this.#records.get(draftId);
    if (record) this.#forgetContent(record);
    this.#records.delete(draftId);
    return Promise.resolve();
  }

  #forgetContent({ item }: ItemRecord): void {
    this.#payloads.delete(item.id);
    this.#vault.filesInMemory.delete(item.draftId);
  }
}
