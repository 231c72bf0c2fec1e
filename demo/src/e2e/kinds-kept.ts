/**
 * Runs in the page: the kinds of records that all databases of the site hold, and the names of what
 * lies in its other storages; each once.
 */
export async function kindsKept(): Promise<string[]> {
  const kinds = new Set([...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await answer(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const keys = await answer(database.transaction(store).objectStore(store).getAllKeys());
      for (const key of keys) kinds.add(String(Array.isArray(key) ? key[0] : key));
    }
    database.close();
  }
  return [...kinds].sort();

  function answer<Result>(request: IDBRequest<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error(request.error?.name));
    });
  }
}
