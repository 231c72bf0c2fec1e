import type { Page } from 'puppeteer-core';

/** Where a page may still hold what was typed into it, and what it holds there, as one text each. */
export type Traces = Readonly<Record<string, string>>;

/** Everything that the page and its storage hold at this moment. */
export function tracesOf(page: Page): Promise<Traces> {
  return page.evaluate(readTraces);
}

/** Which of these texts are still held, and where. */
export function foundIn(traces: Traces, texts: readonly string[]): string[] {
  return Object.entries(traces).flatMap(([place, held]) =>
    texts.filter((text) => held.includes(text)).map((text) => `${text} in ${place}`),
  );
}

/** Runs in the page. */
async function readTraces(): Promise<Record<string, string>> {
  const settled = <Result>(request: IDBRequest<Result>): Promise<Result> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('no answer'));
    });
  const asText = (value: unknown): string => {
    if (value instanceof ArrayBuffer) return new TextDecoder('latin1').decode(value);
    if (ArrayBuffer.isView(value)) return new TextDecoder('latin1').decode(value);
    if (value === null || typeof value !== 'object') return String(value);
    return Object.entries(value)
      .map(([key, part]) => `${key} ${asText(part)}`)
      .join(' ');
  };
  const readDatabase = async (name: string): Promise<string> => {
    const database = await settled(indexedDB.open(name));
    let text = name;
    for (const store of database.objectStoreNames) {
      const records = database.transaction(store).objectStore(store);
      text += asText(await settled(records.getAllKeys()));
      text += asText(await settled(records.getAll()));
    }
    database.close();
    return text;
  };
  const readPage = (root: Document | ShadowRoot): string =>
    [...root.querySelectorAll('*')]
      .map((element) => {
        const { value } = element as HTMLInputElement;
        const attributes = [...element.attributes].map((attribute) => attribute.value).join(' ');
        const inside = element.shadowRoot ? readPage(element.shadowRoot) : '';
        return `${attributes} ${asText(value)} ${inside}`;
      })
      .join(' ') + (root instanceof Document ? root.body.textContent : root.textContent);
  const databases = await indexedDB.databases();
  const cached = await caches.keys();
  return {
    page: readPage(document),
    indexedDB: (await Promise.all(databases.map(({ name }) => readDatabase(name ?? '')))).join(
      ' ',
    ),
    localStorage: JSON.stringify(Object.entries(localStorage)),
    sessionStorage: JSON.stringify(Object.entries(sessionStorage)),
    caches: cached.join(' '),
    history: asText(history.state),
    address: `${location.href} ${document.title} ${document.cookie}`,
  };
}
