/** What axe says of one element; `?` before the rule when it cannot decide. */
export interface Finding {
  readonly rule: string;
  readonly html: string;
  /** Why it cannot decide, or what is wrong. */
  readonly message: string;
}
