import type { KeyRing } from './key-ring.js';
import { isSealed, sealBytes, unsealBytes, type Sealed, type SealLabel } from './seal.js';

/** Large pictures are sealed in parts, so that no step needs much memory in one piece. */
export const PART_BYTES = 1_048_576;

/** What the parts of a file are bound to: none opens in another place, or in another file. */
export interface FileLabel {
  readonly id: string;
  readonly size: number;
}

/** Encrypts a file part by part. @throws DOMException when it cannot be read any more */
export async function sealParts(
  keys: KeyRing,
  { id, savedAt, order }: Pick<SealLabel, 'id' | 'savedAt' | 'order'>,
  file: Blob,
): Promise<readonly Sealed[]> {
  const sealed: Sealed[] = [];
  for (let start = 0; start < file.size; start += PART_BYTES) {
    const label = { ...partLabel({ id, size: file.size }, sealed.length), savedAt, order };
    const plain = await file.slice(start, start + PART_BYTES).arrayBuffer();
    sealed.push(await sealBytes(keys, label, plain));
  }
  return sealed;
}

/** The whole file, or `undefined` when a part is missing, was altered, or belongs elsewhere. */
export async function unsealParts(
  keys: KeyRing,
  file: FileLabel,
  parts: readonly unknown[],
): Promise<Blob | undefined> {
  const plain: ArrayBuffer[] = [];
  for (const part of parts) {
    if (!isSealed(part)) return undefined;
    const bytes = await unsealBytes(keys, partLabel(file, plain.length), part);
    if (!bytes) return undefined;
    plain.push(bytes);
  }
  const whole = new Blob(plain);
  return whole.size === file.size ? whole : undefined;
}

function partLabel({ id, size }: FileLabel, part: number) {
  return { kind: 'file', id: `${id}/${size}`, revision: part + 1 } as const;
}
