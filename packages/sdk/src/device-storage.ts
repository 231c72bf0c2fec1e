import type { DraftStore, Outbox } from '@tungbuoc/elements';
import { createDraftStore, createOutbox } from '@tungbuoc/storage';

/** The drafts of this device, encrypted in IndexedDB. */
export function openDrafts(): DraftStore {
  return createDraftStore({ now: Date.now });
}

/** The submissions of this device; those that were waiting go out again. */
export function openOutbox(): Outbox {
  const outbox = createOutbox({ now: Date.now });
  void outbox.resume();
  return outbox;
}
