import { promisifyRequest } from 'idb-keyval';
import type { DurableStore } from './durable-store.js';
import type { KeyRing, NamedKey } from './key-ring.js';
import { StorageError } from './storage-error.js';
import { rangeOf } from './store-keys.js';
import { randomUuid } from './uuid.js';

/** Where the key of this device lies; keys that were renewed lie beside it, under their ids. */
export const KEY = ['key'];

/** A key of this device. It can be used, never read out. */
export interface DeviceKey extends NamedKey {
  /** How many records it may have sealed, in all tabs; unknown for keys of format 1. */
  readonly used?: number;
}

/** The keys of this device, made when first needed and then the same for all tabs. */
export interface DeviceKeyRing extends KeyRing {
  /** Everything that they sealed was deleted. */
  forget(): void;
}

/** When a key is renewed. */
export interface KeyLimits {
  /** So many records for one key … */
  readonly seals: number;
  /** … of which a tab takes so many at a time, and counts them by itself. */
  readonly block: number;
}

/**
 * Random nonces of 96 bits are safe for 2^32 records under one key; the bar is 2^24.
 * @see NIST SP 800-38D, 8.3; quality-bars.md, P5
 */
const LIMITS: KeyLimits = { seals: 2 ** 20, block: 2 ** 10 };

/** Can this page encrypt? Not on plain http. */
export function canEncrypt(): boolean {
  return (crypto as Partial<Crypto>).subtle !== undefined;
}

/** Asks the store only when a key is needed. */
export function createKeyRing(store: DurableStore, limits = LIMITS): DeviceKeyRing {
  let known: readonly DeviceKey[] = [];
  let current: DeviceKey | undefined;
  let left = 0;
  let asking: Promise<void> | undefined;

  const reserve = (): Promise<void> => {
    asking ??= takeBlock(store, current, limits)
      .then((key) => {
        current = key;
        left = limits.block;
      })
      .finally(() => (asking = undefined));
    return asking;
  };
  const get = async (): Promise<NamedKey> => {
    while (!current || left < 1) await reserve();
    left -= 1;
    return current;
  };
  const among = (id: string | undefined) => {
    const all = current ? [...known, current] : known;
    return all.filter((key) => id === undefined || key.id === id);
  };
  return {
    get,
    renew: reserve,
    async find(id) {
      if (id === undefined || among(id).length === 0) known = await readKeys(store);
      return among(id);
    },
    async isKept(records, id) {
      const stored = await promisifyRequest<unknown>(records.get(KEY));
      if (isDeviceKey(stored) && stored.id === id) return true;
      return isDeviceKey(await promisifyRequest<unknown>(records.get([...KEY, id])));
    },
    forget() {
      known = [];
      current = undefined;
    },
  };
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

/**
 * Two tabs that make a key at once end up with the one that was stored first. One that has no block
 * left, or of which nobody knows how much it has sealed, makes room for a new one.
 */
async function takeBlock(
  store: DurableStore,
  mine: DeviceKey | undefined,
  { seals, block }: KeyLimits,
): Promise<DeviceKey> {
  if (!canEncrypt()) throw new StorageError('insecure');
  const fresh: DeviceKey = { id: randomUuid(), key: await generateKey(), used: 0 };
  return store('readwrite', async (records) => {
    const stored = await promisifyRequest<unknown>(records.get(KEY));
    const present = isDeviceKey(stored) ? stored : (mine ?? fresh);
    const isSpent = !((present.used ?? Infinity) + block <= seals);
    if (isSpent) records.put(present, [...KEY, present.id]);
    const { id, key, used = 0 } = isSpent ? fresh : present;
    const taken = { id, key, used: used + block };
    records.put(taken, KEY);
    await promisifyRequest(records.transaction);
    return taken;
  });
}

async function readKeys(store: DurableStore): Promise<readonly DeviceKey[]> {
  const stored = await store('readonly', (records) =>
    promisifyRequest<unknown[]>(records.getAll(rangeOf(...KEY))),
  );
  return stored.filter(isDeviceKey);
}

function generateKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
}
