/**
 * `error` stops the screen and the submission, `warning` is shown once before going on,
 * `information` is only shown.
 */
export type IssueLevel = 'error' | 'warning' | 'information';

/** Every code that the engine returns. The words for each are the elements' business. */
export type IssueCode =
  | 'required'
  | 'wrong-type' // the value has another shape than the field's kind (hostile or old data)
  | 'too-long' // params: max, count (characters after NFC)
  | 'name-digits'
  | 'name-characters'
  | 'name-one-word' // warning
  | 'name-no-marks' // warning: no Vietnamese mark in a name of two words or more
  | 'date-incomplete' // params: missing: 'year' | 'month' | 'day'
  | 'date-impossible' // 31/02, month 13, letters
  | 'date-year' // the year has not four digits, or lies before 1850
  | 'date-future'
  | 'date-too-partial' // the field needs the full date
  | 'number-format'
  | 'number-decimals' // params: decimals (digits after the comma that may stand there)
  | 'number-min' // params: min
  | 'number-max' // a number, or how many files; params: max
  | 'time-slot-format'
  | 'time-slot-past' // not after today
  | 'time-slot-closed' // not an opening time of the ward
  | 'person-id-length' // params: count (digits given)
  | 'person-id-characters'
  | 'person-id-prefix' // information: first three digits are not a province of the table
  | 'person-id-birth-year' // warning: century digit and year differ from the date of birth
  | 'person-id-sex' // warning
  | 'phone-format'
  | 'format' // params: format, the named format
  | 'choice-unknown'
  | 'address-commune' // no commune chosen
  | 'address-detail'
  | 'address-district' // warning: quận, huyện, thị xã in a present address
  | 'consent-needed'
  | 'group-min' // fewer items than the group needs; params: min
  | 'group-max' // params: max
  | 'unknown-field' // an answer to a field that the procedure has not (server side)
  | 'not-relevant' // an answer to a field that does not apply (server side)
  | 'rule'; // a rule of the pack; params: ruleId

/** What must be put right in an answer. Data, returned and never thrown; holds no answer. */
export interface Issue {
  readonly code: IssueCode;
  readonly level: IssueLevel;
  /** Field path: `motherName`, `children.0.childName`. */
  readonly fieldId: string;
  readonly params: Readonly<Record<string, string | number>>;
}
