import type { GuideState, Procedure } from '@tungbuoc/core';
import type {
  Draft,
  DraftChange,
  DraftEvent,
  DraftFiles,
  DraftStatus,
  KeptState,
} from './draft.js';
import type { DraftLog } from './draft-log.js';
import { DraftWriter, type Head, type Written } from './draft-writer.js';
import { KEPT_FOR, LOCKED_FOR } from './expiry.js';
import { lateFiles } from './late-files.js';
import { createPace, type Pace } from './pace.js';
import { isWebKit, onLeaving, onReturning } from './page-life.js';
import { asStorageError, type StorageErrorCode } from './storage-error.js';
import { createSubscribers } from './subscribers.js';
import type { TabNews } from './tab-talk.js';
import type { Vault } from './vault.js';

/** Right after the key press, but not within it: what is not encrypted cannot be saved in a flush. */
const ENCRYPT = { quiet: 0, atMost: 50 };
/**
 * Leaves some of the 200 and 400 ms to the disk. In WebKit what is not written when a page goes is
 * gone, and for people who type slower than seven keys a second it makes no more writes.
 * @see quality-bars.md, section 1
 */
const WRITE = { quiet: 150, atMost: 350 };
const WRITE_IN_WEBKIT = { quiet: 60, atMost: 350 };
const FIRST_RETRY = 500;
const LAST_RETRY = 5_000;
/** What no later attempt can change. */
const HOPELESS: readonly StorageErrorCode[] = ['insecure', 'newer'];

/** What a draft on the disk begins with. */
export interface KeptDraftOptions {
  readonly vault: Vault;
  readonly log: DraftLog;
  readonly procedure: Procedure;
  /** What was read; `undefined` when storage could not be read. */
  readonly head: Head | undefined;
  /** The newest revision was damaged. */
  readonly isPrevious?: boolean;
  /** Why it could not be read, or cannot be written. */
  readonly failure?: StorageErrorCode;
  /** It is kept under a passphrase, for a day. */
  readonly locked?: boolean;
}

/** A draft on the person's own device: encrypted, saved at every pause. */
export class KeptDraft implements Draft {
  readonly id: string;
  readonly saved: KeptState | undefined;
  readonly restored: 'previous' | undefined;
  readonly files: DraftFiles;
  #procedure: Procedure;
  readonly lifetime: number;
  readonly locked: boolean;
  #status: DraftStatus;
  #savedAt: number | undefined;
  #writer: DraftWriter;
  #subscribers = createSubscribers<DraftEvent>();
  #after: Vault['clock']['after'];
  #paces: readonly Pace[];
  #last: Promise<void> = Promise.resolve();
  #retryIn = FIRST_RETRY;
  #cancelRetry: (() => void) | undefined;
  #endings: (() => void)[];
  /** Nothing is written any more. */
  #stopped = false;

