import type {
  About,
  Answer,
  Catalogue,
  FlatAnswers,
  GuideState,
  Issue,
  PrintLayout,
  Procedure,
  ServicePoint,
  Submission,
  TransferLayout,
  Ward,
} from '@tungbuoc/core';

/**
 * What elements need from outside: files, drafts, sending. `sdk` provides them for everybody; a
 * host application may provide its own.
 */
export interface Services {
  /**
   * Makes `locale` the language of the page, unless it is empty or unknown; resolves to the language
   * in force when its words are there.
   */
  useLocale(locale: string): Promise<string>;
  loadProcedure(request: ProcedureRequest): Promise<Procedure>;
  loadPrintLayout(request: ProcedureRequest): Promise<PrintLayout | undefined>;
  /** What to know around a procedure; `undefined` where its pack does not say. */
  loadAbout(request: ProcedureRequest): Promise<About | undefined>;
  /** The answers in the order of an official site; `undefined` where the pack has none. */
  loadTransfer(request: ProcedureRequest): Promise<TransferLayout | undefined>;
  loadWard(url: string): Promise<Ward>;
  /** Of a ward's file, what `loadWard` leaves out. */
  loadServicePoints(url: string): Promise<readonly ServicePoint[]>;
  /** Every procedure that is shipped, as people find it; in Vietnamese where it is not translated. */
  loadCatalogue(locale: string): Promise<Catalogue>;
  /** Reference data by name: `communes`, `ethnic-groups`, `former-communes/17`. */
  loadData(name: string): Promise<unknown>;
  /** The store of this device; loaded after the first screen. */
  drafts(): Promise<DraftStore>;
  outbox(): Promise<Outbox>;
}

export interface ProcedureRequest {
  /** Id of a shipped pack … */
  readonly procedure?: string;
  /** … or the address of a pack; `{locale}` in it is replaced. */
  readonly src?: string;
  readonly locale: string;
  readonly packOrigins?: readonly string[];
}

/** Whose device it is: drafts are kept only on the person's own. */
export type Device = 'personal' | 'shared';

/** Drafts of this device. Every method resolves; storage that refuses shows in the draft's status. */
export interface DraftStore {
  /** What was chosen here before; `undefined` when nothing was chosen or storage cannot be read. */
  device(): Promise<'personal' | undefined>;
  /**
   * The person's consent to keep drafts here, noted with its time; or, with `shared`, its withdrawal,
   * and with it all drafts. Resolves whether the device has done it.
   */
  chooseDevice(device: Device): Promise<boolean>;
  /** Newest first. */
  list(procedureId?: string): Promise<readonly DraftSummary[]>;
  /** What people have locked with passphrases on this device, newest first. */
  listLocked(procedureId?: string): Promise<readonly LockedDraft[]>;
  /**
   * Opens a kept draft by `id`, or begins a new one. On a shared device it lives in memory, or under a
   * passphrase. Rejects with an error of code `passphrase` when a locked one does not open.
   */
  open(request: DraftRequest): Promise<Draft>;
  /** Deletes one draft and both its revisions. */
  remove(id: string): Promise<void>;
  /** Were drafts kept here, and has the browser deleted the database meanwhile? */
  lost(): Promise<boolean>;
  /** The person has heard of the loss. */
  forgetLoss(): Promise<void>;
  /** Called when a draft was saved or removed, or all were, in this tab or another. */
  subscribe(listener: () => void): () => void;
  /** One file that holds a draft, or what a page holds of it. Rejects with a code where it cannot. */
  exportDraft(source: string | DraftCopy, passphrase: string): Promise<Blob>;
  /** What a copy says of itself. Rejects with code `damaged` or `newer`. */
  describeCopy(file: Blob): Promise<CopyHeader>;
  /** Makes a new draft of a copy; rejects with code `passphrase`, `damaged`, `newer`, or another. */
  importDraft(file: Blob, passphrase: string, device?: Device): Promise<string>;
}

/** What a copy holds: enough to go on anywhere. */
export interface DraftCopy {
  readonly procedure: Procedure;
  readonly state: KeptState;
}

/** What can be read of a copy without its passphrase. */
export interface CopyHeader {
  readonly procedureId: string;
  readonly title: string;
  /** When the copy was made, ms since the epoch. */
  readonly copiedAt: number;
}

