import { askPersistence } from './ask-persistence.js';
import type { FlatAnswers, GuideState, Procedure } from '@tungbuoc/core';
import type { DraftChange, KeptState } from './draft.js';
import {
  applyChange,
  differ,
  effectOf,
  EMPTY_STATE,
  isNoChange,
  mergeChanges,
  wholeChange,
  withoutSaid,
} from './draft-content.js';
import type { DraftLog, NextRevision, Verdict } from './draft-log.js';
import { DraftText } from './draft-text.js';
import { seal, sealBytes, type Sealed } from './seal.js';
import { StorageError } from './storage-error.js';
import type { Vault } from './vault.js';

/** A revision as this tab knows it. */
export interface Head {
  readonly revision: number;
  readonly state: KeptState;
  /** `undefined` while nothing is stored. */
  readonly savedAt?: number;
  /** Id of the key that has sealed it and the pack. */
  readonly key?: string;
}

/** What came of writing. `removed`: another tab took the draft away. */
export type Written = { readonly savedAt?: number } | 'removed';

/** What a writer begins with. */
export interface DraftWriterOptions {
  readonly vault: Vault;
  readonly log: DraftLog;
  readonly procedure: Procedure;
  /** `undefined` when storage could not be read: it is read before anything is written. */
  readonly head: Head | undefined;
  /** Called with all answers when another tab has changed some. */
  readonly onForeign: (answers: FlatAnswers) => void;
}

interface Ready extends NextRevision {
  /** Which notes it holds. */
  readonly edition: number;
  /** Which reading of the store it stands on. */
  readonly reading: number;
  readonly base: KeptState;
  readonly change: DraftChange;
}

/** Other tabs would have to be faster so many times in a row. */
const MAX_ROUNDS = 50;

/** The head of a draft of which nothing is stored. */
export const NO_HEAD: Head = { revision: 0, state: EMPTY_STATE };

/**
 * Puts the changes of this tab on top of what is stored, whatever other tabs do: encrypts first,
 * then adds a revision that must follow the one it was made from, else reads and merges again.
 * One call of `write` or `catchUp` at a time.
 */
export class DraftWriter {
  #options: DraftWriterOptions;
  #head: Head | undefined;
  /** Noted, and not yet known to be stored. */
  #pending: DraftChange = {};
  /** Grows with every note. */
  #edition = 0;
  /**
   * Grows with every reading. What was made ready before one may follow a revision of ours that came
   * to nothing, and would wipe out the one that another tab stored under the same number.
   */
  #reading = 0;
  /** What this page said last, when it was about to go. */
  #said: DraftChange = {};
  /** The revision that is being written. */
  #onItsWay: Ready | undefined;
  /** What this tab knows once that is written. */
  #next: Head | undefined;
  #ready: Ready | undefined;
  #preparing: Promise<Ready> | undefined;
  #stopped = false;
  #pack: Sealed | undefined;
  #text = new DraftText();

  constructor(options: DraftWriterOptions) {
    this.#options = options;
    this.#head = options.head;
  }

  /** Of the revision that this tab knows. */
  get revision(): number {
    return this.#head?.revision ?? 0;
  }

