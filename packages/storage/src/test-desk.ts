import { createDraftStore } from './draft-store.js';
import { createDurableStore } from './durable-store.js';
import { createOutbox } from './outbox.js';
import type { OutboxItem } from './outbox-item.js';
import { createTestClock, type TestClock } from './test-clock.js';
import { withFaults, type Fault } from './test-faults.js';
import { createTestReceiver, type Behaviour } from './test-receiver.js';
import { freshName, PROCEDURE, rawEntries, until } from './test-tab.js';

export const DAY = 24 * 60 * 60 * 1000;

export interface DeskOptions {
  readonly name?: string;
  readonly clock?: TestClock;
  readonly receiver?: ReturnType<typeof createTestReceiver>;
  readonly fault?: () => Fault;
}

/** A tab with drafts and an outbox, a clock of ours and a receiver. */
export function openDesk(options: DeskOptions = {}) {
  const { name = freshName(), clock = createTestClock(), fault } = options;
  const { receiver = createTestReceiver() } = options;
  const real = createDurableStore({ name });
  const store = fault ? withFaults(real, fault) : real;
  const drafts = createDraftStore({ ...clock, store });
  const outbox = createOutbox({ ...clock, store, fetch: receiver.fetch, random: () => 0.5 });
  const seen: OutboxItem[] = [];
  outbox.subscribe((item) => seen.push(item));
  const shows = (state: OutboxItem['state']) => until(() => seen.at(-1)?.state === state);
  const keepDraft = async () => {
    const draft = await drafts.open({ device: 'personal', procedure: PROCEDURE });
    draft.save({ answers: { fullName: 'Nguyễn Thị Thử', phone: '0900 000 000' } });
    await draft.flush();
    return draft;
  };
  return { name, clock, store, drafts, outbox, receiver, seen, shows, keepDraft };
}

/** Behaviours in order; then receipts. */
export function inOrder(...behaviours: readonly Behaviour[]) {
  const left = [...behaviours];
  return () => left.shift() ?? 'receipt';
}

/** What kinds of records lie in a database. */
export async function kindsOf(name: string): Promise<unknown[]> {
  return (await rawEntries(name)).map(([key]) => (key as unknown[])[0]);
}
