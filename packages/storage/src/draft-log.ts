import type { Procedure } from '@tungbuoc/core';
import { get, promisifyRequest } from 'idb-keyval';
import type { DraftChange } from './draft.js';
import { applyChange, readChange, readContent, type DraftContent } from './draft-content.js';
import type { KeyRing } from './key-ring.js';
import { noteKept } from './kept-mark.js';
import {
  damagedKey,
  damagedRange,
  procedureKey,
  removedKey,
  revisionKey,
  revisionOf,
  revisionRange,
  revisionsBefore,
  wordsKey,
  wordsRange,
  type DraftPlace,
} from './store-keys.js';
import { isNewer, isSealed, unseal, type Sealed } from './seal.js';
import { randomUuid } from './uuid.js';
import type { Vault } from './vault.js';

/** A revision that is ready to be written. */
export interface NextRevision {
  readonly revision: number;
  readonly sealed: Sealed;
  /** The sealed pack, with the first revision under each key. */
  readonly procedure: Sealed | undefined;
}

/** `stale`: another tab was faster. `rekeyed`: the key that sealed it is not kept any more. */
export type Verdict = 'added' | 'stale' | 'removed' | 'rekeyed';

/** What lies in the store. `revision` is the highest number in use there, readable or not. */
export type Found =
  | { readonly state: 'nothing' | 'removed'; readonly revision: number }
  | ({ readonly state: 'newer'; readonly revision: number } & Stamp)
  | ({
      readonly state: 'found';
      readonly revision: number;
      readonly content: Omit<DraftContent, 'change'>;
      /** A newer revision was damaged, and nothing was saved since. */
      readonly isPrevious: boolean;
    } & Stamp);

/** With the name of the key, unless newer code has written it, or code before format 2. */
type Stamp = Pick<Sealed, 'savedAt' | 'order' | 'key'>;

/** A revision that can be read, or last words. */
interface Opened {
  readonly row: Row;
  readonly content: Omit<DraftContent, 'change'>;
  readonly change: DraftChange;
  readonly stamp: Stamp;
}

interface Row {
  readonly key: IDBValidKey;
  readonly revision: number;
  readonly record: unknown;
}

interface Rows {
  /** Newest first. */
  readonly revisions: readonly Row[];
  /** What pages that went away had not seen saved. */
  readonly words: readonly Row[];
  /** The highest number of those that were kept aside. */
  readonly aside: number;
  readonly removed: unknown;
}

/** The saved revisions of one draft: the newest, and the one before it. */
export class DraftLog {
  readonly place: DraftPlace;
  /** The keys of this draft, its pack and its files. */
  readonly keys: KeyRing;
  #vault: Vault;
  /** Tells the last words of this page from those of others. */
  #tab = randomUuid();
  #words: IDBValidKey | undefined;
  /** Are they on the disk, until a revision of this page takes their place? */
  #haveWords = false;
  #areWordsTaken = false;
  /** The last words of others that were read: the next revision holds them. */
  #heard: ReadonlySet<string> = new Set();
  #adding: IDBTransaction | undefined;
  /** The transaction that was given up for another one. */
  #overtaken: IDBTransaction | undefined;

  constructor(vault: Vault, place: DraftPlace, keys: KeyRing = vault.keys) {
    this.#vault = vault;
    this.place = place;
    this.keys = keys;
  }

  /** Did the last reading find that another page has put our last words into a revision of its own? */
  get areWordsTaken(): boolean {
    return this.#areWordsTaken;
  }

