/** Runs in the page: texts, values and attributes of its document, frames and shadow roots included. */
export function everythingIn(): string {
  const read = (root: Document | ShadowRoot): string =>
    [...root.querySelectorAll('*')]
      .map((element) => {
        const inner = element.shadowRoot ?? (element as HTMLIFrameElement).contentDocument;
        const { value } = element as { value?: unknown };
        const markup = new XMLSerializer().serializeToString(element);
        return `${markup} ${String(value)} ${inner ? read(inner) : ''}`;
      })
      .join(' ');
  return read(document);
}

/**
 * Runs in the page: what the browser keeps for its site, as text; bytes as UTF-8 and as UTF-16.
 * Empty when nothing is kept.
 */
export async function everythingKept(): Promise<string> {
  const kept: unknown[] = [
    ...Object.entries(localStorage),
    ...Object.entries(sessionStorage),
    ...(await caches.keys()),
  ];
  if (document.cookie) kept.push(document.cookie);
  if (self.name) kept.push(self.name);
  for (const { name = '' } of await indexedDB.databases()) kept.push(name, await read(name));
  return kept.map(textOf).join(' ');

  async function read(name: string): Promise<unknown[]> {
    const database = await answer(indexedDB.open(name));
    const found: unknown[] = [];
    for (const store of database.objectStoreNames) {
      const records = database.transaction(store).objectStore(store);
      found.push(await answer(records.getAllKeys()), await answer(records.getAll()));
    }
    database.close();
    return found;
  }

  function answer<Result>(request: IDBRequest<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error(request.error?.name));
    });
  }

  function textOf(value: unknown): string {
    if (value instanceof ArrayBuffer) return textOf(new Uint8Array(value));
    if (value instanceof Uint8Array) {
      return ['utf-8', 'utf-16le'].map((code) => new TextDecoder(code).decode(value)).join(' ');
    }
    if (typeof value !== 'object' || value === null) return String(value);
    return Object.entries(value)
      .map(([key, part]) => `${key} ${textOf(part)}`)
      .join(' ');
  }
}
