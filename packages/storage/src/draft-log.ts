import type { Procedure } from '@tungbuoc/core';
import { get, promisifyRequest } from 'idb-keyval';
import { readContent, type DraftContent } from './draft-content.js';
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
  type DraftPlace,
} from './store-keys.js';
import { isNewer, isSealed, unseal, type Sealed } from './seal.js';
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

type Opened = Omit<Extract<Found, { readonly state: 'found' }>, 'revision' | 'isPrevious'>;

interface Row {
  readonly revision: number;
  readonly record: unknown;
}

interface Rows {
  /** Newest first. */
  readonly revisions: readonly Row[];
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
  #adding: IDBTransaction | undefined;
  /** The transaction that was given up for another one. */
  #overtaken: IDBTransaction | undefined;

  constructor(vault: Vault, place: DraftPlace, keys: KeyRing = vault.keys) {
    this.#vault = vault;
    this.place = place;
    this.keys = keys;
  }

  /** The newest revision that can be read. Damaged ones are moved out of the way, not deleted. */
  async read(): Promise<Found> {
    const { revisions, aside, removed } = await this.#rows();
    const top = revisions[0]?.revision ?? 0;
    if (removed !== undefined) return { state: 'removed', revision: top };
    const damaged: Row[] = [];
    for (const row of revisions) {
      if (isNewer(row.record)) return { state: 'newer', revision: top, ...stampOf(row) };
      const opened = await this.#open(row);
      if (opened) {
        const isPrevious = Math.max(aside, damaged[0]?.revision ?? 0) > row.revision;
        return { ...opened, isPrevious, revision: await this.#setAside(damaged, row.revision) };
      }
      damaged.push(row);
    }
    return { state: 'nothing', revision: await this.#setAside(damaged, 0) };
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
        return await this.#addNext(records, next);
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
   * The key alone guards it: a revision that another tab has written makes this one fail.
   */
  addBlindly(next: NextRevision): void {
    this.#overtake();
    const { store } = this.#vault;
    store('readwrite', (records) => this.#put(records, next)).catch(() => undefined);
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
    const [keys, isKept, removed] = await Promise.all([
      promisifyRequest(records.getAllKeys(revisionRange(this.place))),
      this.keys.isKept(records, next.sealed.key ?? ''),
      promisifyRequest<unknown>(records.get(removedKey(this.place.draftId))),
    ]);
    const stored = Math.max(0, ...keys.map(revisionOf));
    if (removed !== undefined) return 'removed';
    if (!isKept) return 'rekeyed';
    if (stored !== next.revision - 1) return 'stale';
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
    transaction.commit();
    return promisifyRequest(transaction);
  }

  #rows(): Promise<Rows> {
    return this.#vault.store('readonly', async (records) => {
      const range = revisionRange(this.place);
      const all = Promise.all([
        promisifyRequest(records.getAllKeys(range)),
        promisifyRequest<unknown[]>(records.getAll(range)),
        promisifyRequest(records.getAllKeys(damagedRange(this.place))),
        promisifyRequest<unknown>(records.get(removedKey(this.place.draftId))),
      ]);
      records.transaction.commit();
      const [keys, values, asideKeys, removed] = await all;
      const rows = keys.map((at, index) => ({ revision: revisionOf(at), record: values[index] }));
      const aside = Math.max(0, ...asideKeys.map(revisionOf));
      return { revisions: rows.filter(({ revision }) => revision > 0).reverse(), aside, removed };
    });
  }

  async #open({ revision, record }: Row): Promise<Opened | undefined> {
    if (!isSealed(record)) return undefined;
    const label = { kind: 'draft', id: this.place.draftId, revision } as const;
    const content = readContent(await unseal(this.keys, label, record));
    if (!content) return undefined;
    const { savedAt, order, key } = record;
    this.#vault.saw(order);
    return { state: 'found', content, savedAt, order, key };
  }

  /**
   * Resolves the number after which new revisions continue. Without any key nothing can be called
   * damaged, and everything stays where it is.
   */
  async #setAside(damaged: readonly Row[], readable: number): Promise<number> {
    const [first] = damaged;
    if (!first) return readable;
    if ((await this.keys.find(undefined)).length === 0) return first.revision;
    await this.#vault.store('readwrite', (records) => {
      for (const { revision, record } of damaged) {
        records.put(
          { record, asideAt: this.#vault.clock.now() },
          damagedKey(this.place, revision),
        );
        records.delete(revisionKey(this.place, revision));
      }
      return promisifyRequest(records.transaction);
    });
    return readable;
  }
}

/** Newer code will have kept these two; if not, the draft is listed last. */
function stampOf({ record }: Row): Stamp {
  const { savedAt, order } = record as { savedAt?: unknown; order?: unknown };
  return { savedAt: Number(savedAt) || 0, order: Number(order) || 0 };
}
