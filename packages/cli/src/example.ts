import type { Answers, IssueLevel, Ward } from '@tungbuoc/core';

/**
 * One person's whole story with a procedure, and what must follow from it. The command checks it,
 * tests run it, story pages and the demo show it.
 */
export interface Example {
  readonly id: string;
  /** Who it is about: "Cha mẹ có đăng ký kết hôn, mẹ đi làm giấy". */
  readonly title: string;
  /** The day of the story, `YYYY-MM-DD`. */
  readonly today: string;
  readonly ward?: Ward;
  /** In the order in which they are given. */
  readonly answers: Answers;
  readonly expected: Outcome;
}

/** Where a story leads. */
export interface Outcome {
  /** Keys of the screens in the order they were seen; `route:<id>` where a route stood in the way. */
  readonly path: readonly string[];
  /** The route that ended it, if one did. */
  readonly route?: string;
  /** Issues that are left at the end, in the order of the procedure. */
  readonly issues: readonly OutcomeIssue[];
  readonly progress: { readonly stepCount: number; readonly screenCount: number };
  readonly canSubmit: boolean;
  /** Ids of papers and fees. */
  readonly papers: readonly string[];
  readonly fees: readonly string[];
}

/** An issue without what depends on the words. */
export interface OutcomeIssue {
  readonly code: string;
  readonly level: IssueLevel;
  readonly fieldId: string;
  /** For `code: "rule"`. */
  readonly ruleId?: string;
}
