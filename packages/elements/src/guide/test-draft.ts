import type { Procedure } from '@tungbuoc/core';
import type {
  CopyHeader,
  Device,
  Draft,
  DraftChange,
  DraftCopy,
  DraftEvent,
  DraftRequest,
  DraftStatus,
  DraftStore,
  DraftSummary,
  LockedDraft,
  KeptState,
  StorageErrorCode,
} from '../services.js';
import { TestDraftFiles } from './test-draft-files.js';

/** A draft that lives in the test, and remembers what it was told. */
export class TestDraft implements Draft {
  readonly id: string;
  procedure: Procedure;
  readonly saved: KeptState | undefined;
  readonly files = new TestDraftFiles();
  readonly changes: DraftChange[] = [];
  readonly #listeners = new Set<(event: DraftEvent) => void>();
  status: DraftStatus;
  closed = false;
  restored: 'previous' | undefined;
  readonly locked: boolean;
  readonly lifetime: number;

  constructor(id: string, request: DraftRequest, saved?: KeptState) {
    const { procedure, device, passphrase } = request;
    this.id = id;
    this.procedure = procedure;
    this.saved = saved;
    this.locked = passphrase !== undefined;
    this.lifetime = (this.locked ? 1 : 30) * 24 * 3_600_000;
    this.status = device === 'shared' ? { state: 'memory' } : { state: 'new' };
    if (this.locked) this.status = { state: 'saved', savedAt: Date.now() };
  }

  /** All answers that were handed over, the later over the earlier. */
  get answers(): Readonly<Record<string, unknown>> {
    return Object.fromEntries(this.changes.flatMap(({ answers = {} }) => Object.entries(answers)));
  }

  save(change: DraftChange): void {
    this.changes.push(change);
  }

  usePack(procedure: Procedure): void {
    this.procedure = procedure;
  }

  flush(): Promise<void> {
    return Promise.resolve();
  }

  subscribe(listener: (event: DraftEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): Promise<void> {
    this.closed = true;
    return Promise.resolve();
  }

  /** What the disk or another tab has to say. */
  tell(event: DraftEvent): void {
    if (event.type === 'status') this.status = event.status;
    for (const listener of this.#listeners) listener(event);
  }
}

/** Drafts of a device that exists only in the test. */
export class TestDrafts implements DraftStore {
  chosen: Device | undefined;
  summaries: DraftSummary[] = [];
  locked: LockedDraft[] = [];
  /** The device does neither keep nor forget. */
  refuses = false;
  /** No space is left for what is to be locked. */
  failsToLock = false;
  /** What was asked to be opened, in order. */
  readonly requests: DraftRequest[] = [];
  /** What kept drafts hold, by id. */
  readonly kept = new Map<string, KeptState>();
  /** The pack that they were made with, where it is not the one of today. */
  readonly packs = new Map<string, Procedure>();
  readonly opened: TestDraft[] = [];
  readonly removed: string[] = [];
  /** Of the drafts that are opened. */
  restored: 'previous' | undefined;
  /** How often the list was asked for. */
  looked = 0;
  /** Did the browser delete the database? */
  isLost = false;
  readonly copied: { readonly source: string | DraftCopy; readonly passphrase: string }[] = [];
  /** What opens every copy and every locked draft; what a copy holds. */
  passphrase = '1234 5678 9012 3456';
  copy: KeptState = { answers: {}, place: '', visited: [], editing: false };
  readonly #listeners = new Set<() => void>();

  /** The draft that was opened last. */
  get last(): TestDraft {
    const draft = this.opened.at(-1);
    if (!draft) throw new Error('no draft was opened');
    return draft;
  }

  device(): Promise<'personal' | undefined> {
    return Promise.resolve(this.chosen === 'personal' ? 'personal' : undefined);
  }

  chooseDevice(device: Device): Promise<boolean> {
    if (this.refuses) return Promise.resolve(false);
    this.chosen = device;
    if (device === 'shared') this.summaries = [];
    return Promise.resolve(true);
  }

  listLocked(): Promise<readonly LockedDraft[]> {
    return Promise.resolve(this.locked);
  }

  list(): Promise<readonly DraftSummary[]> {
    this.looked += 1;
    return Promise.resolve(this.summaries);
  }

  open(request: DraftRequest): Promise<TestDraft> {
    const id = request.id ?? `draft-${this.opened.length + 1}`;
    const procedure = this.packs.get(id) ?? request.procedure;
    this.requests.push(request);
    if (request.passphrase !== undefined && request.id && request.passphrase !== this.passphrase) {
      return Promise.reject(refusal('passphrase'));
    }
    const draft = new TestDraft(id, { ...request, procedure }, this.kept.get(id));
    draft.restored = this.restored;
    if (draft.locked && this.failsToLock) draft.status = { state: 'failed', code: 'quota' };
    this.opened.push(draft);
    return Promise.resolve(draft);
  }

  remove(id: string): Promise<void> {
    this.removed.push(id);
    this.kept.delete(id);
    this.summaries = this.summaries.filter((summary) => summary.id !== id);
    return Promise.resolve();
  }

  lost(): Promise<boolean> {
    return Promise.resolve(this.isLost);
  }

  forgetLoss(): Promise<void> {
    this.isLost = false;
    return Promise.resolve();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Another tab has changed something. */
  change(summaries: DraftSummary[]): void {
    this.summaries = summaries;
    for (const listener of this.#listeners) listener();
  }

  exportDraft(source: string | DraftCopy, passphrase: string): Promise<Blob> {
    this.copied.push({ source, passphrase });
    return Promise.resolve(new Blob(['copy']));
  }

  /** A file of this test says in its text what becomes of it. */
  async describeCopy(file: Blob): Promise<CopyHeader> {
    const text = await file.text();
    if (text === 'damaged' || text === 'newer') throw refusal(text);
    return { procedureId: text, title: 'Thủ tục mẫu', copiedAt: 1 };
  }

  importDraft(_file: Blob, passphrase: string): Promise<string> {
    if (passphrase !== this.passphrase) return Promise.reject(refusal('passphrase'));
    const id = `copy-${this.kept.size + 1}`;
    this.kept.set(id, this.copy);
    return Promise.resolve(id);
  }
}

function refusal(code: StorageErrorCode): Error {
  return Object.assign(new Error(code), { code });
}

/** A line in a list of drafts. */
export function summaryOf(more: Partial<DraftSummary> = {}): DraftSummary {
  return {
    id: 'draft-1',
    procedureId: 'sample',
    title: 'Thủ tục mẫu',
    savedAt: 1,
    expiresAt: 2,
    initials: 'N.T.T.',
    step: 'Người mẹ',
    page: '/khai-sinh.html',
    ...more,
  };
}
