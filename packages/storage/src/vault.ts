import type { GuideState, Procedure } from '@tungbuoc/core';
import { afterTimeout, type Clock } from './clock.js';
import { createKeyRing, type DeviceKeyRing } from './device-key.js';
import { createDurableStore, type DurableStore } from './durable-store.js';
import type { FilesInMemory } from './memory-files.js';
import { createTabTalk, type TabTalk } from './tab-talk.js';

/** What drafts and outbox of one page have in common. */
export interface StorageOptions {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Calls later; `setTimeout` when left out. */
  readonly after?: Clock['after'];
  /** Where everything is kept; one store per page when left out. */
  readonly store?: DurableStore;
}

/** One store with what belongs to it: the key, the talk between tabs, and the order of records. */
export interface Vault {
  readonly store: DurableStore;
  readonly keys: DeviceKeyRing;
  readonly talk: TabTalk;
  readonly clock: Clock;
  /** Stamps a record: the time, and a number above all that were seen. */
  stamp(): { readonly savedAt: number; readonly order: number };
  /** Drafts that must not touch the disk, by id; what a reopened one begins with. */
  readonly inMemory: Map<string, MemoryContent | undefined>;
  /** The files of drafts and items that must not touch the disk, by draft. */
  readonly filesInMemory: Map<string, FilesInMemory>;
  /** Notes the order of a record that was read. */
  saw(order: number): void;
}

/** What a draft in memory begins with. */
export interface MemoryContent {
  readonly state: GuideState;
  readonly procedure: Procedure;
}

type Shared = Pick<Vault, 'keys' | 'talk' | 'inMemory' | 'filesInMemory'> & { order: number };

let pageStore: DurableStore | undefined;
const sharedByStore = new WeakMap<DurableStore, Shared>();

/** All that open one store share its key and its talk. Nothing is read or written yet. */
export function openVault(options: StorageOptions): Vault {
  const store = options.store ?? (pageStore ??= createDurableStore());
  const shared = sharedByStore.get(store) ?? share(store);
  const clock = { now: options.now, after: options.after ?? afterTimeout };
  return {
    store,
    keys: shared.keys,
    talk: shared.talk,
    inMemory: shared.inMemory,
    filesInMemory: shared.filesInMemory,
    clock,
    stamp() {
      const savedAt = clock.now();
      shared.order = Math.max(shared.order + 1, savedAt);
      return { savedAt, order: shared.order };
    },
    saw(order) {
      shared.order = Math.max(shared.order, order);
    },
  };
}

function share(store: DurableStore): Shared {
  const shared = {
    keys: createKeyRing(store),
    talk: createTabTalk(store.database),
    inMemory: new Map(),
    filesInMemory: new Map(),
    order: 0,
  };
  shared.talk.listen((news) => {
    if (news.kind === 'shared') shared.keys.forget();
  });
  sharedByStore.set(store, shared);
  return shared;
}