  /**
   * The newest revision that can be read, with what other pages said last. What is damaged is moved
   * out of the way, not deleted.
   */
  async read(): Promise<Found> {
    const { revisions, words, aside, removed } = await this.#rows();
    this.#areWordsTaken = this.#haveWords && !words.some(({ key }) => this.#isMine(key));
    const top = revisions[0]?.revision ?? 0;
    if (removed !== undefined) return { state: 'removed', revision: top };
    const newer = [...revisions, ...words].find(({ record }) => isNewer(record));
    if (newer) return { state: 'newer', revision: top, ...stampOf(newer) };

    const damaged: Row[] = [];
    const head = await this.#openFirst(revisions, damaged);
    const isPrevious = head !== undefined && Math.max(aside, top) > head.row.revision;
    const said = await this.#openWords(words, damaged);
    const revision = await this.#setAside(damaged, head?.row.revision ?? 0, top);
    const last = said.at(-1) ?? head;
    if (!last) return { state: 'nothing', revision };
    const content = said.reduce(hear, head?.content);
    const stamp = { ...last.stamp, key: (head ?? last).stamp.key };
    return { state: 'found', revision, content: content ?? last.content, isPrevious, ...stamp };
  }

  /** The pack that the draft was made with, as it was sealed. */
  async readProcedure(): Promise<Procedure | undefined> {
    const record = await get<unknown>(procedureKey(this.place), this.#vault.store);
    if (!isSealed(record)) return undefined;
    const label = { kind: 'procedure', id: this.place.draftId, revision: 0 } as const;
    return (await unseal(this.keys, label, record)) as Procedure | undefined;
  }

  /** Adds a revision if it follows the one that is stored, and lets go of the one before that. */
  add(next: NextRevision): Promise<Verdict> {
    return this.#vault.store('readwrite', async (records) => {
      const { transaction } = records;
      this.#adding = transaction;
      try {
        const verdict = await this.#addNext(records, next);
        if (verdict === 'added') this.#haveWords = false;
        return verdict;
      } catch (cause) {
        if (this.#overtaken === transaction) return 'stale';
        throw cause;
      } finally {
        this.#adding = undefined;
      }
    });
  }

  /**
   * For a page that is going away: no answer may arrive any more, so everything is asked at once.
   * What another tab has written meanwhile is not known, so this revision does not take its turn:
   * it lies beside the others as last words, until the next reader puts it on top of them.
   */
  leaveWords({ revision, sealed, procedure }: NextRevision): void {
    this.#overtake();
    const before = this.#words;
    const key = (this.#words = wordsKey(this.place, revision, this.#tab));
    const put = (records: IDBObjectStore) => {
      if (before) records.delete(before);
      records.put(sealed, key);
      if (procedure) records.put(procedure, procedureKey(this.place));
      records.transaction.commit();
      return promisifyRequest(records.transaction);
    };
    this.#haveWords = false;
    const note = () => {
      if (key === this.#words) this.#haveWords = true;
    };
    this.#vault.store('readwrite', put).then(note, () => undefined);
  }

  /**
   * A transaction that still waits for answers of this page would keep the next one from starting,
   * and both would be lost with the page.
   */
  #overtake(): void {
    const transaction = this.#adding;
    try {
      transaction?.abort();
      this.#overtaken = transaction;
    } catch {
      // It has asked for everything and needs this page no more.
    }
  }

  async #addNext(records: IDBObjectStore, next: NextRevision): Promise<Verdict> {
    const [keys, words, isKept, removed] = await Promise.all([
      promisifyRequest(records.getAllKeys(revisionRange(this.place))),
      promisifyRequest(records.getAllKeys(wordsRange(this.place))),
      this.keys.isKept(records, next.sealed.key ?? ''),
      promisifyRequest<unknown>(records.get(removedKey(this.place.draftId))),
    ]);
    const stored = Math.max(0, ...keys.map(revisionOf));
    if (removed !== undefined) return 'removed';
    if (!isKept) return 'rekeyed';
    if (stored !== next.revision - 1 || !words.every((key) => this.#knows(key))) return 'stale';
    const writeMark = next.procedure && (await this.#noteKept(records));
    await this.#put(records, next);
    writeMark?.();
    return 'added';
  }

  /** Only what the device keeps without being asked for can be missed by surprise. */
  async #noteKept(records: IDBObjectStore): Promise<(() => void) | undefined> {
    if (this.keys !== this.#vault.keys) return undefined;
    return noteKept(records, this.#vault.clock.now());
  }

  #put(records: IDBObjectStore, { revision, sealed, procedure }: NextRevision): Promise<unknown> {
    const { transaction } = records;
    records.add(sealed, revisionKey(this.place, revision));
    if (procedure) records.put(procedure, procedureKey(this.place));
    records.delete(revisionsBefore(this.place, revision - 1));
    records.delete(wordsRange(this.place));
    transaction.commit();
    return promisifyRequest(transaction);
  }

  #rows(): Promise<Rows> {
    return this.#vault.store('readonly', async (records) => {
      const all = Promise.all([
        readRows(records, revisionRange(this.place)),
        readRows(records, wordsRange(this.place)),
        promisifyRequest(records.getAllKeys(damagedRange(this.place))),
        promisifyRequest<unknown>(records.get(removedKey(this.place.draftId))),
      ]);
      records.transaction.commit();
      const [revisions, words, asideKeys, removed] = await all;
      const aside = Math.max(0, ...asideKeys.map(revisionOf));
      return { revisions: revisions.reverse(), words, aside, removed };
    });
  }

