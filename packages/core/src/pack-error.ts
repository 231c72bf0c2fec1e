/**
 * `not-json`: the text cannot be read. `limits`: too large, too deep, too many fields, or a key that
 * is never allowed. `schema`: not what a procedure is made of. `references`: it names what is not
 * there, or not there yet.
 */
export type PackErrorCode = 'not-json' | 'limits' | 'schema' | 'references';

/** One thing that is wrong in a pack. */
export interface PackIssue {
  /** Where: `steps.mother.screens.mother-name.fields.motherName.when`; empty for the whole pack. */
  readonly path: string;
  /** What is wrong and what to do, in English, for the author. */
  readonly message: string;
}

const shownIssues = 5;

/** A pack was refused. `issues` lists everything that was found at once. */
export class PackError extends Error {
  override readonly name = 'PackError';
  readonly code: PackErrorCode;
  readonly issues: readonly PackIssue[];

  constructor(code: PackErrorCode, issues: readonly PackIssue[], options?: { cause?: unknown }) {
    super(describe(issues));
    this.code = code;
    this.issues = issues;
    if (options) this.cause = options.cause;
  }
}

function describe(issues: readonly PackIssue[]): string {
  const lines = issues
    .slice(0, shownIssues)
    .map(({ path, message }) => (path === '' ? message : `${path}: ${message}`));
  const more = issues.length - lines.length;
  return `The pack is refused. ${lines.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}
