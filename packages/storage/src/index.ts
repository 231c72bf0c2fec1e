export type { CopyHeader } from './copy-file.js';
export type { DraftCopy } from './draft-copy.js';
export { createDraftStore } from './draft-store.js';
export type { DraftStore } from './draft-store.js';
export type {
  Device,
  Draft,
  DraftAbout,
  DraftChange,
  DraftEvent,
  DraftFile,
  DraftFiles,
  DraftRequest,
  DraftStatus,
  DraftSummary,
  DroppedAnswer,
  KeptState,
  LockedDraft,
} from './draft.js';
export { createDurableStore } from './durable-store.js';
export type { DurableStore, DurableStoreOptions } from './durable-store.js';
export { createOutbox } from './outbox.js';
export type { Outbox, OutboxOptions } from './outbox.js';
export type { OutboxItem, SubmitRequest } from './outbox-item.js';
export { StorageError } from './storage-error.js';
export type { StorageErrorCode } from './storage-error.js';
export type { StorageOptions } from './vault.js';
