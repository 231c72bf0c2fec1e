import { afterAttempt, remaining, type ItemRecord } from './item-record.js';
import type { ItemShelf } from './item-shelf.js';
import type { OutboxItem } from './outbox-item.js';
import { sendSubmission, type Outcome } from './send-submission.js';
import type { Clock } from './clock.js';

/**
 * When an item is to be tried: when it is `due`, as soon as the server has `allowed` it (the network
 * is back, the page is new), or `now`, because the person wants it.
 */
export type Urgency = 'due' | 'allowed' | 'now';

/** What a courier works with. */
export interface CourierOptions {
  readonly shelf: ItemShelf;
  readonly clock: Clock;
  readonly random: () => number;
  readonly fetch: typeof fetch;
  /** Begins the names of the locks that keep tabs apart. */
  readonly database: string;
  /** Called with what has changed here. */
  readonly onChange: (item: OutboxItem) => void;
}

/** When to look again after another tab that is sending, and after storage that refuses. */
const LOOK_AGAIN = 5_000;

/** Carries the items of one shelf to their receipts, each by one request at a time in all tabs. */
export class Courier {
  #options: CourierOptions;
  #busy = new Set<string>();
  #sending = new Set<string>();
  /** What came of an attempt and could not be stored yet. */
  #unstored = new Map<string, ItemRecord>();
  #timers = new Map<string, () => void>();
  #closed = false;

  constructor(options: CourierOptions) {
    this.#options = options;
  }

  /** Tries an item, and goes on trying. Never rejects. */
  async carry(draftId: string, urgency: Urgency): Promise<void> {
    if (this.#busy.has(draftId) || this.#closed) return;
    this.#busy.add(draftId);
    try {
      const again = await this.#alone(draftId, () => this.#try(draftId, urgency));
      if (again !== undefined) this.#lookAgain(draftId, again);
    } catch {
      this.#lookAgain(draftId, LOOK_AGAIN);
    } finally {
      this.#busy.delete(draftId);
    }
  }

  /** Tries all that wait. @throws {StorageError} */
  async carryAll(urgency: Urgency): Promise<void> {
    for (const { item } of await this.#options.shelf.all()) {
      if (item.state === 'waiting') void this.carry(item.draftId, urgency);
    }
  }

  /** The item as it is shown. */
  view(record: ItemRecord): OutboxItem {
    const { draftId } = record.item;
    const { item } = this.#unstored.get(draftId) ?? record;
    const { kept } = this.#options.shelf;
    if (this.#sending.has(draftId)) return { ...item, kept, state: 'sending' };
    return { ...item, kept };
  }

  close(): void {
    this.#closed = true;
    for (const cancel of this.#timers.values()) cancel();
  }

  /** Resolves in how many milliseconds to look again; `undefined` when there is nothing to do. */
  async #try(draftId: string, urgency: Urgency): Promise<number | undefined> {
    const { shelf, clock } = this.#options;
    const unstored = this.#unstored.get(draftId);
    if (unstored) return this.#store(unstored);
    const record = await shelf.find(draftId);
    if (record?.item.state !== 'waiting') return undefined;
    if (urgency !== 'now') {
      const part = urgency === 'due' ? 'span' : 'atLeast';
      const wait = remaining(record.wait, clock.now(), part);
      if (wait > 0) return wait;
    }
    const outcome = await this.#send(record);
    const times = { now: clock.now(), random: this.#options.random };
    return this.#store(afterAttempt(record, outcome, times));
  }

  async #send(record: ItemRecord): Promise<Outcome> {
    const { shelf, clock, fetch } = this.#options;
    const payload = await shelf.open(record);
    if (!payload) return { kind: 'refused' };
    const { id, draftId } = record.item;
    this.#sending.add(draftId);
    this.#tell(record);
    const { submitUrl, body } = payload;
    const outcome = await sendSubmission({ id, submitUrl, body, clock, fetch });
    this.#sending.delete(draftId);
    return outcome;
  }

  /** What the server has said is shown even where it cannot be stored; then it is stored later. */
  async #store(record: ItemRecord): Promise<number | undefined> {
    const { draftId } = record.item;
    try {
      await this.#options.shelf.replace(record);
      this.#unstored.delete(draftId);
    } catch (cause) {
      this.#unstored.set(draftId, record);
      throw cause;
    } finally {
      this.#tell(record);
    }
    return record.wait && remaining(record.wait, this.#options.clock.now(), 'span');
  }

  #lookAgain(draftId: string, ms: number): void {
    if (this.#closed) return;
    this.#timers.get(draftId)?.();
    const cancel = this.#options.clock.after(ms, () => void this.carry(draftId, 'due'));
    this.#timers.set(draftId, cancel);
  }

  /**
   * One tab at a time. The lock of a tab that dies is free again. What is kept is kept in a secure
   * context, where all browsers that we support have locks.
   */
  async #alone<T>(draftId: string, task: () => Promise<T>): Promise<T | number> {
    if (!this.#options.shelf.kept) return task();
    const name = `${this.#options.database}:send:${draftId}`;
    return navigator.locks.request(name, { ifAvailable: true }, (lock) =>
      lock ? task() : LOOK_AGAIN,
    );
  }

  #tell(record: ItemRecord): void {
    this.#options.onChange(this.view(record));
  }
}
