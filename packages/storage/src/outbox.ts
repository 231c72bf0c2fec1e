import { canEncrypt } from './device-key.js';
import { Courier } from './courier.js';
import { removeDraft } from './draft-shelf.js';
import type { ItemRecord } from './item-record.js';
import type { ItemShelf } from './item-shelf.js';
import { KeptItems } from './kept-items.js';
import { MemoryItems } from './memory-items.js';
import type { OutboxItem, SubmitRequest } from './outbox-item.js';
import { onReturning } from './page-life.js';
import { readExpiry } from './read-expiry.js';
import { reopenedBefore } from './reopen-item.js';
import { StorageError } from './storage-error.js';
import { createSubscribers } from './subscribers.js';
import type { TabNews } from './tab-talk.js';
import { isUuid4, randomUuid } from './uuid.js';
import { openVault, type StorageOptions, type Vault } from './vault.js';

/** Submissions waiting for a receipt. */
export interface Outbox {
  /**
   * Stores the submission with its key, then sends it, again and again until there is a receipt or
   * a refusal. Resolves when it is stored; what happens then is told to subscribers. Called twice
   * for one draft, in whatever tab, there is one item with one key. On a personal device the draft
   * becomes the item in one transaction. A draft whose item was refused may be submitted again.
   */
  submit(request: SubmitRequest): Promise<OutboxItem>;
  /** Items of this device, receipts of the last 30 days included; newest first. */
  list(procedureId?: string): Promise<readonly OutboxItem[]>;
  /** Tries now instead of at `retryAt`. */
  retry(id: string): Promise<void>;
  /**
   * A refused item becomes a draft again; resolves to the draft's id.
   * @throws {StorageError} `unknown` when there is no such item, else what storage says
   */
  reopen(id: string): Promise<string>;
  /** Forgets an item that has its receipt, or that was refused. One that waits stays. */
  remove(id: string): Promise<void>;
  /** Called with every item that changed, also by another tab. */
  subscribe(listener: (item: OutboxItem) => void): () => void;
  /** Sends what still waits from earlier visits; for the start of a page. */
  resume(): Promise<void>;
  /** Stops timers and listeners; what waits is sent after the next start. */
  close(): void;
}

/** Time, store and network of an outbox. */
export interface OutboxOptions extends StorageOptions {
  /** How submissions are posted; the page's own `fetch` when left out. */
  readonly fetch?: typeof fetch;
  /** A number from 0 to 1, for the pauses between attempts; `Math.random` when left out. */
  readonly random?: () => number;
}

/** The outbox of this device. Sends while a page of it is open; there is no service worker. */
export function createOutbox(options: OutboxOptions): Outbox {
  return new DeviceOutbox(options);
}

/** A shelf and the courier who carries what stands on it. */
interface Lane {
  readonly shelf: ItemShelf;
  readonly courier: Courier;
}

class DeviceOutbox implements Outbox {
  #vault: Vault;
  #kept: Lane;
  #memory: Lane;
  #subscribers = createSubscribers<OutboxItem>();
  #submitting = new Map<string, Promise<OutboxItem>>();
  /** Drafts on the disk whose submission is in memory only: to be deleted once it is sent. */
  #leftOnDisk = new Set<string>();
  #telling = false;
  #endings: (() => void)[];

