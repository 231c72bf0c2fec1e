import { bytesNeeded, fileTypeOf, isAccepted } from './file-type.js';
import { emptyFileWords, tooLargeWords, unreadableWords, wrongTypeWords } from './file-words.js';
import type { FileTerms } from './file-words.js';

/** A file that was chosen, and why it cannot be taken, if so. */
export interface Judged {
  readonly file: File;
  /** In words, also what to do; `undefined` for a file that is as it should be. */
  readonly refusal: string | undefined;
}

/** Looks into each file that was chosen. */
export async function judgeFiles(
  files: readonly File[],
  terms: FileTerms,
): Promise<readonly Judged[]> {
  return Promise.all(files.map(async (file) => ({ file, refusal: await refusal(file, terms) })));
}

/** Judged files sorted into those that join the list and those that do not. */
export interface Sorted {
  readonly files: readonly File[];
  readonly added: readonly File[];
  readonly doubles: readonly File[];
  /** There is no place for these. */
  readonly left: readonly File[];
  readonly refusals: readonly string[];
}

/** Where one file is wanted, another takes its place. */
export function sortFiles(
  present: readonly File[],
  judged: readonly Judged[],
  max: number,
): Sorted {
  const good = judged.filter(({ refusal }) => !refusal).map(({ file }) => file);
  const isNew = (file: File, i: number) => ![...present, ...good.slice(0, i)].some(sameAs(file));
  const fresh = good.filter(isNew);
  const kept = max === 1 && fresh.length > 0 ? [] : present;
  const added = fresh.slice(0, Math.max(0, max - kept.length));
  return {
    files: [...kept, ...added],
    added,
    doubles: good.filter((file) => !fresh.includes(file)),
    left: fresh.slice(added.length),
    refusals: judged.flatMap(({ refusal }) => refusal ?? []),
  };
}

async function refusal(file: File, { accept, maxBytes }: FileTerms): Promise<string | undefined> {
  if (file.size === 0) return emptyFileWords(file.name);
  const bytes = await file.slice(0, bytesNeeded).arrayBuffer().catch(nothingRead);
  if (!bytes) return unreadableWords(file.name);
  const type = fileTypeOf(new Uint8Array(bytes));
  if (!isAccepted(type, accept)) return wrongTypeWords(file.name, type, accept);
  return file.size > maxBytes ? tooLargeWords(file, maxBytes) : undefined;
}

function nothingRead(): void {}

/** A camera gives every picture the same name; the moment tells them apart. */
function sameAs(one: File): (other: File) => boolean {
  return (other) =>
    other.name === one.name && other.size === one.size && other.lastModified === one.lastModified;
}