export interface DraftRequest {
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

export interface Draft {
  readonly id: string;
  readonly status: DraftStatus;
  /** What was found when it was opened; `undefined` for a new one. */
  readonly saved: KeptState | undefined;
  /** The newest revision was damaged, this is the one before it; `undefined`: nothing to say. */
  readonly restored?: 'previous' | undefined;
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
  /** Called on a new status, and with the answers that another tab changed. */
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
   * @throws Error when the file is not kept
   */
  add(path: string, file: File, id?: string): Promise<DraftFile>;
  /** In the order in which they were added; of one field, or of all. */
  list(path?: string): Promise<readonly DraftFile[]>;
  /** `undefined` when it is not there, or cannot be read any more. */
  read(id: string): Promise<Blob | undefined>;
  remove(id: string): Promise<void>;
}

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

export type DraftEvent =
  | { readonly type: 'status'; readonly status: DraftStatus }
  /** Another tab of this device changed the same draft. */
  | { readonly type: 'answers'; readonly answers: FlatAnswers };

export type DraftStatus =
  | { readonly state: 'new' }
  | { readonly state: 'saving'; readonly savedAt?: number }
  | { readonly state: 'saved'; readonly savedAt: number }
  /** On a shared device, by choice. */
  | { readonly state: 'memory' }
  | { readonly state: 'failed'; readonly code: StorageErrorCode; readonly savedAt?: number };

/**
 * `unavailable`: storage cannot be opened. `insecure`: plain http, no encryption. `quota`: no space.
 * `closed`: the connection was lost, tried again. `newer`: written by newer code, read only.
 * Never the status of a draft: `passphrase`, it does not open with this one; `damaged`, a file that
 * was altered or cut.
 */
export type StorageErrorCode =
  'unavailable' | 'insecure' | 'quota' | 'closed' | 'newer' | 'unknown' | 'passphrase' | 'damaged';

/** Submissions waiting for a receipt. */
export interface Outbox {
  /**
   * Stores the submission with its key, then sends it, again and again until there is a receipt or a
   * refusal. Called twice for one draft, in whatever tab, there is one item with one key. On a
   * personal device the draft becomes the item in one transaction.
   */
  submit(request: SubmitRequest): Promise<OutboxItem>;
  /** Items of this device, receipts of the last 30 days included; newest first. */
  list(procedureId?: string): Promise<readonly OutboxItem[]>;
  /** Tries now instead of at `retryAt`. */
  retry(id: string): Promise<void>;
  /** A refused item becomes a draft again; resolves to the draft's id. */
  reopen(id: string): Promise<string>;
  /** Forgets an item that has its receipt, or that was refused. */
  remove(id: string): Promise<void>;
  /** Called with every item that changed, also by another tab. */
  subscribe(listener: (item: OutboxItem) => void): () => void;
}

export interface SubmitRequest {
  readonly device: Device;
  readonly draftId: string;
  readonly submitUrl: string;
  readonly submission: Submission;
  /** To go back to editing after a refusal. */
  readonly state: GuideState;
  readonly procedure: Procedure;
}

export interface OutboxItem {
  /** The idempotency key. */
  readonly id: string;
  readonly draftId: string;
  readonly procedureId: string;
  readonly title: string;
  readonly createdAt: number;
  readonly state: 'waiting' | 'sending' | 'sent' | 'refused';
  readonly attempts: number;
  /** Kept on this device, or in memory only. */
  readonly kept: boolean;
  /** waiting: ms since the epoch. */
  readonly retryAt?: number;
  /** sent. */
  readonly reference?: string;
  readonly receivedAt?: string;
  /** refused: HTTP status, and the issues that the server named. */
  readonly httpStatus?: number;
  readonly issues?: readonly Issue[];
}

let current: Services | undefined;

/** Sets the services of every element on the page; the first call wins, so that a second script tag is harmless. */
export function provideServices(services: Services): void {
  current ??= services;
}

/** @throws Error when nothing was provided: the elements were registered without `@tungbuoc/sdk`. */
export function services(): Services {
  if (!current) throw new Error('tungbuoc: call provideServices() or use @tungbuoc/sdk');
  return current;
}
