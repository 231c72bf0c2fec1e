import type { Procedure } from '@tungbuoc/core';
import { promisifyRequest } from 'idb-keyval';
import { createDraftStore } from './draft-store.js';
import { createDurableStore, type DurableStore } from './durable-store.js';
import type { Draft, DraftEvent, DraftStatus } from './draft.js';

/** A procedure that nobody would mistake for a real one. */
export const PROCEDURE: Procedure = {
  formatVersion: 1,
  id: 'try-out',
  version: '1.0.0',
  locale: 'vi',
  title: 'Thủ tục thử',
  summary: 'Chỉ để thử.',
  validFrom: '2026-01-01',
  lastVerified: '2026-11-01',
  legalBasis: [],
  routes: [],
  papers: [],
  fees: [],
  steps: [],
  rules: [],
  afterwards: [],
};

let count = 0;

/** A database of one's own for each test. */
export function freshName(): string {
  count += 1;
  return `test-${performance.timeOrigin}-${count}`;
}

/** A tab on a database: with its own connection, its own key ring and its own line to the others. */
export function openTab(name = freshName(), store: DurableStore = createDurableStore({ name })) {
  const drafts = createDraftStore({ now: () => Date.now(), store });
  const begin = (id?: string) => drafts.open({ id, device: 'personal', procedure: PROCEDURE });
  return { name, store, drafts, begin };
}

/** Every status that a draft goes through, from the first on. */
export function statusesOf(draft: Draft): DraftStatus[] {
  const statuses = [draft.status];
  draft.subscribe((event: DraftEvent) => {
    if (event.type === 'status') statuses.push(event.status);
  });
  return statuses;
}

/** Resolves as soon as something is so; looks again on every turn of the event loop. */
export async function until(isSo: () => boolean, within = 5_000): Promise<void> {
  const end = performance.now() + within;
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`not within ${within} ms: ${isSo.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** Everything that lies in a database, in the order of its keys. */
export async function rawEntries(name: string): Promise<(readonly [IDBValidKey, unknown])[]> {
  return createDurableStore({ name })('readonly', async (records) => {
    const keys = await promisifyRequest(records.getAllKeys());
    const values = await promisifyRequest<unknown[]>(records.getAll());
    return keys.map((key, index) => [key, values[index]] as const);
  });
}

/** What the browser keeps for this page. WebKit lists, without a version, what was asked for only. */
export async function databaseNames(): Promise<(string | undefined)[]> {
  const all = await indexedDB.databases();
  return all.filter(({ version }) => version).map(({ name }) => name);
}
