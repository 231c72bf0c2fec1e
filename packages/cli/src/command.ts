/** Where lines for the person at the desk go. */
export interface Output {
  log(line: string): void;
  error(line: string): void;
}

/** The exit code: 0 all well, 1 problems found, 2 not understood. */
export type ExitCode = 0 | 1 | 2;

/** What stands behind a name on the command line. */
export interface Command {
  /** How it is called, and what it does, in Vietnamese and English. */
  readonly usage: readonly [call: string, vietnamese: string, english: string];
  /** `undefined`: the words behind the name were not understood. */
  run(args: readonly string[], output: Output): ExitCode | undefined | Promise<ExitCode>;
}
