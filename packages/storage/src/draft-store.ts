import { promisifyRequest } from 'idb-keyval';
import type { Device, Draft, DraftRequest, DraftSummary, LockedDraft } from './draft.js';
import { giveConsent, hasConsent } from './consent.js';
import type { CopyHeader } from './copy-file.js';
import { canEncrypt } from './device-key.js';
import type { DraftCopy } from './draft-copy.js';
import { DraftLog } from './draft-log.js';
import { listDrafts, removeDraft } from './draft-shelf.js';
import { NO_HEAD } from './draft-writer.js';
import { forgetDevice } from './forget-device.js';
import { hasLocked, lockedVault } from './locked-vault.js';
import { KeptDraft } from './kept-draft.js';
import { areDraftsLost, forgetKept, noteKept } from './kept-mark.js';
import { createMemoryDraft } from './memory-draft.js';
import { asStorageError } from './storage-error.js';
import { randomUuid } from './uuid.js';
import { openVault, type StorageOptions, type Vault } from './vault.js';

/** Drafts of this device. Every method resolves; storage that refuses shows in the draft's status. */
export interface DraftStore {
  /** What was chosen here before; `undefined` when nothing was chosen or storage cannot be read. */
  device(): Promise<'personal' | undefined>;
  /**
   * Nothing is stored before `personal` was chosen, which is the person's consent to keep drafts.
   * `shared` takes it back, and with it the drafts, the receipts and the key; what still waits to be
   * sent stays, sealed, until it is, and what people have locked with passphrases. Resolves whether
   * the device has done it.
   */
  chooseDevice(device: Device): Promise<boolean>;
  /** Newest first. Deletes what has expired. */
  list(procedureId?: string): Promise<readonly DraftSummary[]>;
  /** What people have locked with passphrases, newest first. Deletes what has expired. */
  listLocked(procedureId?: string): Promise<readonly LockedDraft[]>;
  /**
   * Opens a kept draft by `id`, or begins a new one. On a shared device it lives in memory, or under a
   * passphrase. @throws {StorageError} `passphrase` when a locked one does not open
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
  /**
   * One file that holds a draft, or what a page holds of it, locked with a passphrase or code.
   * @throws {StorageError} `insecure` on plain http, `unknown` when there is no such draft
   */
  exportDraft(source: string | DraftCopy, passphrase: string): Promise<Blob>;
  /** What a copy says of itself. @throws {StorageError} `damaged`, `newer` */
  describeCopy(file: Blob): Promise<CopyHeader>;
  /**
   * Makes a new draft of a copy; on a `shared` device one in memory. Resolves to its id.
   * @throws {StorageError} `passphrase`, `damaged`, `newer`, or what storage says
   */
  importDraft(file: Blob, passphrase: string, device?: Device): Promise<string>;
}

/** The drafts of this device, encrypted, for as long as they are wanted here. */
export function createDraftStore(options: StorageOptions): DraftStore {
  const vault = openVault(options);
  return {
    device: () => orElse(undefined, () => readDevice(vault)),
    chooseDevice: (device) => orElse(false, () => chooseDevice(vault, device)),
    list: (procedureId) => orElse([], () => listDrafts(vault, procedureId)),
    listLocked: (procedureId) => orElse([], () => listLocked(vault, procedureId)),
    open: (request) => openDraft(vault, request),
    remove: (id) => orElse(undefined, () => removeAnyDraft(vault, id)),
    lost: () => orElse(false, () => areDraftsLost(vault)),
    forgetLoss: () => orElse(undefined, () => forgetLoss(vault)),
    subscribe: (listener) => vault.talk.listen(({ kind }) => kind !== 'item' && listener()),
    exportDraft: async (source, passphrase) =>
      (await copies()).exportDraft(vault, source, passphrase),
    describeCopy: async (file) => (await copies()).readCopyHeader(file),
    importDraft: async (file, passphrase, device = 'personal') => {
      const request = { file, passphrase, device };
      return (await copies()).importDraft(vault, request, (draft) => openDraft(vault, draft));
    },
  };
}

/** Few people need them. @throws TypeError from `import()` without a network */
function copies() {
  return import('./draft-copy.js');
}

/** A draft that is kept says the same: storage may have refused just when the person chose. */
async function readDevice(vault: Vault): Promise<'personal' | undefined> {
  const { store } = vault;
  if (!(await store.exists())) return undefined;
  if (await hasConsent(store)) return 'personal';
  return (await listDrafts(vault)).length > 0 ? 'personal' : undefined;
}

async function chooseDevice(vault: Vault, device: Device): Promise<boolean> {
  if (device === 'shared') await forgetDevice(vault);
  else if (!canEncrypt()) return false;
  else await giveConsent(vault);
  return true;
}

async function forgetLoss(vault: Vault): Promise<void> {
  const { store, clock } = vault;
  forgetKept(store.database);
  if ((await listDrafts(vault)).length === 0) return;
  await store('readwrite', async (records) => {
    const writeMark = await noteKept(records, clock.now());
    await promisifyRequest(records.transaction);
    writeMark();
  });
}

/** Code for passphrases is fetched only where there is something to open. */
async function listLocked(vault: Vault, procedureId?: string): Promise<readonly LockedDraft[]> {
  if (!(await lockedVault(vault).store.exists())) return [];
  return (await import('./locked-drafts.js')).listLocked(vault, procedureId);
}

async function removeAnyDraft(vault: Vault, id: string): Promise<void> {
  return removeDraft((await hasLocked(vault, id)) ? lockedVault(vault) : vault, id);
}

async function openDraft(vault: Vault, request: DraftRequest): Promise<Draft> {
  const { id, device, procedure, passphrase } = request;
  if (passphrase !== undefined && canEncrypt()) {
    return (await import('./locked-drafts.js')).openLocked(vault, { ...request, passphrase });
  }
  if (id !== undefined && vault.inMemory.has(id)) return createMemoryDraft(vault, procedure, id);
  if (device === 'shared') return createMemoryDraft(vault, procedure);
  const fresh = new DraftLog(vault, { procedureId: procedure.id, draftId: randomUuid() });
  const begin = { vault, log: fresh, procedure, head: NO_HEAD };
  if (!canEncrypt()) return new KeptDraft({ ...begin, failure: 'insecure' });
  if (id === undefined) return new KeptDraft(begin);

  const log = new DraftLog(vault, { procedureId: procedure.id, draftId: id });
  try {
    const found = (await vault.store.exists()) ? await log.read() : undefined;
    if (found?.state === 'newer') return new KeptDraft({ ...begin, log, failure: 'newer' });
    if (found?.state !== 'found') return new KeptDraft(begin);
    const pack = await log.readProcedure();
    // Without its pack the draft goes on with the present one, which is kept with the next save.
    const head = { ...found, state: found.content.state, key: pack && found.key };
    const { isPrevious } = found;
    return new KeptDraft({ ...begin, log, head, isPrevious, procedure: pack ?? procedure });
  } catch (cause) {
    const failure = asStorageError(cause).code;
    return new KeptDraft({ ...begin, log, head: undefined, failure });
  }
}

/** Storage that refuses must not keep anybody from filling in a form. */
async function orElse<T>(otherwise: T, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch {
    return otherwise;
  }
}
