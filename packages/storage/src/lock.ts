import { derivePassphraseKey, isStretch, newStretch, ROUNDS } from './passphrase-key.js';
import type { Stretch } from './passphrase-key.js';

/**
 * The key of one draft, random, and itself encrypted under a passphrase: so the rounds can be raised
 * without writing the draft anew, and neither a passphrase nor a usable key is ever on the disk.
 */
export interface Lock {
  readonly format: 1;
  /** ms since the epoch. */
  readonly madeAt: number;
  readonly stretch: Stretch;
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

/** A lock, and the key that it holds. */
export interface OpenedLock {
  readonly lock: Lock;
  /** Cannot be read out. */
  readonly key: CryptoKey;
}

/** A random key for a draft, under a passphrase. */
export async function makeLock(
  draftId: string,
  passphrase: string,
  madeAt: number,
): Promise<OpenedLock> {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return { lock: await lockUp(bytes, { draftId, passphrase, madeAt }), key: await keyOf(bytes) };
}

/**
 * The key of a draft; nothing when the passphrase is another one. A lock of earlier days, with fewer
 * rounds than those of today, is given back as a new one.
 */
export async function openLock(
  draftId: string,
  lock: Lock,
  passphrase: string,
): Promise<OpenedLock | undefined> {
  const { stretch, nonce, data, madeAt } = lock;
  const key = await derivePassphraseKey(passphrase, stretch);
  const opened = await crypto.subtle
    .decrypt(parameters(nonce, draftId), key, data)
    .catch(() => undefined);
  if (!opened) return undefined;
  const bytes = new Uint8Array(opened);
  const isOld = stretch.rounds < ROUNDS;
  const present = isOld ? await lockUp(bytes, { draftId, passphrase, madeAt }) : lock;
  return { lock: present, key: await keyOf(bytes) };
}

/** What lies in the store may be anything. */
export function isLock(value: unknown): value is Lock {
  const lock = (value ?? {}) as Partial<Lock>;
  return (
    lock.format === 1 &&
    Number.isFinite(lock.madeAt) &&
    isStretch(lock.stretch) &&
    lock.nonce instanceof Uint8Array &&
    lock.data instanceof ArrayBuffer
  );
}

async function lockUp(
  bytes: Uint8Array<ArrayBuffer>,
  { draftId, passphrase, madeAt }: { draftId: string; passphrase: string; madeAt: number },
): Promise<Lock> {
  const stretch = newStretch();
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const key = await derivePassphraseKey(passphrase, stretch);
  const data = await crypto.subtle.encrypt(parameters(nonce, draftId), key, bytes);
  return { format: 1, madeAt, stretch, nonce, data };
}

/** The bytes are not needed again. */
async function keyOf(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const usages = ['encrypt', 'decrypt'] as const;
  const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, usages);
  bytes.fill(0);
  return key;
}

function parameters(iv: Uint8Array<ArrayBuffer>, draftId: string): AesGcmParams {
  const bound = JSON.stringify(['lock', 1, draftId]);
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(bound) };
}
