/**
 * What becomes of a file that was chosen: it is being kept, is kept on this device, is in this page
 * only, or was kept once and cannot be read any more.
 */
export type FileStanding = 'keeping' | 'kept' | 'page' | 'lost';

/** Who keeps the files of one field, before they are shown; in a guide, its draft. */
export interface FileKeeper {
  /**
   * The picker opens, and perhaps a camera that leaves the page no memory: what was typed is written.
   */
  beforePicking(): void;
  /** Resolves when each is kept, or known to be in this page only. */
  add(files: readonly File[]): Promise<void>;
  /** Resolves to `false` when it could not be taken out. */
  remove(file: File): Promise<boolean>;
  standing(file: File): FileStanding;
}
