import type { LifeEvent, OnlineLevel } from './catalogue.js';

/**
 * How a procedure is found: by what happened in somebody's life, and by words of every day. A file of its
 * own beside the pack (`listing.json`); with title and summary it is an entry of the `Catalogue`.
 */
export interface Listing {
  /** The most asked for have the lowest. */
  readonly order: number;
  readonly events: readonly LifeEvent[];
  readonly online: OnlineLevel;
  /** Somebody must come in person, whoever brings the papers. */
  readonly presence: boolean;
  /** By language; Vietnamese always. */
  readonly words: Readonly<Record<string, ListingWords>>;
}

export interface ListingWords {
  /** How long it takes: "Trong ngày làm việc". */
  readonly time: string;
  /** What it costs: "Không thu nếu đúng hạn 60 ngày". */
  readonly fee: string;
  /** What people call it: "giấy tờ đám cưới". */
  readonly search: readonly string[];
}
