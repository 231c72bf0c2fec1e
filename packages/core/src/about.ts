import type { Condition } from './condition.js';
import type { Dated } from './procedure.js';

/**
 * What to know around a procedure, with the words of one language: who may file and where, how long it
 * takes, and what to press on the official sites. A file of its own beside the pack (`about.json`),
 * loaded when somebody reads it.
 */
export interface About {
  readonly formatVersion: 1;
  readonly procedure: string;
  /** BCP 47 tag of the words in this object. */
  readonly locale: string;
  readonly facts: readonly Fact[];
  readonly sites: readonly Site[];
}

/** One thing to know. The conditions of all that stands here ask for fields of the procedure. */
export interface Fact extends Dated {
  readonly id: string;
  readonly when?: Condition;
  readonly title: string;
  readonly text: string;
  /** Where it can be read. */
  readonly url?: string;
}

/** An official site, step by step. */
export interface Site extends Dated {
  readonly id: string;
  readonly when?: Condition;
  readonly title: string;
  readonly url?: string;
  readonly steps: readonly SiteStep[];
}

export interface SiteStep {
  readonly id: string;
  readonly when?: Condition;
  readonly text: string;
  /** The label to press, exactly as the site shows it: Vietnamese in every language. */
  readonly press?: string;
}
