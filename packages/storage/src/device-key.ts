import { get, update } from 'idb-keyval';
import type { DurableStore } from './durable-store.js';
import { StorageError } from './storage-error.js';
import { randomUuid } from './uuid.js';

/** Where the key of this device lies. */
export const KEY = ['key'];

/** The key of this device. It can be used, never read out. */
export interface DeviceKey {
  /** Tells whether the stored key is still this one. */
  readonly id: string;
  readonly key: CryptoKey;
}

/** The key of this device, made when first needed and then the same for all tabs. */
export interface KeyRing {
  /** @throws {StorageError} `insecure` on plain http, else what storage says */
  get(): Promise<DeviceKey>;
  /** The stored key is another one, or gone: look again, and store ours if there is none. */
  renew(): Promise<DeviceKey>;
  /** Uses a key that was read together with records. */
  adopt(stored: unknown): DeviceKey | undefined;
  /** Everything that it sealed was deleted. */
  forget(): void;
}

/** Can this page encrypt? Not on plain http. */
export function canEncrypt(): boolean {
  return (crypto as Partial<Crypto>).subtle !== undefined;
}

/** Asks the store only when a key is needed. */
export function createKeyRing(store: DurableStore): KeyRing {
  let known: DeviceKey | undefined;
  let asking: Promise<DeviceKey> | undefined;

  const ask = (): Promise<DeviceKey> => {
    asking ??= storedOrFresh(store, known)
      .then((key) => (known = key))
      .finally(() => (asking = undefined));
    return asking;
  };
  return {
    get: async () => known ?? ask(),
    renew: ask,
    adopt: (stored) => {
      if (isDeviceKey(stored) && stored.id !== known?.id) known = stored;
      return known;
    },
    forget: () => (known = undefined),
  };
}

/** Two tabs that make a key at once end up with the one that was stored first. */
async function storedOrFresh(store: DurableStore, mine?: DeviceKey): Promise<DeviceKey> {
  if (!canEncrypt()) throw new StorageError('insecure');
  const found = await get<unknown>(KEY, store);
  if (isDeviceKey(found)) return found;
  const fresh = mine ?? { id: randomUuid(), key: await generateKey() };
  await update<unknown>(KEY, (stored) => (isDeviceKey(stored) ? stored : fresh), store);
  const kept = await get<unknown>(KEY, store);
  if (isDeviceKey(kept)) return kept;
  throw new StorageError('unavailable');
}

function generateKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
}

/** What lies in the store may be anything. */
export function isDeviceKey(stored: unknown): stored is DeviceKey {
  const { id, key } = (stored ?? {}) as Partial<DeviceKey>;
  return (
    typeof id === 'string' &&
    key instanceof CryptoKey &&
    key.algorithm.name === 'AES-GCM' &&
    key.usages.includes('encrypt') &&
    key.usages.includes('decrypt')
  );
}
