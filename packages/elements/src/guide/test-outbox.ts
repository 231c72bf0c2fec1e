import type { Outbox, OutboxItem, SubmitRequest } from '../services.js';

/** An outbox without a network: the test says what becomes of an item. */
export class TestOutbox implements Outbox {
  readonly requests: SubmitRequest[] = [];
  readonly retried: string[] = [];
  readonly #listeners = new Set<(item: OutboxItem) => void>();
  items: OutboxItem[] = [];

  submit(request: SubmitRequest): Promise<OutboxItem> {
    this.requests.push(request);
    const item = itemOf({ id: request.draftId, procedureId: request.procedure.id });
    this.items.push(item);
    return Promise.resolve(item);
  }

  list(): Promise<readonly OutboxItem[]> {
    return Promise.resolve(this.items);
  }

  retry(id: string): Promise<void> {
    this.retried.push(id);
    return Promise.resolve();
  }

  reopen(id: string): Promise<string> {
    const item = this.items.find((known) => known.id === id);
    this.items = this.items.filter((known) => known.id !== id);
    return item ? Promise.resolve(`${id}-again`) : Promise.reject(new Error('no such item'));
  }

  remove(id: string): Promise<void> {
    this.items = this.items.filter((known) => known.id !== id);
    return Promise.resolve();
  }

  subscribe(listener: (item: OutboxItem) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The item has come this far. */
  tell(change: Partial<OutboxItem> & Pick<OutboxItem, 'id'>): void {
    this.items = this.items.map((item) => (item.id === change.id ? { ...item, ...change } : item));
    const item = this.items.find(({ id }) => id === change.id);
    if (item) for (const listener of this.#listeners) listener(item);
  }
}

/** An item that is being sent for the first time. */
export function itemOf(change: Partial<OutboxItem> = {}): OutboxItem {
  const { id = 'item-1' } = change;
  return {
    id,
    draftId: id,
    procedureId: 'sample',
    title: 'Thủ tục mẫu',
    createdAt: new Date('2026-11-21T10:30').getTime(),
    state: 'sending',
    attempts: 1,
    kept: true,
    ...change,
  };
}