  /** Is anything noted that is not on the disk, or on its way there? */
  get hasNotes(): boolean {
    return !isNoChange(this.#head ? effectOf(this.#pending, this.#base.state) : this.#pending);
  }

  /** Takes microseconds. */
  note(change: DraftChange): void {
    this.#pending = mergeChanges(this.#pending, change);
    this.#edition += 1;
  }

  /** What comes belongs to another version of the pack, which is kept with it. */
  usePack(procedure: Procedure): void {
    this.#options = { ...this.#options, procedure };
    this.#pack = undefined;
    this.note({ packVersion: procedure.version });
  }

  /** Encrypts what is noted, so that a page that goes away has only to hand it over. */
  async prepare(): Promise<void> {
    if (this.#head && this.hasNotes) await this.#prepared().catch(() => undefined);
  }

  /** Writes what was noted before the call. @throws {StorageError} the notes are kept */
  async write(): Promise<Written> {
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      const head = this.#head ?? (await this.catchUp());
      if (head === 'removed') return head;
      this.#pending = effectOf(this.#pending, head.state);
      if (!this.hasNotes) return { savedAt: head.savedAt };
      const verdict = await this.#add(await this.#prepared());
      if (verdict === 'removed' || this.#stopped) return 'removed';
      if (verdict === 'added') return { savedAt: this.#head?.savedAt };
      if (verdict === 'rekeyed') await this.#options.log.keys.renew();
      if ((await this.catchUp()) === 'removed') return 'removed';
    }
    throw new StorageError('unknown');
  }

  /**
   * For a page that may be going: what is encrypted is handed over at once, also what is being
   * written, because that still waits for an answer of the store.
   */
  leave(): void {
    const hasMore = this.#head !== undefined && this.hasNotes;
    const ready = (hasMore ? this.#fresh() : undefined) ?? this.#onItsWay;
    if (ready) this.#say(ready);
    if (hasMore && ready?.edition !== this.#edition) void this.#leaveLate();
  }

  /** What is under way comes to nothing: the draft is no longer wanted on this device. */
  stop(): void {
    this.#stopped = true;
  }

  /** Reads what is stored; tells what other tabs changed, except where this tab has newer notes. */
  async catchUp(): Promise<Head | 'removed'> {
    if (this.#head === NO_HEAD && !this.hasNotes) return this.#probe();
    const found = await this.#options.log.read();
    this.#reading += 1;
    if (found.state === 'newer') throw new StorageError('newer');
    if (found.state === 'removed') return 'removed';
    const before = this.#head ?? NO_HEAD;
    if (found.state !== 'found') return this.#startOver(before, found.revision);
    // What this page said when it went, and another has kept, must not come over what followed it.
    if (this.#options.log.areWordsTaken) {
      this.#pending = withoutSaid(this.#pending, this.#said);
      this.#said = {};
    }
    const { revision, content, savedAt, key } = found;
    this.#head = { revision, state: content.state, savedAt, key };
    this.#tellForeign(before.state.answers, this.#head.state);
    return this.#head;
  }

  async #leaveLate(): Promise<void> {
    const late = await this.#prepared().catch(() => undefined);
    if (late && !this.#stopped) this.#say(late);
  }

  #say(ready: Ready): void {
    this.#said = ready.change;
    this.#options.log.leaveWords(ready);
  }

  /** A draft without any answer leaves no trace, not even an empty database. */
  async #probe(): Promise<Head> {
    await this.#options.vault.store.exists();
    return NO_HEAD;
  }

  /** Nothing is stored (any more): all that this tab knows is to be written. */
  #startOver(before: Head, revision: number): Head {
    if (before.savedAt !== undefined) {
      this.#pending = mergeChanges(wholeChange(before.state), this.#pending);
      this.#edition += 1;
    }
    this.#head = { revision, state: EMPTY_STATE };
    return this.#head;
  }

  #tellForeign(before: FlatAnswers, now: GuideState): void {
    if (!differ(before, now.answers, this.#pending)) return;
    this.#options.onForeign(applyChange(now, this.#pending).answers);
  }

  async #add(ready: Ready): Promise<Verdict> {
    const { log, vault } = this.#options;
    if (this.#stopped) return 'removed';
    this.#onItsWay = ready;
    this.#next = headAfter(ready);
    // Whatever comes of it, it is not used again: a later attempt has its own key and time.
    this.#ready = undefined;
    try {
      const verdict = await log.add(ready);
      if (verdict !== 'added') return verdict;
      this.#head = this.#next;
      this.#pending = effectOf(this.#pending, this.#head.state);
      if (ready.procedure) askPersistence();
      vault.talk.tell({ kind: 'draft', id: log.place.draftId, revision: ready.revision });
      return verdict;
    } finally {
      this.#onItsWay = undefined;
      this.#next = undefined;
    }
  }

  /** Holds everything that was noted before the call. */
  async #prepared(): Promise<Ready> {
    await this.#preparing?.catch(() => undefined);
    const fresh = this.#fresh();
    if (fresh) return fresh;
    this.#preparing = this.#sealNotes();
    return this.#preparing;
  }

  #fresh(): Ready | undefined {
    const next = (this.#onItsWay ?? this.#head ?? NO_HEAD).revision + 1;
    const { edition, reading, revision } = this.#ready ?? {};
    const isNew = edition === this.#edition && reading === this.#reading;
    return isNew && revision === next ? this.#ready : undefined;
  }

  /** What the next revision is made from. */
  get #base(): Head {
    return this.#next ?? this.#head ?? NO_HEAD;
  }

  async #sealNotes(): Promise<Ready> {
    const { vault, log, procedure } = this.#options;
    const [edition, reading] = [this.#edition, this.#reading];
    const [change, base] = [this.#pending, this.#base];
    const stamp = vault.stamp();
    const revision = base.revision + 1;
    const label = { kind: 'draft', id: log.place.draftId, revision, ...stamp } as const;
    const text = this.#text.write({ title: procedure.title, state: base.state, change });
    const sealed = await sealBytes(log.keys, label, new TextEncoder().encode(text));
    const isSamePack = base.key === sealed.key && change.packVersion === undefined;
    const pack = isSamePack ? undefined : await this.#sealedPack(sealed.key);
    const next = { revision, sealed, procedure: pack };
    this.#ready = { ...next, edition, reading, base: base.state, change };
    return this.#ready;
  }

  async #sealedPack(key: string | undefined): Promise<Sealed> {
    const { vault, log, procedure } = this.#options;
    if (this.#pack?.key === key && this.#pack) return this.#pack;
    const label = { kind: 'procedure', id: log.place.draftId, revision: 0 } as const;
    return (this.#pack = await seal(log.keys, { ...label, ...vault.stamp() }, procedure));
  }
}

function headAfter({ revision, sealed, base, change }: Ready): Head {
  const { savedAt, key } = sealed;
  return { revision, state: applyChange(base, change), savedAt, key };
}