  async #openFirst(rows: readonly Row[], damaged: Row[]): Promise<Opened | undefined> {
    for (const row of rows) {
      const opened = await this.#open(row);
      if (opened) return opened;
      damaged.push(row);
    }
    return undefined;
  }

  /** In the order in which they were said; without those of this page, which knows them. */
  async #openWords(rows: readonly Row[], damaged: Row[]): Promise<readonly Opened[]> {
    const said: Opened[] = [];
    for (const row of rows.filter(({ key }) => !this.#isMine(key))) {
      const opened = await this.#open(row);
      if (opened) said.push(opened);
      else damaged.push(row);
    }
    this.#heard = new Set(rows.map(({ key }) => JSON.stringify(key)));
    return said.sort((one, other) => one.stamp.order - other.stamp.order);
  }

  #knows(key: IDBValidKey): boolean {
    return this.#isMine(key) || this.#heard.has(JSON.stringify(key)) || revisionOf(key) === 0;
  }

  #isMine(key: IDBValidKey): boolean {
    return JSON.stringify(key) === JSON.stringify(this.#words);
  }

  async #open(row: Row): Promise<Opened | undefined> {
    const { revision, record } = row;
    if (!isSealed(record)) return undefined;
    const label = { kind: 'draft', id: this.place.draftId, revision } as const;
    const value = await unseal(this.keys, label, record);
    const content = readContent(value);
    if (!content) return undefined;
    const { savedAt, order, key } = record;
    this.#vault.saw(order);
    return { row, content, change: readChange(value), stamp: { savedAt, order, key } };
  }

  /**
   * Resolves the number after which new revisions continue. Without any key nothing can be called
   * damaged, and everything stays where it is.
   */
  async #setAside(damaged: readonly Row[], readable: number, top: number): Promise<number> {
    if (damaged.length === 0) return readable;
    if ((await this.keys.find(undefined)).length === 0) return top;
    await this.#vault.store('readwrite', (records) => {
      for (const { key, record } of damaged) {
        records.put({ record, asideAt: this.#vault.clock.now() }, damagedKey(key));
        records.delete(key);
      }
      return promisifyRequest(records.transaction);
    });
    return readable;
  }
}

async function readRows(records: IDBObjectStore, range: IDBKeyRange): Promise<Row[]> {
  const [keys, values] = await Promise.all([
    promisifyRequest(records.getAllKeys(range)),
    promisifyRequest<unknown[]>(records.getAll(range)),
  ]);
  const rows = keys.map((key, at) => ({ key, revision: revisionOf(key), record: values[at] }));
  return rows.filter(({ revision }) => revision > 0);
}

/** Last words are as new as anything in the store: who writes a revision has to take them in. */
function hear(content: Opened['content'] | undefined, said: Opened): Opened['content'] {
  if (!content) return said.content;
  return { title: said.content.title, state: applyChange(content.state, said.change) };
}

/** Newer code will have kept these two; if not, the draft is listed last. */
function stampOf({ record }: Row): Stamp {
  const { savedAt, order } = record as { savedAt?: unknown; order?: unknown };
  return { savedAt: Number(savedAt) || 0, order: Number(order) || 0 };
}
