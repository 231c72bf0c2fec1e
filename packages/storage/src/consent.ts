import { get, set } from 'idb-keyval';
import type { DurableStore } from './durable-store.js';
import type { Vault } from './vault.js';

/** What a person has agreed to. One record for each purpose: agreeing to one is not agreeing to all. */
export interface Consent {
  /** ms since the epoch. */
  readonly givenAt: number;
}

/** Keeping drafts on the person's own device. @see Law 91/2025/QH15, Art. 9 */
const DRAFTS = ['consent', 'drafts'];

/** Where the choice lay before consents had a time. */
const BEFORE = ['device'];

/** Notes that drafts may be kept here, and since when; an earlier consent stands. */
export async function giveConsent({ store, clock }: Vault): Promise<void> {
  if (await hasConsent(store)) return;
  await set(DRAFTS, { givenAt: clock.now() } satisfies Consent, store);
}

/** May drafts be kept here? */
export async function hasConsent(store: DurableStore): Promise<boolean> {
  if (isConsent(await get<unknown>(DRAFTS, store))) return true;
  return (await get<unknown>(BEFORE, store)) === 'personal';
}

function isConsent(stored: unknown): stored is Consent {
  return typeof (stored as Partial<Consent> | null | undefined)?.givenAt === 'number';
}
