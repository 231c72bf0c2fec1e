/** Something a pack author has to put right. */
export interface Problem {
  /** Path of the file, as it was given. */
  readonly file: string;
  /** Where in the file: `steps.child.screens.child-name.fields.childName.hint`. */
  readonly place?: string;
  /** What is wrong, and what to do. */
  readonly message: string;
}

/** One line for the terminal: `locales/en.json: steps.route.title: …`. */
export function formatProblem({ file, place, message }: Problem): string {
  return [file, place, message].filter(Boolean).join(': ');
}
