/** What happened in somebody's life, by which a procedure is found. A closed list. */
export type LifeEvent =
  | 'birth'
  | 'death'
  | 'lost-paper'
  | 'marriage'
  | 'benefit'
  | 'building'
  | 'moving'
  | 'business'
  | 'papers'
  | 'driving'
  | 'account'
  | 'home-help';

/**
 * How much of a procedure can be done without going anywhere. `full`: all of it. `submit`: the file
 * is sent, the result fetched or brought. `submit-sign-in-person`: sent, then signed at the office.
 * `in-person`: at the office. `self-service`: by oneself, on an official site or app. `local`: as the
 * ward arranges it.
 */
export type OnlineLevel =
  'full' | 'submit' | 'submit-sign-in-person' | 'in-person' | 'self-service' | 'local';

/** A procedure as people find it, with the words of one language. */
export interface CatalogueEntry {
  readonly id: string;
  /** Official code, e.g. `1.001193`. */
  readonly code?: string;
  readonly title: string;
  /** One or two sentences: what comes out, for whom. */
  readonly summary: string;
  /** The most asked for have the lowest. */
  readonly order: number;
  readonly events: readonly LifeEvent[];
  readonly online: OnlineLevel;
  /** Somebody must come in person, whoever brings the papers. */
  readonly presence: boolean;
  /** In words: "Trong ngày làm việc". */
  readonly time: string;
  /** In words: "Không thu nếu đúng hạn 60 ngày". */
  readonly fee: string;
  /** What people say instead of the official name. */
  readonly search: readonly string[];
  /** Nothing is sent: the guide ends with a preparation sheet. */
  readonly preparation?: boolean;
  /** `YYYY-MM-DD`, as in the procedure. */
  readonly validFrom: string;
  readonly validUntil?: string;
}

/** Everything that is shipped, by `order`. */
export type Catalogue = readonly CatalogueEntry[];
