import type { Condition } from './condition.js';
import type { PrintPart } from './print.js';

/**
 * The answers in the order of an official site, tab by tab, to be typed or pasted there by hand. A file
 * of its own beside the pack (`transfer.json`), in Vietnamese: labels are those of the site.
 */
export interface TransferLayout {
  readonly formatVersion: 1;
  readonly procedure: string;
  /** Id of the site in `about.json`. */
  readonly site: string;
  /** Group id of a repeated step: one card per item; its fields are named without group and number. */
  readonly per?: string;
  readonly tabs: readonly TransferTab[];
}

/** A tab of the site, or a part of one. */
export interface TransferTab {
  readonly id: string;
  readonly title: string;
  readonly when?: Condition;
  readonly note?: string;
  readonly entries: readonly TransferEntry[];
}

/** One box of the site. */
export interface TransferEntry {
  readonly id: string;
  readonly label: string;
  readonly when?: Condition;
  readonly parts: readonly PrintPart[];
}
