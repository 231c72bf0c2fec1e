import type { BrowserContext } from 'playwright-core';

/** How a browser takes a connection away: with a word about it, without, or with all that was kept. */
export const closings = ['told', 'silent', 'cleared'] as const;

/** One of {@link closings}. */
export type Closing = (typeof closings)[number];

declare global {
  /** Closes every connection of this page to its databases, as the browser would. */
  var closeConnections: (told: boolean) => void;
}

/** Pages of this context can have their connections closed. */
export async function holdConnections(context: BrowserContext): Promise<void> {
  await context.addInitScript(noteConnections);
}

function noteConnections(): void {
  const databases = new Set<IDBDatabase>();
  const running = new Set<IDBTransaction>();
  const { open } = IDBFactory.prototype;
  const { transaction, close } = IDBDatabase.prototype;
  IDBFactory.prototype.open = function (...args) {
    const request = open.apply(this, args);
    request.addEventListener('success', () => databases.add(request.result));
    return request;
  };
  IDBDatabase.prototype.transaction = function (...args) {
    const begun = transaction.apply(this, args);
    running.add(begun);
    for (const end of ['complete', 'abort']) {
      begun.addEventListener(end, () => running.delete(begun));
    }
    return begun;
  };
  globalThis.closeConnections = (told) => {
    for (const begun of running) abort(begun);
    for (const database of databases) {
      close.call(database);
      if (told) database.dispatchEvent(new Event('close'));
    }
    databases.clear();
  };

  function abort(begun: IDBTransaction): void {
    try {
      begun.abort();
    } catch {
      // It is committing already.
    }
  }
}
