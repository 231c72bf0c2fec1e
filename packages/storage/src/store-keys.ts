/** Where the parts of a draft lie in the store. */
export interface DraftPlace {
  readonly procedureId: string;
  readonly draftId: string;
}

/** When the first draft was kept. */
export const KEPT = ['kept'];

/** One saved revision. */
export function revisionKey(
  { procedureId, draftId }: DraftPlace,
  revision: number,
): IDBValidKey[] {
  return ['draft', procedureId, draftId, revision];
}

/** All revisions of one draft, oldest first. */
export function revisionRange({ procedureId, draftId }: DraftPlace): IDBKeyRange {
  const start = ['draft', procedureId, draftId];
  return IDBKeyRange.bound(start, [...start, []]);
}

/** The revisions of one draft that are older than this one. */
export function revisionsBefore(place: DraftPlace, revision: number): IDBKeyRange {
  const { procedureId, draftId } = place;
  return IDBKeyRange.bound(
    ['draft', procedureId, draftId],
    revisionKey(place, revision),
    false,
    true,
  );
}

/** Everything whose key begins with these parts: an array is greater than any text or number. */
export function rangeOf(...start: string[]): IDBKeyRange {
  return IDBKeyRange.bound(start, [...start, []]);
}

/** The pack that the draft was made with. */
export function procedureKey({ procedureId, draftId }: DraftPlace): IDBValidKey[] {
  return ['procedure', procedureId, draftId];
}

/** What a page that was going away, one of several, had not seen saved. */
export function wordsKey(place: DraftPlace, revision: number, tab: string): IDBValidKey[] {
  return ['words', place.procedureId, place.draftId, revision, tab];
}

/** The last words of all pages that had this draft open. */
export function wordsRange({ procedureId, draftId }: DraftPlace): IDBKeyRange {
  return rangeOf('words', procedureId, draftId);
}

/** Where a revision, or last words, that could not be read are kept aside. */
export function damagedKey(key: IDBValidKey): IDBValidKey[] {
  return ['damaged', ...(key as IDBValidKey[]).slice(1)];
}

/** All revisions of one draft that were kept aside. */
export function damagedRange({ procedureId, draftId }: DraftPlace): IDBKeyRange {
  return rangeOf('damaged', procedureId, draftId);
}

/** Says that a draft was removed or sent, so that no tab brings it back. */
export function removedKey(draftId: string): IDBValidKey[] {
  return ['removed', draftId];
}

/** Which draft a key speaks of; `undefined` for everything else that may lie in the store. */
export function placeOf(key: IDBValidKey): DraftPlace | undefined {
  if (!Array.isArray(key)) return undefined;
  const [kind, procedureId, draftId] = key;
  if (!['draft', 'procedure', 'damaged', 'words'].includes(kind as string)) return undefined;
  if (typeof procedureId !== 'string' || typeof draftId !== 'string') return undefined;
  return { procedureId, draftId };
}

/** The revision that a key names, 0 when it names none. */
export function revisionOf(key: IDBValidKey): number {
  const revision: unknown = Array.isArray(key) ? key[3] : undefined;
  return typeof revision === 'number' && Number.isSafeInteger(revision) ? revision : 0;
}

/** What a passphrase opens of a draft: the key of it, locked. */
export function lockKey(draftId: string): IDBValidKey[] {
  return ['lock', draftId];
}

/** When the clock was first doubted because of a draft or receipt. */
export function doubtKey(id: string): IDBValidKey[] {
  return ['doubt', id];
}

/** A submission, from the press of the button until its receipt has expired. */
export function itemKey(draftId: string): IDBValidKey[] {
  return ['outbox', draftId];
}

/** What is known of a file of a draft, or of the submission that the draft became. */
export function fileKey(draftId: string, id: string): IDBValidKey[] {
  return ['file', draftId, id];
}

/** Which file a key speaks of. */
export function fileOf(key: IDBValidKey): { draftId: string; id: string } | undefined {
  if (!Array.isArray(key)) return undefined;
  const [kind, draftId, id] = key;
  if (kind !== 'file' || typeof draftId !== 'string' || typeof id !== 'string') return undefined;
  return { draftId, id };
}

/** One part of the bytes of a file. They need not move when the file comes to another draft. */
export function partKey(fileId: string, part: number): IDBValidKey[] {
  return ['file-part', fileId, part];
}

/** All bytes of a file, in order. */
export function partRange(fileId: string): IDBKeyRange {
  return rangeOf('file-part', fileId);
}