  constructor(options: OutboxOptions) {
    this.#vault = openVault(options);
    this.#kept = this.#openLane(new KeptItems(this.#vault), options);
    this.#memory = this.#openLane(new MemoryItems(this.#vault), options);
    const carryAll = () => void this.resume();
    addEventListener('online', carryAll);
    this.#endings = [
      () => removeEventListener('online', carryAll),
      onReturning(carryAll),
      this.#vault.talk.listen((news) => void this.#hear(news)),
    ];
  }

  async submit(request: SubmitRequest): Promise<OutboxItem> {
    const { draftId } = request;
    const submitting = this.#submitting.get(draftId) ?? this.#submit(request);
    this.#submitting.set(draftId, submitting);
    try {
      return await submitting;
    } finally {
      this.#submitting.delete(draftId);
    }
  }

  async list(procedureId?: string): Promise<readonly OutboxItem[]> {
    const rows: { readonly order: number; readonly item: OutboxItem }[] = [];
    for (const { shelf, courier } of [this.#kept, this.#memory]) {
      for (const record of await shelf.all().catch(() => [])) {
        if (await this.#dropExpired(shelf, record).catch(() => false)) continue;
        rows.push({ order: record.order, item: courier.view(record) });
      }
    }
    rows.sort((one, other) => other.order - one.order);
    const items = rows.map(({ item }) => item);
    return items.filter((item) => (procedureId ?? item.procedureId) === item.procedureId);
  }

  async retry(id: string): Promise<void> {
    const found = await this.#find(id);
    await found?.lane.courier.carry(found.record.item.draftId, 'now');
  }

  async reopen(id: string): Promise<string> {
    const found = await this.#find(id);
    if (!found) return reopenedBefore(this.#vault, id);
    if (found.record.item.state !== 'refused') throw new StorageError('unknown');
    return found.lane.shelf.reopen(found.record);
  }

  async remove(id: string): Promise<void> {
    const found = await this.#find(id).catch(() => undefined);
    if (!found || found.record.item.state === 'waiting') return;
    await found.lane.shelf.remove(found.record.item.draftId).catch(() => undefined);
  }

  subscribe(listener: (item: OutboxItem) => void): () => void {
    return this.#subscribers.add(listener);
  }

  async resume(): Promise<void> {
    for (const { courier } of [this.#kept, this.#memory]) {
      await courier.carryAll('allowed').catch(() => undefined);
    }
  }

  close(): void {
    for (const { courier } of [this.#kept, this.#memory]) courier.close();
    for (const end of this.#endings.splice(0)) end();
  }

  #openLane(shelf: ItemShelf, options: OutboxOptions): Lane {
    const courier = new Courier({
      shelf,
      clock: this.#vault.clock,
      random: options.random ?? Math.random,
      fetch: options.fetch ?? ((...request) => fetch(...request)),
      database: this.#vault.store.database,
      onChange: (item) => this.#tell(item),
    });
    return { shelf, courier };
  }

  async #submit(request: SubmitRequest): Promise<OutboxItem> {
    const { lane, record } = await this.#add(request);
    const item = lane.courier.view(record);
    if (item.state !== 'waiting') return item;
    this.#tell(item);
    void lane.courier.carry(item.draftId, 'now');
    return { ...item, state: 'sending' };
  }

  /** To the disk if it may and can, else to memory: a full disk must not keep anybody from sending. */
  async #add(request: SubmitRequest): Promise<{ lane: Lane; record: ItemRecord }> {
    const { draftId, procedure, device, submitUrl, submission, state } = request;
    const payload = { submitUrl, body: JSON.stringify(submission), state, procedure };
    const id = isUuid4(draftId) ? draftId : randomUuid();
    const item = { id, draftId, procedure, stamp: this.#vault.stamp() };
    const mayKeep = device === 'personal' && !this.#vault.inMemory.has(draftId) && canEncrypt();
    if (mayKeep && !(await this.#memory.shelf.find(draftId))) {
      const record = await this.#kept.shelf.add(item, payload).catch(() => undefined);
      if (record) return { lane: this.#kept, record };
      this.#leftOnDisk.add(draftId);
    }
    return { lane: this.#memory, record: await this.#memory.shelf.add(item, payload) };
  }

  async #find(id: string): Promise<{ lane: Lane; record: ItemRecord } | undefined> {
    for (const lane of [this.#memory, this.#kept]) {
      const record = (await lane.shelf.all()).find(({ item }) => item.id === id);
      if (record) return { lane, record };
    }
    return undefined;
  }

  #tell(item: OutboxItem): void {
    this.#subscribers.tell(item);
    if (item.kept) {
      this.#telling = true;
      this.#vault.talk.tell({ kind: 'item', id: item.draftId });
      this.#telling = false;
    } else if (item.state === 'sent' && this.#leftOnDisk.delete(item.draftId)) {
      removeDraft(this.#vault, item.draftId).catch(() => undefined);
    }
  }

  /** Another tab has changed an item. If that tab dies, this one goes on. */
  async #hear(news: TabNews): Promise<void> {
    if (news.kind !== 'item' || this.#telling) return;
    const { shelf, courier } = this.#kept;
    const record = await shelf.find(news.id).catch(() => undefined);
    if (!record) return;
    this.#subscribers.tell(courier.view(record));
    if (record.item.state === 'waiting') void courier.carry(news.id, 'due');
  }

  /** A receipt is kept as long as a draft; what was not sent is never dropped by age. */
  async #dropExpired(shelf: ItemShelf, { item, sentAt }: ItemRecord): Promise<boolean> {
    if (sentAt === undefined || !shelf.kept) return false;
    const { expired } = await readExpiry(this.#vault, item.draftId, { since: sentAt });
    if (expired) await shelf.remove(item.draftId);
    return expired;
  }
}
