let asked = false;

/**
 * Asks the browser, once in a page, not to delete drafts when space runs short. Chromium and Safari
 * decide in silence. Firefox would ask the person, in the middle of typing, a question that has
 * nothing to do with the procedure: there it is left alone. Nobody waits for the answer.
 */
export function askPersistence(): void {
  const { storage, userAgent } = navigator;
  if (asked || userAgent.includes('Firefox/')) return;
  asked = true;
  // Where the browser knows of no such thing, there is nothing to ask.
  void (storage as Partial<StorageManager> | undefined)?.persist?.().catch(() => undefined);
}
