import type { UseStore } from 'idb-keyval';
import { afterTimeout, type Clock } from './clock.js';
import { Connection, STORE } from './connection.js';
import { asStorageError, isDiskFull, isLostConnection, StorageError } from './storage-error.js';

/**
 * A store for idb-keyval that waits for the disk, steps aside for other tabs, gives up opening
 * after three seconds, and opens again when the browser has closed the connection.
 * Every failure is a {@link StorageError}.
 */
export type DurableStore = UseStore & {
  /** Name of the database. */
  readonly database: string;
  /** Is there a database? Does not make one. @throws {StorageError} `unavailable` */
  exists(): Promise<boolean>;
  /** Closes the connection; the next operation opens it again. */
  close(): void;
  /** Called when another tab wants the database for itself, a moment before it is let go. */
  onYield?(listener: () => void): () => void;
};

/** For tests and for hosts with reasons of their own; everything may be left out. */
export interface DurableStoreOptions {
  /** Name of the database; `tungbuoc` when left out. */
  readonly name?: string;
  readonly after?: Clock['after'];
  /** Where databases come from; the page's own `indexedDB` when left out. */
  readonly factory?: () => IDBFactory;
}

/** How long an operation may stay silent before its connection is given up. */
const OPERATION_PATIENCE = 10_000;

/** One database with one store. Nothing is opened before the first operation. */
export function createDurableStore(options: DurableStoreOptions = {}): DurableStore {
  const { name = 'tungbuoc', after = afterTimeout, factory = () => indexedDB } = options;
  const listeners = new Set<() => void>();
  const onYield = () => {
    for (const listener of listeners) listener();
    return listeners.size > 0;
  };
  const connection = new Connection({ name, after, factory, onYield });

  const once: UseStore = async (mode, callback) => {
    const database = await connection.get();
    let transaction: IDBTransaction | undefined;
    try {
      transaction = database.transaction(STORE, mode, { durability: 'strict' });
      return await inTime(after, callback(transaction.objectStore(STORE)));
    } catch (cause) {
      abort(transaction);
      if (isDiskFull(cause)) connection.rest();
      else if (isLostConnection(cause) || cause instanceof StorageError) connection.drop(database);
      throw cause;
    }
  };

  // Safe to do twice: every operation of ours adds under a key of its own, or compares first.
  const twice: UseStore = (mode, callback) =>
    once(mode, callback)
      .catch((cause: unknown) => {
        if (isLostConnection(cause)) return once(mode, callback);
        throw cause;
      })
      .catch((cause: unknown) => {
        throw asStorageError(cause);
      });

  return Object.assign(twice, {
    database: name,
    exists: async () => (await connection.find()) !== undefined,
    close: () => connection.close(),
    onYield: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
}

/** All or nothing, also when a callback of ours has thrown half-way. */
function abort(transaction: IDBTransaction | undefined): void {
  try {
    transaction?.abort();
  } catch {
    // It is over already.
  }
}

/** Rejects with `closed` when nothing was heard for too long. */
async function inTime<T>(after: Clock['after'], operation: T | PromiseLike<T>): Promise<T> {
  let stopWaiting = () => {};
  const silence = new Promise<never>((_, reject) => {
    stopWaiting = after(OPERATION_PATIENCE, () => reject(new StorageError('closed')));
  });
  try {
    return await Promise.race([operation, silence]);
  } finally {
    stopWaiting();
  }
}
