/**
 * A question about the answers so far, as data. A closed vocabulary: what a condition depends on is
 * known without running it. Conditions may refer only to fields that stand earlier in the procedure;
 * inside a repeated step a field of the same step means the one of the same item.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | FieldTest;

/** One test on one field. An unanswered or not relevant field fails every test, `answered: false` apart. */
export type FieldTest =
  /** Of several chosen values (multi-choice), one is enough. */
  | { readonly field: string; readonly equals: string | number | boolean }
  | { readonly field: string; readonly oneOf: readonly (string | number)[] }
  /** Equal to the answer of another field; `no` while either is unanswered. */
  | { readonly field: string; readonly equalsField: string }
  | { readonly field: string; readonly answered: boolean }
  /** A date of which only the year, or the month and year, was given (`true`), or all of it. */
  | { readonly field: string; readonly partial: boolean }
  /** Strictly before / after a date. */
  | { readonly field: string; readonly before: DateOperand }
  | { readonly field: string; readonly after: DateOperand }
  /** Full years on a day (`on`, a date field; today when left out); at least, and below. */
  | {
      readonly field: string;
      readonly age: { readonly atLeast?: number; readonly below?: number; readonly on?: string };
    }
  /** The first words of two names are the same (họ), letter case apart. */
  | { readonly field: string; readonly sameFamilyName: string };

/** A day: ISO 8601, another date field, or so many days or years before (negative) or after today. */
export type DateOperand =
  | string
  | { readonly field: string }
  | { readonly today: { readonly days?: number; readonly years?: number } };

/** `unsure`: a partial date (a year alone) leaves both open. */
export type Verdict = 'yes' | 'no' | 'unsure';
