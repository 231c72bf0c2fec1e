import type { DraftFile } from '../services.js';

/** A file that was chosen in a guide, and how far it has come. */
export interface KeptFile {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  /** Absent until it was read from the draft. */
  file?: File;
  /** `stored` in the draft; `unstored`: the draft could not take it, it is tried again. */
  phase: 'keeping' | 'stored' | 'unstored' | 'lost';
  /** It is being read. */
  opening?: boolean;
}

/** A file that the person has chosen just now. */
export function chosenFile(path: string, file: File): KeptFile {
  return { id: newId(), path, name: file.name, file, phase: 'keeping' };
}

/** A file that the draft holds. */
export function storedFile({ id, path, name }: DraftFile): KeptFile {
  return { id, path, name, phase: 'stored' };
}

/** Does it count as an answer? */
export function isThere({ phase }: KeptFile): boolean {
  return phase === 'stored' || phase === 'unstored';
}

/** Plain http has no `randomUUID`, and keeps no files either. */
function newId(): string {
  return typeof crypto.randomUUID === 'function' ? crypto.randomUUID() : `page-${Math.random()}`;
}
