import type { Procedure } from '@tungbuoc/core';
import { canEncrypt } from './device-key.js';
import { readCopy, writeCopy } from './copy-file.js';
import { readContent, wholeChange } from './draft-content.js';
import { DraftLog } from './draft-log.js';
import { findPlace } from './draft-shelf.js';
import type { Device, Draft, DraftRequest, KeptState } from './draft.js';
import { StorageError } from './storage-error.js';
import { randomUuid } from './uuid.js';
import type { Vault } from './vault.js';

export { readCopyHeader } from './copy-file.js';

/** What a copy holds: enough to go on anywhere. */
export interface DraftCopy {
  readonly procedure: Procedure;
  readonly state: KeptState;
}

/** Characters of what is in a copy, photos left aside: a pack and all its answers have room. */
const MOST_CHARACTERS = 6_000_000;

/** @throws {StorageError} `insecure` on plain http, `unknown` when there is no such draft */
export async function exportDraft(
  vault: Vault,
  source: string | DraftCopy,
  passphrase: string,
): Promise<Blob> {
  if (!canEncrypt()) throw new StorageError('insecure');
  const copy = typeof source === 'string' ? await readDraft(vault, source) : source;
  const { id, title } = copy.procedure;
  const header = { procedureId: id, title, copiedAt: vault.clock.now() };
  return writeCopy({ header, content: copy }, passphrase);
}

/**
 * Puts what a copy holds into a draft of its own; on a shared device one in memory.
 * @throws {StorageError} `damaged`, `newer`, `passphrase`, or what storage says
 */
export async function importDraft(
  vault: Vault,
  { file, passphrase, device }: ImportRequest,
  open: (request: DraftRequest) => Promise<Draft>,
): Promise<string> {
  if (!canEncrypt()) throw new StorageError('insecure');
  const { header, content } = await readCopy(file, passphrase);
  const copy = copyOf(content);
  if (copy?.procedure.id !== header.procedureId) throw new StorageError('damaged');
  if (device === 'shared') return keepInMemory(vault, copy);
  const draft = await open({ device, procedure: copy.procedure });
  draft.save(wholeChange(copy.state));
  await draft.close();
  if (draft.status.state === 'failed') throw new StorageError(draft.status.code);
  return draft.id;
}

/** A copy, what opens it, and where it goes. */
export interface ImportRequest {
  readonly file: Blob;
  readonly passphrase: string;
  readonly device: Device;
}

function keepInMemory({ inMemory }: Vault, copy: DraftCopy): string {
  const id = randomUuid();
  inMemory.set(id, copy);
  return id;
}

async function readDraft(vault: Vault, id: string): Promise<DraftCopy> {
  const place = await findPlace(vault, id);
  const log = place && new DraftLog(vault, place);
  const found = await log?.read();
  const procedure = await log?.readProcedure();
  if (found?.state !== 'found' || !procedure) throw new StorageError('unknown');
  return { procedure, state: found.content.state };
}

/** Whoever knows a passphrase can have written anything. */
function copyOf(content: unknown): DraftCopy | undefined {
  const { procedure, state } = (content ?? {}) as Partial<DraftCopy>;
  if (!isProcedure(procedure)) return undefined;
  if (JSON.stringify([procedure, state]).length > MOST_CHARACTERS) return undefined;
  const read = readContent({ title: procedure.title, state });
  return read && { procedure, state: read.state };
}

function isProcedure(value: unknown): value is Procedure {
  const { id, version, title, steps } = (value ?? {}) as Partial<Procedure>;
  return [id, version, title].every((part) => typeof part === 'string') && Array.isArray(steps);
}
