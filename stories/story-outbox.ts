import type { Outbox, OutboxItem, SubmitRequest } from '@tungbuoc/elements';
import type { StoryDrafts } from './story-drafts.js';

type State = OutboxItem['state'];

/**
 * An outbox without a network. The address that a story sends to says what becomes of the
 * submission: `/sending`, `/waiting`, `/sent` or `/refused`.
 */
export class StoryOutbox implements Outbox {
  readonly #drafts: StoryDrafts;
  readonly #items = new Map<string, OutboxItem>();
  readonly #listeners = new Set<(item: OutboxItem) => void>();

  constructor(drafts: StoryDrafts) {
    this.#drafts = drafts;
  }

  submit({ draftId, device, submitUrl, procedure, state }: SubmitRequest): Promise<OutboxItem> {
    this.#drafts.keep(draftId, state);
    const item: OutboxItem = {
      id: draftId,
      draftId,
      procedureId: procedure.id,
      title: procedure.title,
      createdAt: Date.now(),
      kept: device === 'personal',
      ...outcome(submitUrl.split('/').at(-1) as State),
    };
    this.#items.set(item.id, item);
    return Promise.resolve(item);
  }

  /** Each story begins as if nothing had been sent before. */
  list(): Promise<readonly OutboxItem[]> {
    return Promise.resolve([]);
  }

  /** The network is back. */
  retry(id: string): Promise<void> {
    const item = this.#items.get(id);
    if (item) {
      const sent = { ...item, ...outcome('sent') };
      this.#items.set(id, sent);
      for (const listener of this.#listeners) listener(sent);
    }
    return Promise.resolve();
  }

  reopen(id: string): Promise<string> {
    return Promise.resolve(id);
  }

  remove(id: string): Promise<void> {
    this.#items.delete(id);
    return Promise.resolve();
  }

  subscribe(listener: (item: OutboxItem) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

function outcome(state: State): Pick<OutboxItem, 'state' | 'attempts'> & Partial<OutboxItem> {
  switch (state) {
    case 'waiting':
      return { state, attempts: 3, retryAt: Date.now() + 5 * 60_000 };
    case 'sent':
      return {
        state,
        attempts: 1,
        reference: 'KS-2026-000000',
        receivedAt: new Date().toISOString(),
      };
    case 'refused':
      return { state, attempts: 1, httpStatus: 400, issues: [] };
    default:
      return { state: 'sending', attempts: 1 };
  }
}
