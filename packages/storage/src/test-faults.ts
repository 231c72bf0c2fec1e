import type { DurableStore } from './durable-store.js';
import { asStorageError } from './storage-error.js';

/** What happens to the next transactions that write. */
export type Fault = 'none' | 'late' | 'aborted' | 'full' | 'lost';

/** A store whose writing may be made to fail, before or at the commit. */
export function withFaults(store: DurableStore, nextFault: () => Fault): DurableStore {
  const faulty: DurableStore = Object.assign(
    async (mode: IDBTransactionMode, callback: Parameters<DurableStore>[1]) => {
      const fault = mode === 'readwrite' ? nextFault() : 'none';
      if (fault === 'late') await new Promise((resolve) => setTimeout(resolve, 5));
      if (fault === 'full') throw asStorageError(new DOMException('', 'QuotaExceededError'));
      if (fault === 'lost') throw asStorageError(new DOMException('', 'InvalidStateError'));
      if (fault !== 'aborted') return store(mode, callback);
      return store(mode, (records) => {
        const { transaction } = records;
        // Nothing of ours may keep the transaction from being aborted at the very end.
        Object.defineProperty(transaction, 'commit', { value: () => transaction.abort() });
        return callback(records);
      });
    },
    { database: store.database, exists: () => store.exists(), close: () => store.close() },
  ) as DurableStore;
  return faulty;
}
