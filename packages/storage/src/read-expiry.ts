import { get, set } from 'idb-keyval';
import { expiryOf, type Age, type Expiry } from './expiry.js';
import { doubtKey } from './store-keys.js';
import type { Vault } from './vault.js';

/** When a draft or receipt expires; notes when the clock is doubted because of it. */
export async function readExpiry(
  { store, clock }: Vault,
  id: string,
  { since, lifetime }: Pick<Age, 'since' | 'lifetime'>,
): Promise<Expiry> {
  const note = await get<unknown>(doubtKey(id), store);
  const noted = typeof note === 'number' ? note : undefined;
  const expiry = expiryOf({ since, doubtedSince: noted, now: clock.now(), lifetime });
  const { doubtedSince } = expiry;
  if (doubtedSince !== undefined && doubtedSince !== noted) {
    await set(doubtKey(id), doubtedSince, store);
  }
  return expiry;
}
