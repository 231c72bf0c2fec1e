import type { Condition } from './condition.js';
import type { IssueLevel } from './issues.js';
import type { Ward } from './ward.js';

/**
 * The official process being completed, as data, with the words of one language merged in
 * ({@link localizePack}). Read from JSON by `parsePack`, which refuses everything else.
 */
export interface Procedure {
  readonly formatVersion: 1;
  /** kebab-case, appears in addresses: `register-birth`. */
  readonly id: string;
  /** Semantic version of the pack. */
  readonly version: string;
  /** BCP 47 tag of the words in this object. */
  readonly locale: string;
  /** Official code, e.g. `1.001193`. */
  readonly code?: string;
  readonly title: string;
  /** One or two sentences: what comes out, for whom. */
  readonly summary: string;
  /** The law it follows holds from this day (YYYY-MM-DD) … */
  readonly validFrom: string;
  /** … to this one, included. */
  readonly validUntil?: string;
  /** Day on which a person last compared it with its sources. */
  readonly lastVerified: string;
  readonly legalBasis: readonly LegalSource[];
  /** The paper form that the print layout draws. */
  readonly officialForm?: { readonly title: string; readonly issuedBy: string };
  /** Minutes that filling in usually takes; shown at the start. */
  readonly minutes?: number;
  /**
   * Id of the name field that says for whom it is: its initials tell drafts apart (of a repeated
   * field those of its first item). The first name that is answered when left out.
   */
  readonly forWhom?: string;
  readonly routes: readonly Route[];
  readonly papers: readonly Paper[];
  readonly fees: readonly Fee[];
  readonly steps: readonly Step[];
  readonly rules: readonly Rule[];
  /** What happens after sending, or after handing in: numbered lines on the receipt. */
  readonly afterwards: readonly Note[];
  /**
   * Nothing is sent: the guide helps to prepare, and ends with the papers, the fees, where to go, and
   * the official sites step by step. It can never be submitted.
   */
  readonly preparation?: boolean;
  /** Such a file lies beside it: `about.json`, see `About`; `transfer.json`, see `TransferLayout`. */
  readonly about?: boolean;
  readonly transfer?: boolean;
  /** Its words as recordings, one entry for each language that somebody recorded. */
  readonly audio?: readonly PackAudio[];
}

/** What holds only for a time: outside of these days, both included, there is no such thing. */
export interface Dated {
  /** `YYYY-MM-DD`, as laws begin … */
  readonly from?: string;
  /** … and end. */
  readonly until?: string;
}

/** Recordings of the words of a pack, in whatever language people listen to. */
export interface PackAudio {
  /** BCP 47: `vi`, `tyz` (Tày), `nut` (Nùng). */
  readonly locale: string;
  /** What the language calls itself: `Tiếng Tày`. */
  readonly name: string;
  /** Address of the recording by the text as it is shown; relative to the pack when it is read. */
  readonly files: Readonly<Record<string, string>>;
}

export interface LegalSource {
  readonly id: string;
  readonly title: string;
  readonly url?: string;
}

/** A line of text that may depend on answers. */
export interface Note extends Dated {
  readonly id: string;
  readonly when?: Condition;
  readonly text: string;
}

/**
 * Another procedure fits better. Checked when the screen that holds its last field is left.
 * `stop`: this procedure cannot serve; else the person may go on.
 */
export interface Route extends Dated {
  readonly id: string;
  readonly when: Condition;
  readonly stop?: boolean;
  readonly title: string;
  readonly text: string;
  /** Official code of the other procedure. */
  readonly code?: string;
  readonly url?: string;
  /** Too young yet: the days are named on which so many years after this date are full. */
  readonly ages?: { readonly field: string; readonly years: readonly number[] };
}

/** A paper to bring. `submit`: handed in; `show`: shown and taken back. */
export interface Paper extends Dated {
  readonly id: string;
  readonly when?: Condition;
  readonly mode: 'submit' | 'show';
  readonly title: string;
  readonly note?: string;
}

/** A fee whose amount the ward sets (đồng); `per` names the number field it is multiplied with. */
export interface Fee extends Dated {
  readonly id: string;
  readonly when?: Condition;
  readonly title: string;
  readonly per?: string;
}

/** A named part of the procedure, of one or more screens. */
export interface Step {
  readonly id: string;
  readonly title: string;
  readonly when?: Condition;
  /**
   * The step stands once per item. `group` is the key of the list in the answers, `count` the id of
   * an earlier number or choice field that says how many, `max` at most 20. `title` may hold `{n}`.
   */
  readonly repeat?: { readonly group: string; readonly count: string; readonly max: number };
  readonly screens: readonly Screen[];
}

