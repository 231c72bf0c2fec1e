import type { ItemRecord, NewItem, Payload } from './item-record.js';

/** Where items wait: on the disk or in memory. One item for each draft. */
export interface ItemShelf {
  /** Does it outlive the page? */
  readonly kept: boolean;
  /** Resolves the item of this draft: the one that is there already, or the new one. */
  add(item: NewItem, payload: Payload): Promise<ItemRecord>;
  find(draftId: string): Promise<ItemRecord | undefined>;
  all(): Promise<readonly ItemRecord[]>;
  /** Puts a record in the place of the one that is there; nothing happens when there is none. */
  replace(record: ItemRecord): Promise<void>;
  /** `undefined` when it cannot be read any more. */
  open(record: ItemRecord): Promise<Payload | undefined>;
  /** A refused item becomes a draft; resolves its id. @throws {StorageError} */
  reopen(record: ItemRecord): Promise<string>;
  remove(draftId: string): Promise<void>;
}
