/** A draft as the first release has left it in a browser. */
export interface FormatOneDraft {
  readonly name: string;
  readonly childCount: string;
}

/**
 * Runs in a page of the site: takes away what is kept there, and leaves one draft of birth
 * registration as format 1 wrote it, with a key that could not be renewed.
 */
export async function leaveFormatOne({ name, childCount }: FormatOneDraft): Promise<void> {
  const settled = <Result>(request: IDBRequest<Result>): Promise<Result> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('no answer'));
    });
  const usages: KeyUsage[] = ['encrypt', 'decrypt'];
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, usages);
  const id = crypto.randomUUID();
  const savedAt = Date.now();
  const state = {
    answers: { requesterName: name, childCount, registered: 'no' },
    place: 'requester-name',
    visited: ['registered', 'requester-name'],
    editing: false,
  };
  const seal = async (revision: number) => {
    const nonce = crypto.getRandomValues(new Uint8Array(12));
    const label = JSON.stringify([1, 'draft', id, revision, savedAt, revision]);
    const additionalData = new TextEncoder().encode(label);
    const content = JSON.stringify({ title: 'Đăng ký khai sinh', state, change: {} });
    const plain = new TextEncoder().encode(content);
    const parameters = { name: 'AES-GCM', iv: nonce, additionalData };
    const data = await crypto.subtle.encrypt(parameters, key, plain);
    return { format: 1, savedAt, order: revision, nonce, data };
  };
  const revisions = [await seal(1), await seal(2)];
  await settled(indexedDB.deleteDatabase('tungbuoc'));
  const opening = indexedDB.open('tungbuoc');
  opening.onupgradeneeded = () => opening.result.createObjectStore('records');
  const database = await settled(opening);
  const transaction = database.transaction('records', 'readwrite');
  const records = transaction.objectStore('records');
  records.put({ id: crypto.randomUUID(), key }, ['key']);
  for (const sealed of revisions) {
    records.put(sealed, ['draft', 'register-birth', id, sealed.order]);
  }
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  database.close();
}

/** Runs in a page of the site: the formats of the revisions that are kept. */
export async function keptFormats(): Promise<number[]> {
  const opening = indexedDB.open('tungbuoc');
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const records = opening.result.transaction('records').objectStore('records');
  const request = records.getAll(IDBKeyRange.bound(['draft'], ['draft', []]));
  await new Promise((resolve) => (request.onsuccess = resolve));
  opening.result.close();
  return (request.result as { format: number }[]).map(({ format }) => format);
}
