/**
 * Why this device does not keep something.
 *
 * - `unavailable`: storage cannot be opened.
 * - `insecure`: plain http, so no encryption; nothing is written.
 * - `quota`: no space.
 * - `closed`: the connection was lost; it is tried again.
 * - `newer`: written by newer code; read only, never overwritten.
 * - `passphrase`: it does not open with this passphrase. Never the status of a draft.
 * - `damaged`: a file that was altered or cut. Never the status of a draft.
 */
export type StorageErrorCode =
  'unavailable' | 'insecure' | 'quota' | 'closed' | 'newer' | 'unknown' | 'passphrase' | 'damaged';

/** Storage of this device refused. Never holds an answer; `cause` is what the browser threw. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly code: StorageErrorCode;

  constructor(code: StorageErrorCode, options?: { readonly cause?: unknown }) {
    super(`storage: ${code}`, options);
    this.code = code;
  }
}

/** Whatever a browser threw, as a {@link StorageError}. */
export function asStorageError(cause: unknown): StorageError {
  return cause instanceof StorageError ? cause : new StorageError(codeOf(cause), { cause });
}

/**
 * Was the connection lost, rather than the operation wrong? A transaction that the browser aborts
 * while closing has no error at all.
 * @see https://github.com/jakearchibald/idb-keyval/issues/165
 */
export function isLostConnection(cause: unknown): boolean {
  return (
    cause === null || ['InvalidStateError', 'AbortError', 'UnknownError'].includes(nameOf(cause))
  );
}

/** Is the disk itself full, rather than the share of it that this site may use? */
export function isDiskFull(cause: unknown): boolean {
  return nameOf(cause) === 'UnknownError' && isNoSpace(cause);
}

function codeOf(cause: unknown): StorageErrorCode {
  if (isNoSpace(cause)) return 'quota';
  if (nameOf(cause) === 'UnknownError') return 'unknown';
  if (isLostConnection(cause)) return 'closed';
  return ['NotFoundError', 'SecurityError', 'DataCloneError'].includes(nameOf(cause))
    ? 'unavailable'
    : 'unknown';
}

/** Chromium reports a full disk as `UnknownError … FILE_ERROR_NO_SPACE`. */
function isNoSpace(cause: unknown): boolean {
  if (nameOf(cause) === 'QuotaExceededError') return true;
  return cause instanceof Error && /no_space|disk.{0,5}full|quota/i.test(cause.message);
}

function nameOf(cause: unknown): string {
  const name = (cause as { name?: unknown } | null | undefined)?.name;
  return typeof name === 'string' ? name : '';
}
