/** One official form, filled in: what to draw, in order, without a word left to look up. */
export interface PrintedForm {
  /** Which item of the repeated step it is for, from 0; 0 when there is one form. */
  readonly item: number;
  readonly blocks: readonly PrintedBlock[];
}

export type PrintedBlock =
  /** Two centred lines: national name, motto. */
  | { readonly kind: 'motto'; readonly nation: string; readonly motto: string }
  | { readonly kind: 'title'; readonly text: string }
  | {
      readonly kind: 'line';
      readonly segments: readonly PrintedSegment[];
      readonly indent: boolean;
    }
  | { readonly kind: 'space' }
  /** At the right: place and day to fill in by hand, title, hint, room to sign, the name. */
  | {
      readonly kind: 'signature';
      readonly place: readonly PrintedSegment[];
      readonly title: string;
      readonly hint: string;
      /** `''` where it is not known. */
      readonly name: string;
    }
  /** Side by side, each with room to sign; `day` is empty where no day is asked. */
  | { readonly kind: 'signatures'; readonly columns: readonly PrintedSignature[] }
  /**
   * Cells by row; all rows are as long as the heading. With `people` a question a row, and the
   * columns behind it, one for each person, are equally wide.
   */
  | {
      readonly kind: 'table';
      readonly heading: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly people?: true;
    }
  | { readonly kind: 'notes'; readonly items: readonly string[] };

export interface PrintedSignature {
  readonly day: readonly PrintedSegment[];
  readonly title: string;
  readonly hint: string;
  readonly segments: readonly PrintedSegment[];
  /** `''` where it is not known. */
  readonly name: string;
}

export type PrintedSegment =
  /** Words of the form; `label` in bold. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'label'; readonly text: string }
  /** What the person answered, or the office. */
  | { readonly kind: 'value'; readonly text: string }
  /** Room to write by hand; `short` for a small number, `long` for a share of the line. */
  | { readonly kind: 'dots'; readonly size: 'short' | 'long' }
  | { readonly kind: 'box'; readonly ticked: boolean; readonly text: string }
  /** One character to a box, `''` to be written by hand. */
  | { readonly kind: 'boxes'; readonly characters: readonly string[] };
