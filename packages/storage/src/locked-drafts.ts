import { get, promisifyRequest, set, update } from 'idb-keyval';
import { DraftLog } from './draft-log.js';
import type { Draft, DraftRequest, LockedDraft } from './draft.js';
import { eraseDraft } from './draft-shelf.js';
import { NO_HEAD } from './draft-writer.js';
import { isLongAgo, LOCKED_FOR } from './expiry.js';
import { KeptDraft } from './kept-draft.js';
import type { KeyRing } from './key-ring.js';
import { isLock, makeLock, openLock, type Lock, type OpenedLock } from './lock.js';
import { lockedVault } from './locked-vault.js';
import { readExpiry } from './read-expiry.js';
import { asStorageError, StorageError } from './storage-error.js';
import { lockKey, placeOf } from './store-keys.js';
import { randomUuid } from './uuid.js';
import type { Vault } from './vault.js';

/** What one draft left in the store. */
interface Remains {
  readonly procedureId: string;
  /** When it was last written. */
  readonly savedAt: number;
  readonly hasRevision: boolean;
  readonly hasLock: boolean;
}

type LockedRequest = DraftRequest & { readonly passphrase: string };

/**
 * Opens a draft with its passphrase, or locks a new one.
 * @throws {StorageError} `passphrase` when it does not open; nothing is changed then
 */
export async function openLocked(vault: Vault, request: LockedRequest): Promise<Draft> {
  const room = lockedVault(vault);
  return request.id === undefined ? lockNew(room, request) : unlock(room, request.id, request);
}

/** What is locked here, newest first; nothing else of it can be known. Deletes what has expired. */
export async function listLocked(vault: Vault, procedureId?: string): Promise<LockedDraft[]> {
  const room = lockedVault(vault);
  const found: LockedDraft[] = [];
  for (const [id, remains] of await readRemains(room)) {
    const { expired, expiresAt } = await readExpiry(room, id, {
      since: remains.savedAt,
      lifetime: LOCKED_FOR,
    });
    if (expired) await room.store('readwrite', (records) => eraseDraft(records, id));
    else if (remains.hasRevision && remains.hasLock) found.push({ id, ...remains, expiresAt });
  }
  return found
    .filter((draft) => (procedureId ?? draft.procedureId) === draft.procedureId)
    .sort((one, other) => other.savedAt - one.savedAt)
    .map(({ id, procedureId, savedAt, expiresAt }) => ({ id, procedureId, savedAt, expiresAt }));
}

async function lockNew(vault: Vault, { procedure, passphrase }: LockedRequest): Promise<Draft> {
  const place = { procedureId: procedure.id, draftId: randomUuid() };
  const opened = await makeLock(place.draftId, passphrase, vault.clock.now());
  const log = new DraftLog(vault, place, keysOf(vault, place.draftId, opened));
  const begin = { vault, log, procedure, locked: true };
  try {
    await set(lockKey(place.draftId), opened.lock, vault.store);
    return new KeptDraft({ ...begin, head: NO_HEAD });
  } catch (cause) {
    return new KeptDraft({ ...begin, head: undefined, failure: asStorageError(cause).code });
  }
}

async function unlock(vault: Vault, id: string, request: LockedRequest): Promise<Draft> {
  const { procedure, passphrase } = request;
  const lock = (await vault.store.exists()) && (await get<unknown>(lockKey(id), vault.store));
  if (!isLock(lock)) throw new StorageError('unavailable');
  const opened = await openLock(id, lock, passphrase);
  if (!opened) throw new StorageError('passphrase');
  if (opened.lock !== lock) await raiseLock(vault, id, opened.lock);
  const log = new DraftLog(
    vault,
    { procedureId: procedure.id, draftId: id },
    keysOf(vault, id, opened),
  );
  const begin = { vault, log, procedure, locked: true };
  const found = await log.read();
  if (found.state === 'newer') return new KeptDraft({ ...begin, head: NO_HEAD, failure: 'newer' });
  if (found.state !== 'found') return new KeptDraft({ ...begin, head: NO_HEAD });
  const pack = await log.readProcedure();
  const head = { ...found, state: found.content.state, key: pack && found.key };
  const { isPrevious } = found;
  return new KeptDraft({ ...begin, head, isPrevious, procedure: pack ?? procedure });
}

/** Unless another tab was faster: both open with the same passphrase. */
async function raiseLock({ store }: Vault, id: string, raised: Lock): Promise<void> {
  const { rounds } = raised.stretch;
  const replaced = (stored: unknown) =>
    isLock(stored) && stored.stretch.rounds < rounds ? raised : stored;
  await update<unknown>(lockKey(id), replaced, store).catch(() => undefined);
}

/** One key, kept in its lock. Where the browser has lost the lock, it is put back. */
function keysOf({ store }: Vault, id: string, { lock, key }: OpenedLock): KeyRing {
  const only = { id, key };
  return {
    get: () => Promise.resolve(only),
    find: (wanted) => Promise.resolve((wanted ?? id) === id ? [only] : []),
    async isKept(records, wanted) {
      const stored = await promisifyRequest<unknown>(records.get(lockKey(id)));
      return wanted === id && isLock(stored);
    },
    renew: () => update<unknown>(lockKey(id), (stored) => stored ?? lock, store),
  };
}

/** By draft. Marks of long ago are taken away on the way. */
async function readRemains({ store, clock }: Vault): Promise<Map<string, Remains>> {
  return store('readwrite', async (records) => {
    const [keys, values] = await Promise.all([
      promisifyRequest(records.getAllKeys()),
      promisifyRequest<unknown[]>(records.getAll()),
    ]);
    const all = new Map<string, Remains>();
    keys.forEach((key, index) => {
      const value = values[index];
      const [kind, second] = key as unknown[];
      const id = placeOf(key)?.draftId ?? (kind === 'lock' ? String(second) : undefined);
      if (id !== undefined) all.set(id, together(all.get(id), key, value));
      else if (kind === 'removed' && isLongAgo(timeOf(value), clock.now())) records.delete(key);
    });
    return all;
  });
}

function together(known: Remains | undefined, key: IDBValidKey, value: unknown): Remains {
  const [kind] = key as unknown[];
  return {
    procedureId: placeOf(key)?.procedureId ?? known?.procedureId ?? '',
    savedAt: Math.max(known?.savedAt ?? 0, timeOf(value)),
    hasRevision: kind === 'draft' || kind === 'words' || (known?.hasRevision ?? false),
    hasLock: (kind === 'lock' && isLock(value)) || (known?.hasLock ?? false),
  };
}

/** Whatever kind of record it is. */
function timeOf(value: unknown): number {
  const { savedAt, madeAt, asideAt, removedAt } = (value ?? {}) as Record<string, unknown>;
  return Number(savedAt ?? madeAt ?? asideAt ?? removedAt) || 0;
}
