/**
 * What a person with a keyboard needs of a page, in whatever browser: a part of Playwright's `Page`,
 * with one driver for each of the other engines.
 */
export interface DrivenPage {
  readonly keyboard: {
    /** A key by its name, `Tab` or `Shift+Tab`. */
    press(key: string): Promise<void>;
    /** Letter by letter, each by its own key. */
    type(text: string): Promise<void>;
  };
  /** Calls `work` in the page; what goes in and out is plain data. */
  evaluate<Result>(work: () => Result | Promise<Result>): Promise<Result>;
  evaluate<Result, Argument>(
    work: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
  /** Waits until `work` gives something true. @throws Error when it does not in 30 s */
  waitForFunction<Argument>(
    work: (argument: Argument) => unknown,
    argument: Argument,
  ): Promise<unknown>;
}
