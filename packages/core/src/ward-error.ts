import type { PackIssue } from './pack-error.js';

/**
 * `not-json`: the text cannot be read. `limits`: too large or too deep. `schema`: not a ward's
 * file.
 */
export type WardErrorCode = 'not-json' | 'limits' | 'schema';

/** The file of a ward was refused. `issues` lists everything that was found at once. */
export class WardError extends Error {
  override readonly name = 'WardError';
  readonly code: WardErrorCode;
  readonly issues: readonly PackIssue[];

  constructor(code: WardErrorCode, issues: readonly PackIssue[], options?: { cause?: unknown }) {
    super(`The ward's file is refused. ${issues.map(inOneLine).join('; ')}`);
    this.code = code;
    this.issues = issues;
    if (options) this.cause = options.cause;
  }
}

function inOneLine({ path, message }: PackIssue): string {
  return path === '' ? message : `${path}: ${message}`;
}