  constructor(options: KeptDraftOptions) {
    const { vault, log, procedure, head, failure, locked = false } = options;
    this.id = log.place.draftId;
    this.#procedure = procedure;
    this.locked = locked;
    this.lifetime = locked ? LOCKED_FOR : KEPT_FOR;
    this.files = lateFiles(({ KeptFiles }) => new KeptFiles(vault, log));
    this.saved = head?.savedAt === undefined ? undefined : head.state;
    this.restored = options.isPrevious ? 'previous' : undefined;
    this.#savedAt = head?.savedAt;
    this.#status = firstStatus(head, failure);
    this.#stopped = failure !== undefined && HOPELESS.includes(failure);
    const onForeign = (answers: GuideState['answers']) =>
      this.#subscribers.tell({ type: 'answers', answers });
    this.#writer = new DraftWriter({ vault, log, procedure, head, onForeign });
    this.#after = vault.clock.after;
    this.#paces = [
      createPace({ ...ENCRYPT, after: this.#after, run: () => void this.#writer.prepare() }),
      createPace({
        ...(isWebKit() ? WRITE_IN_WEBKIT : WRITE),
        after: this.#after,
        run: () => void this.flush(),
      }),
    ];
    this.#endings = [
      onLeaving(() => this.#leave()),
      onReturning(() => void this.#catchUp()),
      vault.talk.listen((news) => this.#hear(news)),
      vault.store.onYield?.(() => this.#leave()) ?? (() => undefined),
    ];
    if (failure && !this.#stopped) this.#retryLater();
    else if (!head?.revision) void this.#catchUp();
  }

  get status(): DraftStatus {
    return this.#status;
  }

  get procedure(): Procedure {
    return this.#procedure;
  }

  usePack(procedure: Procedure): void {
    this.#procedure = procedure;
    this.#writer.usePack(procedure);
  }

  save(change: DraftChange): void {
    if (this.#stopped) return;
    this.#writer.note(change);
    for (const pace of this.#paces) pace.touch();
  }

  flush(): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.#writer.hasNotes) return;
      this.#cancelRetry?.();
      if (this.#status.state !== 'failed') this.#show({ state: 'saving', savedAt: this.#savedAt });
      this.#settle(await this.#writer.write());
    });
  }

  subscribe(listener: (event: DraftEvent) => void): () => void {
    return this.#subscribers.add(listener);
  }

  async close(): Promise<void> {
    await this.flush();
    this.#stop();
  }

  /** One thing at a time: writing and reading wait for one another. Never rejects. */
  #inTurn(task: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(async () => {
      if (this.#stopped) return;
      await task().catch((cause: unknown) => this.#fail(asStorageError(cause).code));
    });
    return this.#last;
  }

  #settle(written: Written): void {
    if (this.#stopped) return;
    if (written === 'removed') {
      this.#keepInPage();
      return;
    }
    this.#retryIn = FIRST_RETRY;
    this.#savedAt = written.savedAt;
    const { savedAt } = written;
    // A key that was pressed during the write is not saved yet.
    const state = this.#writer.hasNotes ? 'saving' : 'saved';
    this.#show(savedAt === undefined ? { state: 'new' } : { state, savedAt });
  }

  #fail(code: StorageErrorCode): void {
    if (this.#stopped) return;
    this.#show({ state: 'failed', code, savedAt: this.#savedAt });
    if (HOPELESS.includes(code)) this.#stop();
    else this.#retryLater();
  }

  #retryLater(): void {
    this.#cancelRetry?.();
    this.#cancelRetry = this.#after(this.#retryIn, () => void this.#tryAgain());
    this.#retryIn = Math.min(this.#retryIn * 2, LAST_RETRY);
  }

  #tryAgain(): Promise<void> {
    return this.#writer.hasNotes ? this.flush() : this.#catchUp();
  }

  #leave(): void {
    if (this.#stopped) return;
    this.#writer.leave();
    void this.flush();
  }

  /** Reads what other tabs have done. */
  #catchUp(): Promise<void> {
    return this.#inTurn(async () => {
      const head = await this.#writer.catchUp();
      if (head === 'removed') this.#keepInPage();
      else if (this.#writer.hasNotes) void this.flush();
      else this.#settle(head);
    });
  }

  #hear(news: TabNews): void {
    const isMine = news.kind === 'shared' || news.id === this.id;
    if (!isMine) return;
    if (news.kind === 'shared' || news.kind === 'removed') this.#keepInPage();
    if (news.kind === 'draft' && news.revision > this.#writer.revision) void this.#catchUp();
  }

  #keepInPage(): void {
    if (this.#stopped) return;
    this.#stop();
    this.#show({ state: 'memory' });
  }

  #stop(): void {
    this.#stopped = true;
    this.#writer.stop();
    this.#cancelRetry?.();
    for (const pace of this.#paces) pace.stop();
    for (const end of this.#endings.splice(0)) end();
  }

  #show(status: DraftStatus): void {
    if (JSON.stringify(status) === JSON.stringify(this.#status)) return;
    this.#status = status;
    this.#subscribers.tell({ type: 'status', status });
  }
}

function firstStatus(head: Head | undefined, code: StorageErrorCode | undefined): DraftStatus {
  if (code) return { state: 'failed', code, savedAt: head?.savedAt };
  return head?.savedAt === undefined
    ? { state: 'new' }
    : { state: 'saved', savedAt: head.savedAt };
}
