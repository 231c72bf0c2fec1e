import type { KeyRing, NamedKey } from './key-ring.js';

/**
 * Format of sealed records. Newer ones are left alone. Those of format 1 did not name the key that
 * sealed them; they are written anew with the next save.
 */
export const FORMAT = 2;

/** What a sealed record is bound to: with one letter changed it does not open any more. */
export interface SealLabel {
  readonly kind: 'draft' | 'procedure' | 'item' | 'file';
  readonly id: string;
  /** Counts the saves of a draft, from 1. */
  readonly revision: number;
  /** Milliseconds since the epoch, by this device's clock. */
  readonly savedAt: number;
  /** Grows from record to record, also when the clock is set back. */
  readonly order: number;
}

/** A record that only its key opens. */
export interface Sealed {
  readonly format: number;
  /** Id of the key that sealed it; absent in format 1. */
  readonly key?: string;
  readonly savedAt: number;
  readonly order: number;
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

/** What is known of a record before it is opened. */
export type OpenLabel = Pick<SealLabel, 'kind' | 'id' | 'revision'>;

/** Seals a value of plain JSON. @throws {StorageError} no key can be had */
export async function seal(keys: KeyRing, label: SealLabel, value: unknown): Promise<Sealed> {
  return sealBytes(keys, label, new TextEncoder().encode(JSON.stringify(value)));
}

/**
 * Encrypts with AES-256-GCM under a fresh random nonce.
 * @see NIST SP 800-38D, 8.2.2 (random nonces of 96 bits)
 * @throws {StorageError} no key can be had
 */
export async function sealBytes(
  keys: KeyRing,
  label: SealLabel,
  bytes: BufferSource,
): Promise<Sealed> {
  const { id, key } = await keys.get();
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const { savedAt, order } = label;
  const head = { format: FORMAT, key: id, savedAt, order, nonce };
  return { ...head, data: await crypto.subtle.encrypt(parameters(label, head), key, bytes) };
}

/** The value, or `undefined` when the record was altered or belongs to another key or label. */
export async function unseal(keys: KeyRing, label: OpenLabel, sealed: Sealed): Promise<unknown> {
  const bytes = await unsealBytes(keys, label, sealed);
  try {
    return bytes && JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

/** Like {@link unseal}, for what is not JSON. @throws {StorageError} the keys cannot be read */
export async function unsealBytes(
  keys: KeyRing,
  label: OpenLabel,
  sealed: Sealed,
): Promise<ArrayBuffer | undefined> {
  for (const candidate of await keys.find(sealed.key)) {
    const bytes = await tryKey(candidate, label, sealed);
    if (bytes) return bytes;
  }
  return undefined;
}

/** What lies in the store may be anything. */
export function isSealed(record: unknown): record is Sealed {
  const sealed = record as Partial<Sealed> | null | undefined;
  return (
    typeof sealed === 'object' &&
    isKnownFormat(sealed?.format) &&
    typeof sealed?.key === (sealed?.format === 1 ? 'undefined' : 'string') &&
    Number.isFinite(sealed?.savedAt) &&
    Number.isFinite(sealed?.order) &&
    sealed?.nonce instanceof Uint8Array &&
    sealed.data instanceof ArrayBuffer
  );
}

/** Was a record of this format written by this code, or by code before it? */
export function isKnownFormat(format: unknown): boolean {
  return format === 1 || format === FORMAT;
}

/** Was the record written by newer code? Then it is not ours to judge, move or replace. */
export function isNewer(record: unknown): boolean {
  const format = (record as { format?: unknown } | null | undefined)?.format;
  return typeof format === 'number' && format > FORMAT;
}

async function tryKey(
  { key }: NamedKey,
  label: OpenLabel,
  sealed: Sealed,
): Promise<ArrayBuffer | undefined> {
  try {
    return await crypto.subtle.decrypt(parameters(label, sealed), key, sealed.data);
  } catch {
    return undefined;
  }
}

/** Everything that stands beside the secret is bound to it. */
function parameters(label: OpenLabel, head: Omit<Sealed, 'data'>): AesGcmParams {
  const { kind, id, revision } = label;
  const { format, key, savedAt, order, nonce: iv } = head;
  const bound = [format, kind, id, revision, savedAt, order, ...(key === undefined ? [] : [key])];
  const additionalData = new TextEncoder().encode(JSON.stringify(bound));
  return { name: 'AES-GCM', iv, additionalData };
}
