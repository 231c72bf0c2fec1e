/** Something a pack author has to put right. */
export interface Problem {
  /** Path of the file, as it was given. */
  readonly file: string;
  /** From 1. */
  readonly line?: number;
  /** Where in the file: `steps.child.screens.child-name.fields.childName.hint`. */
  readonly place?: string;
  /** The language in which a merged pack was refused; words are put right in its file. */
  readonly locale?: string;
  /** What is wrong, and what to do. */
  readonly message: string;
}

/** One line for the terminal: `locales/en.json:12: steps.route.title: …`. */
export function formatProblem({ file, line, place, message }: Problem): string {
  const where = line === undefined ? file : `${file}:${line}`;
  return [where, place, message].filter(Boolean).join(': ');
}