/** What is asked at once: one question, or one small group. */
export interface Screen {
  readonly id: string;
  readonly when?: Condition;
  /** Heading of a group; a screen of one field shows the field's own label instead. */
  readonly title?: string;
  readonly hint?: string;
  /** `papers`: no fields, the list of papers to bring. */
  readonly show?: 'papers';
  readonly fields: readonly Field[];
}

export type FieldKind =
  | 'text'
  | 'name'
  | 'number'
  | 'date'
  | 'time-slot'
  | 'choice'
  | 'multi-choice'
  | 'select'
  | 'person-id'
  | 'phone'
  | 'address'
  | 'consent'
  | 'group'
  | 'file';

/** One thing asked. Required unless `optional`. */
export interface Field {
  /** camelCase; unique in the procedure. */
  readonly id: string;
  readonly kind: FieldKind;
  readonly when?: Condition;
  readonly optional?: boolean;
  /** The question when alone on its screen, the label in a group. */
  readonly label: string;
  /** At most 25 words. */
  readonly hint?: string;
  /** An example, visibly not an answer. */
  readonly example?: string;
  /** Name on the official form and in the review; `label` when left out. */
  readonly shortLabel?: string;
  /** choice, multi-choice, select. */
  readonly options?: readonly Option[];
  /**
   * select: a list from `data/` instead of `options`. The answer is the entry's name. `hamlets` are
   * the ward's own: `applyWard` makes options of them.
   */
  readonly list?: 'ethnic-groups' | 'countries' | 'household-relations' | 'hamlets';
  /** select: another answer than those listed may be typed. */
  readonly free?: boolean;
  /** text: a named format. */
  readonly format?: 'passport' | 'email' | 'document-number';
  /** text, name: characters after NFC; 200 when left out, never over 2,000. */
  readonly maxLength?: number;
  /** text: takes line breaks, which are kept. */
  readonly multiline?: boolean;
  /** number; of a group the number of items, of files how many (1 when left out): at most 20. */
  readonly min?: number;
  readonly max?: number;
  /** group: what is asked of each item. No group inside a group, nor in a repeated step. */
  readonly fields?: readonly Field[];
  /** group: what one item is called; a number follows: `Người` 2. */
  readonly itemLabel?: string;
  /** number: at most so many digits after the comma; 0 when left out, never over 6. */
  readonly decimals?: number;
  /** number: what is counted, in words: "đồng", "m²". */
  readonly unit?: string;
  /** date: a year, or month and year, is enough. */
  readonly partial?: boolean;
  /** date: may lie after today. */
  readonly future?: boolean;
  /** time-slot: how many open days can be chosen from; 5 when left out, at most 14. */
  readonly days?: number;
  /** time-slot: the hours of visits at home (`Ward.visits`) instead of those of the office. */
  readonly hours?: 'visits';
  /** time-slot: when the ward is open. Never in a pack: `applyWard` puts them here. */
  readonly openingHours?: Ward['openingHours'];
  readonly holidays?: Ward['holidays'];
  /** address: `present` (a unit of today) or `any` (also as it was called then, or abroad). */
  readonly scope?: 'present' | 'any';
  /** address: the lines for house and for hamlet: one of them required, or `none` asked. */
  readonly detail?: 'required' | 'none';
  /** person-id: soft checks by the century digit. `birthDate` is a field id. */
  readonly owner?: { readonly birthDate?: string; readonly sex?: 'male' | 'female' };
  /**
   * While `when` holds, the answer is that of another field and is not asked again
   * (WCAG 3.3.7: a fact is typed once).
   */
  readonly sameAs?: { readonly field: string; readonly when: Condition };
  /** Value given at the start, e.g. "Việt Nam" for a nationality. */
  readonly initial?: string | number;
  /** HTML autocomplete token, for the person's own device only. */
  readonly autocomplete?: string;
  /** Sensitive under Decree 356/2025 Art. 4 (ethnicity, health, pictures of identity papers …). */
  readonly sensitive?: boolean;
  /** consent: ids of the sensitive fields that it is about, none of which stands before it. */
  readonly covers?: readonly string[];
  /** Sent under `delivery` in the submission, not under `answers`. The ward may narrow its options. */
  readonly delivery?: boolean;
}

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  readonly when?: Condition;
}

/** A check across fields: an issue on `field` when the condition holds. */
export interface Rule {
  readonly id: string;
  readonly level: IssueLevel;
  /** Field on which the issue is shown. */
  readonly field: string;
  readonly when: Condition;
  /** Says what to do. */
  readonly message: string;
}
