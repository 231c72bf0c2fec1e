import type { Condition } from './condition.js';

/**
 * The official paper form, line by line, in Vietnamese. A file of its own beside the pack
 * (`print.json`), loaded when somebody prints.
 */
export interface PrintLayout {
  readonly formatVersion: 1;
  readonly procedure: string;
  /** Group id of a repeated step: one form per item; its fields are named without group and number. */
  readonly per?: string;
  readonly blocks: readonly PrintBlock[];
}

export type PrintBlock =
  /** National name and motto, centred. */
  | { readonly kind: 'motto' }
  | { readonly kind: 'title'; readonly text: string }
  | {
      readonly kind: 'line';
      readonly parts: readonly PrintPart[];
      readonly when?: Condition;
      readonly indent?: boolean;
    }
  | { readonly kind: 'space' }
  /** "Làm tại …, ngày … tháng … năm …" and the place to sign, at the right. */
  | {
      readonly kind: 'signature';
      readonly title: string;
      readonly hint: string;
      readonly name?: string;
    }
  /** Places to sign side by side; `dated` puts a line for the day above each. */
  | {
      readonly kind: 'signatures';
      readonly dated?: boolean;
      readonly columns: readonly SignatureColumn[];
    }
  /**
   * The items of a group (`Field.fields`), one to a row, and empty rows until there are `rows`. A
   * column without a field counts the items.
   */
  | {
      readonly kind: 'table';
      readonly group: string;
      readonly rows: number;
      readonly columns: readonly {
        readonly title: string;
        readonly field?: string;
        readonly as?: PrintFormat;
      }[];
    }
  /** The same questions for several people side by side (bride and groom), one question to a row. */
  | {
      readonly kind: 'grid';
      readonly heading: readonly string[];
      readonly rows: readonly {
        readonly label: string;
        readonly cells: readonly { readonly parts: readonly PrintPart[] }[];
      }[];
    }
  /** Small numbered notes at the end. */
  | { readonly kind: 'notes'; readonly items: readonly string[] };

export interface SignatureColumn {
  readonly title: string;
  readonly hint: string;
  /** Field whose answer stands under the room to sign. */
  readonly name?: string;
  /** A line between hint and room to sign. */
  readonly parts?: readonly PrintPart[];
}

export type PrintPart =
  | string
  /** Bold label text. */
  | { readonly label: string }
  /** An answer, of a group by its place (`members.0.fullName`); dots for none, unless `quiet`. */
  | { readonly field: string; readonly as?: PrintFormat; readonly quiet?: boolean }
  /** A box, ticked while the condition holds. */
  | { readonly box: Condition; readonly text: string }
  /** Parts that stand only while the condition holds, `else` otherwise. */
  | {
      readonly when: Condition;
      readonly parts: readonly PrintPart[];
      readonly else?: readonly PrintPart[];
    }
  /** `office`: whom this procedure is addressed to, where that is another office than the ward's. */
  | { readonly ward: 'addressee' | 'office' };

/**
 * `capitals`: names in capitals with marks. `date`: 05/03/1945, 03/1945 or 1945. `date-words`:
 * "Ngày năm tháng ba năm một nghìn chín trăm bốn mươi lăm". `place`: one line, as answered.
 * `boxes`: the 12 digits of an ID number, each in a box.
 */
export type PrintFormat =
  'text' | 'capitals' | 'date' | 'date-words' | 'place' | 'option' | 'boxes';
