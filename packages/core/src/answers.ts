/**
 * What a person gave for one field.
 *
 * - text, name, phone, person-id, choice, select: a string, as typed until the person leaves the
 *   screen, then normalised (NFC, spaces and digits tidied by {@link normalizeAnswer}).
 * - date: ISO 8601, as exact as the person knows: `1945`, `1945-03` or `1945-03-05`. What is not yet
 *   a date is kept as the three boxes joined by `-`: `-3-5` (year missing), `--5` (day alone).
 * - time-slot: an ISO 8601 interval in Asia/Ho_Chi_Minh, `2026-11-25T07:30/11:30`.
 * - number: a number, or the string typed so far when it is not one.
 * - multi-choice: the chosen values.
 * - address: an {@link AddressAnswer}.
 * - consent: `true`.
 * - file: ids of the files, which lie in the draft; never the files themselves.
 * - group: how many items there are; their answers stand beside, see {@link FlatAnswers}.
 */
export type Answer = string | number | boolean | readonly string[] | AddressAnswer;

/**
 * A place. Names travel with their codes because units are renamed by resolution, and the
 * submission must show what the person saw.
 */
export interface AddressAnswer {
  /** Two digits, from `data/communes.json`. */
  readonly provinceCode?: string;
  /** With its kind, e.g. "Tỉnh Phú Thọ". */
  readonly provinceName?: string;
  /** Five digits. */
  readonly communeCode?: string;
  /** With its kind, e.g. "Phường Hòa Bình". */
  readonly communeName?: string;
  /** House number, street, lane. */
  readonly detail?: string;
  /** Hamlet or residential group: thôn, bản, ấp, tổ dân phố. */
  readonly hamlet?: string;
  /** A place as it was called at the time, or abroad; stands instead of the parts above. */
  readonly formerText?: string;
}

/**
 * Answers by field id, as a page or a server exchanges them. An unanswered field is absent, never
 * `null`. A repeated step stands under its group id, and a group under its field id, as a list:
 * `{ children: [{ childName }] }`.
 */
export interface Answers {
  readonly [fieldId: string]: Answer | readonly GroupAnswers[];
}

/** The answers of one item of a repeated step, or of a group. */
export interface GroupAnswers {
  readonly [fieldId: string]: Answer;
}

/**
 * The same answers, one level deep, by field path: `motherName`, `children.0.childName`.
 * Of a group, the number of items stands under its own path: `members`, `members.0.fullName`.
 * Drafts are kept and merged in this shape.
 */
export type FlatAnswers = Readonly<Record<string, Answer>>;
