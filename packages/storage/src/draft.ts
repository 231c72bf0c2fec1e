import type { Answer, FlatAnswers, GuideState, Procedure } from '@tungbuoc/core';
import type { StorageErrorCode } from './storage-error.js';

/** Whose device it is: drafts are kept only on the person's own. */
export type Device = 'personal' | 'shared';

/** What is needed to open a draft, or to begin one. */
export interface DraftRequest {
  /** Of a kept draft; left out for a new one. */
  readonly id?: string;
  readonly device: Device;
  /** Kept with the draft, so that it can always be shown. */
  readonly procedure: Procedure;
}

/** One person's answers for one procedure, kept as they are given. */
export interface Draft {
  /** A random UUID; also the idempotency key when the draft is sent. */
  readonly id: string;
  readonly status: DraftStatus;
  /** What was found when it was opened; `undefined` for a new one. */
  readonly saved: GuideState | undefined;
  /** The pack that the draft was made with. */
  readonly procedure: Procedure;
  /**
   * Notes what changed since the last call; written at most 200 ms after the last call and at least
   * every 400 ms. Cheap enough for every key.
   */
  save(change: DraftChange): void;
  /** Writes what is noted; resolves when it is committed or has failed. */
  flush(): Promise<void>;
  /** Called on a new status, and when another tab has changed answers. */
  subscribe(listener: (event: DraftEvent) => void): () => void;
  /** Stops timers and listeners, after a last flush. */
  close(): Promise<void>;
}

/** What changed; what is absent stays as it is. */
export interface DraftChange {
  /** By field path; `null` takes an answer away. */
  readonly answers?: Readonly<Record<string, Answer | null>>;
  readonly place?: string;
  readonly visited?: readonly string[];
  readonly editing?: boolean;
}

/** What a draft tells its subscribers. */
export type DraftEvent =
  | { readonly type: 'status'; readonly status: DraftStatus }
  /** Another tab of this device changed the same draft: all answers as they are now. */
  | { readonly type: 'answers'; readonly answers: FlatAnswers };

/** `saved` is only ever said of what the disk has confirmed. */
export type DraftStatus =
  | { readonly state: 'new' }
  | { readonly state: 'saving'; readonly savedAt?: number }
  | { readonly state: 'saved'; readonly savedAt: number }
  /** In this page only: a shared device, or a draft that was removed in another tab. */
  | { readonly state: 'memory' }
  | { readonly state: 'failed'; readonly code: StorageErrorCode; readonly savedAt?: number };

/** A line in the list of drafts. */
export interface DraftSummary {
  readonly id: string;
  readonly procedureId: string;
  /** Title of the procedure, in the language it was filled in. */
  readonly title: string;
  readonly savedAt: number;
  /** When it is deleted by itself, ms since the epoch. */
  readonly expiresAt: number;
}
