import type { DraftFile } from './draft.js';
import type { DraftLog } from './draft-log.js';
import { isSealed, seal, unseal, type Sealed, type SealLabel } from './seal.js';

/** What a file and its draft are opened with. */
export type FileOwner = Pick<DraftLog, 'keys' | 'place'>;

/** Seals what is known of a file besides its bytes: its name too says who somebody is. */
export function sealFile(
  owner: FileOwner,
  stamp: Pick<SealLabel, 'savedAt' | 'order'>,
  about: DraftFile,
): Promise<Sealed> {
  return seal(owner.keys, { ...label(owner, about.id), ...stamp }, about);
}

/** `undefined` when it cannot be read. */
export async function unsealFile(
  owner: FileOwner,
  id: string,
  record: unknown,
): Promise<DraftFile | undefined> {
  if (!isSealed(record)) return undefined;
  const about = await unseal(owner.keys, label(owner, id), record);
  return isDraftFile(about) ? about : undefined;
}

function label({ place }: FileOwner, id: string) {
  return { kind: 'file', id: `${place.draftId}/${id}`, revision: 0 } as const;
}

function isDraftFile(value: unknown): value is DraftFile {
  const { id, path, name, type, size } = (value ?? {}) as Partial<DraftFile>;
  return (
    [id, path, name, type].every((text) => typeof text === 'string') && Number.isSafeInteger(size)
  );
}
