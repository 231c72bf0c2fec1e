import { promisifyRequest } from 'idb-keyval';
import type { DraftSummary } from './draft.js';
import { readAbout } from './draft-content.js';
import {
  doubtKey,
  itemKey,
  KEPT,
  lockKey,
  placeOf,
  rangeOf,
  removedKey,
  revisionOf,
  revisionRange,
  type DraftPlace,
} from './store-keys.js';
import { eraseFiles } from './erase-files.js';
import { DraftLog } from './draft-log.js';
import { isLongAgo, KEPT_FOR } from './expiry.js';
import { forgetKept } from './kept-mark.js';
import { hasFiles, openFileDesk } from './late-files.js';
import { dropOldKeys } from './old-keys.js';
import { readExpiry } from './read-expiry.js';
import type { Vault } from './vault.js';

interface Row {
  readonly order: number;
  readonly summary: DraftSummary;
}

/** All drafts that can be opened, newest first; those that have expired are deleted. */
export async function listDrafts(vault: Vault, procedureId?: string): Promise<DraftSummary[]> {
  if (!(await vault.store.exists())) return [];
  await dropLeftovers(vault);
  if (await hasFiles(vault)) await dropLoneFiles(vault).catch(nextTime);
  const rows: Row[] = [];
  for (const place of await readPlaces(vault)) {
    const row = await readRow(vault, place);
    if (row && (procedureId ?? place.procedureId) === place.procedureId) rows.push(row);
  }
  rows.sort((one, other) => other.order - one.order);
  return rows.map(({ summary }) => summary);
}

/** Deletes a draft and says so to all tabs, now and later. */
export async function removeDraft(vault: Vault, id: string): Promise<void> {
  vault.filesInMemory.delete(id);
  if (!(await vault.store.exists())) return;
  await vault.store('readwrite', async (records) => {
    await eraseDraft(records, id);
    markRemoved(records, id, vault.clock.now());
    return promisifyRequest(records.transaction);
  });
  vault.talk.tell({ kind: 'removed', id });
}

/** Within a transaction: deletes everything that belongs to a draft. */
export async function eraseDraft(records: IDBObjectStore, id: string): Promise<void> {
  const keys = await promisifyRequest(records.getAllKeys());
  const ofDrafts = keys.filter((key) => placeOf(key));
  const mine = ofDrafts.filter((key) => placeOf(key)?.draftId === id);
  for (const key of mine) records.delete(key);
  records.delete(doubtKey(id));
  records.delete(lockKey(id));
  // What is handed in keeps its files until the receipt.
  const item = await promisifyRequest(records.getKey(itemKey(id)));
  if (item === undefined) await eraseFiles(records, id);
  if (mine.length < ofDrafts.length) return;
  records.delete(KEPT);
  forgetKept(records.transaction.db.name);
}

/** Within a transaction: a tab that still has the draft open must not bring it back. */
export function markRemoved(records: IDBObjectStore, id: string, removedAt: number): void {
  records.put({ removedAt }, removedKey(id));
}

/** Where a draft lies, when it does. */
export async function findPlace(vault: Vault, id: string): Promise<DraftPlace | undefined> {
  if (!(await vault.store.exists())) return undefined;
  return (await readPlaces(vault)).find(({ draftId }) => draftId === id);
}

/** Every draft once. */
async function readPlaces({ store }: Vault): Promise<readonly DraftPlace[]> {
  const keys = await store('readonly', (records) => promisifyRequest(records.getAllKeys()));
  const places = new Map<string, DraftPlace>();
  for (const key of keys) {
    const place = placeOf(key);
    if (place) places.set(JSON.stringify(place), place);
  }
  return [...places.values()];
}

async function readRow(vault: Vault, place: DraftPlace): Promise<Row | undefined> {
  const found = await new DraftLog(vault, place).read();
  const { procedureId, draftId: id } = place;
  switch (found.state) {
    case 'nothing':
      return undefined;
    case 'removed':
      await vault.store('readwrite', (records) => eraseDraft(records, id));
      return undefined;
    // What newer code has written is neither read nor deleted.
    case 'newer': {
      const { savedAt, order } = found;
      const expiresAt = savedAt + KEPT_FOR;
      const summary = { id, procedureId, title: '', savedAt, expiresAt, newer: true };
      return { order, summary: { ...summary, ...readAbout() } };
    }
    case 'found': {
      const { savedAt, order, content } = found;
      const { expired, expiresAt } = await readExpiry(vault, id, { since: savedAt });
      if (expired) await dropUnlessSaved(vault, place, found.revision);
      const about = readAbout(content.state.about);
      const summary = { id, procedureId, title: content.title, savedAt, expiresAt, ...about };
      return expired ? undefined : { order, summary };
    }
  }
}

/** Not if another tab has saved it this very moment. */
async function dropUnlessSaved({ store }: Vault, place: DraftPlace, known: number): Promise<void> {
  await store('readwrite', async (records) => {
    const keys = await promisifyRequest(records.getAllKeys(revisionRange(place)));
    if (Math.max(0, ...keys.map(revisionOf)) === known) await eraseDraft(records, place.draftId);
  });
}

/** Marks and damaged records of long ago, and keys that opened what is gone. */
async function dropLeftovers({ store, clock }: Vault): Promise<void> {
  const now = clock.now();
  await store('readwrite', async (records) => {
    const removed = await readEntries(records, rangeOf('removed'));
    const damaged = await readEntries(records, rangeOf('damaged'));
    for (const [key, value] of [...removed, ...damaged]) {
      const { removedAt, asideAt } = (value ?? {}) as Record<string, unknown>;
      if (isLongAgo(removedAt ?? asideAt, now)) records.delete(key);
    }
    await dropOldKeys(records);
  });
}

async function readEntries(
  records: IDBObjectStore,
  range: IDBKeyRange,
): Promise<readonly (readonly [IDBValidKey, unknown])[]> {
  const [keys, values] = await Promise.all([
    promisifyRequest(records.getAllKeys(range)),
    promisifyRequest<unknown[]>(records.getAll(range)),
  ]);
  return keys.map((key, index) => [key, values[index]]);
}

async function dropLoneFiles(vault: Vault): Promise<void> {
  await (await openFileDesk()).dropLoneFiles(vault);
}

function nextTime(): void {}
