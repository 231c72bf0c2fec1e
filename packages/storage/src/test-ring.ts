import type { KeyRing } from './key-ring.js';

/** A ring of one key that no store keeps. */
export function ringOf(key: CryptoKey, id = 'k1'): KeyRing {
  return {
    get: () => Promise.resolve({ id, key }),
    find: (wanted = id) => Promise.resolve(wanted === id ? [{ id, key }] : []),
    isKept: () => Promise.resolve(true),
    renew: () => Promise.resolve(),
  };
}

export function makeKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
}
