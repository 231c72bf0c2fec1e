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
  /** On a shared device: opens a locked draft, or locks a new one for 24 hours. */
  readonly passphrase?: string;
}

/** All that can be known of a draft without its passphrase. */
export interface LockedDraft {
  readonly id: string;
  readonly procedureId: string;
  readonly savedAt: number;
  /** When it is deleted by itself, ms since the epoch. */
  readonly expiresAt: number;
}

/** One person's answers for one procedure, kept as they are given. */
export interface Draft {
  /** A random UUID; also the idempotency key when the draft is sent. */
  readonly id: string;
  readonly status: DraftStatus;
  /** What was found when it was opened; `undefined` for a new one. */
  readonly saved: KeptState | undefined;
  /** The newest revision was damaged, this is the one before it; `undefined`: nothing to say. */
  readonly restored?: 'previous';
  /** The pack that the answers belong to. */
  readonly procedure: Procedure;
  /** How long it is kept after the last save, ms; absent in memory. */
  readonly lifetime?: number;
  /** A passphrase opens it, nothing else. */
  readonly locked?: boolean;
  readonly files: DraftFiles;
  /**
   * Notes what changed since the last call; written at most 200 ms after the last call and at least
   * every 400 ms. Cheap enough for every key.
   */
  save(change: DraftChange): void;
  /** From the next change on the answers belong to this version of the pack, which is kept with it. */
  usePack(procedure: Procedure): void;
  /** Writes what is noted; resolves when it is committed or has failed. */
  flush(): Promise<void>;
  /** Called on a new status, and when another tab has changed answers. */
  subscribe(listener: (event: DraftEvent) => void): () => void;
  /** Stops timers and listeners, after a last flush. */
  close(): Promise<void>;
}

/** A file of a draft, without its bytes. */
export interface DraftFile {
  readonly id: string;
  /** Path of the field that asked for it. */
  readonly path: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

/** The files of one draft, kept like its answers and as long as they are. */
export interface DraftFiles {
  /**
   * Keeps a file; resolves when that is committed, so that a page may say so and show it. `id`: of a
   * file that has one already, in another draft or on the page.
   * @throws {StorageError} `quota`, `insecure` …: the file is not kept
   * @throws {RangeError} for more than 10,000,000 bytes
   */
  add(path: string, file: File, id?: string): Promise<DraftFile>;
  /** In the order in which they were added; of one field, or of all. */
  list(path?: string): Promise<readonly DraftFile[]>;
  /** `undefined` when it is not there, or cannot be read any more. */
  read(id: string): Promise<Blob | undefined>;
  remove(id: string): Promise<void>;
}

/** What changed; what is absent stays as it is. */
export interface DraftChange {
  /** By field path; `null` takes an answer away. */
  readonly answers?: Readonly<Record<string, Answer | null>>;
  readonly place?: string;
  readonly visited?: readonly string[];
  readonly editing?: boolean;
  readonly about?: DraftAbout;
  readonly dropped?: readonly DroppedAnswer[];
  /** Noted by {@link Draft.usePack}. */
  readonly packVersion?: string;
}

/** An answer of an earlier version of the pack that the present one has no place for. */
export interface DroppedAnswer {
  /** In the version that asked for it. */
  readonly path: string;
  readonly label: string;
  /** As people read it. */
  readonly text: string;
  readonly answer: Answer;
}

/** What is kept of a guide, and by what its draft is known. */
export interface KeptState extends GuideState {
  readonly about?: DraftAbout;
  /** Version of the pack, once it is not the one that the draft began with. */
  readonly packVersion?: string;
  readonly dropped?: readonly DroppedAnswer[];
}

/** By what a person knows a draft again in a list; sealed with it. */
export interface DraftAbout {
  /** Of the person it is for: `N.T.T.`; empty while no name was given. */
  readonly initials: string;
  /** Title of the present step. */
  readonly step: string;
  /** Path and query of the page that made it, on this origin. */
  readonly page: string;
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

/** A line in the list of drafts. What of {@link DraftAbout} is unknown is empty. */
export interface DraftSummary extends DraftAbout {
  readonly id: string;
  readonly procedureId: string;
  /** Title of the procedure, in the language it was filled in. */
  readonly title: string;
  readonly savedAt: number;
  /** When it is deleted by itself, ms since the epoch. */
  readonly expiresAt: number;
  /** Written by newer code: it can be looked at there, and here only deleted. */
  readonly newer?: boolean;
}
