import type { Submission } from '@tungbuoc/core';
import type { StorageErrorCode } from '../services.js';

const everywhere = { bubbles: true, composed: true };

/** The first screen is drawn and can be used. */
export class ReadyEvent extends Event {
  constructor() {
    super('tb-ready', everywhere);
  }
}

/** The person has come to another screen. */
export class StepChangedEvent extends Event {
  readonly stepId: string;
  /** Index of the step, from 0. */
  readonly index: number;
  /** Number of steps that apply now. */
  readonly count: number;

  constructor(stepId: string, index: number, count: number) {
    super('tb-step-changed', everywhere);
    this.stepId = stepId;
    this.index = index;
    this.count = count;
  }
}

/** The draft is committed on this device. */
export class DraftSavedEvent extends Event {
  /** ms since the epoch. */
  readonly savedAt: number;

  constructor(savedAt: number) {
    super('tb-draft-saved', everywhere);
    this.savedAt = savedAt;
  }
}

/** The draft could not be saved; it is tried again without being asked. */
export class DraftFailedEvent extends Event {
  readonly code: StorageErrorCode;

  constructor(code: StorageErrorCode) {
    super('tb-draft-failed', everywhere);
    this.code = code;
  }
}

/** A draft of this device was opened again. */
export class DraftRestoredEvent extends Event {
  constructor() {
    super('tb-draft-restored', everywhere);
  }
}

/** What a host returns when it has taken a submission over. */
export interface HostReceipt {
  readonly reference: string;
  /** ISO 8601. */
  readonly receivedAt?: string;
}

/**
 * Asks: may the guide send? A host that sends by itself calls `respondWith()` (or
 * `preventDefault()`, when it has nothing to answer). The answers are given only to a host that
 * reads `submission`.
 */
export class SubmitEvent extends Event {
  readonly #read: () => Submission;
  #reply: Promise<HostReceipt> | undefined;

  constructor(read: () => Submission) {
    super('tb-submit', { ...everywhere, cancelable: true });
    this.#read = read;
  }

  /** The body of `POST {submit-url}` (design.md 2.5). */
  get submission(): Submission {
    return this.#read();
  }

  /** The host's own promise of a receipt; `undefined` unless `respondWith` was called. */
  get reply(): Promise<HostReceipt> | undefined {
    return this.#reply;
  }

  /** Takes the submission over; the guide shows the receipt that the promise brings. */
  respondWith(reply: Promise<HostReceipt>): void {
    this.preventDefault();
    this.#reply = reply;
  }
}

/** The submission waits on this device for the network. */
export class QueuedEvent extends Event {
  constructor() {
    super('tb-queued', everywhere);
  }
}

/** The office has it. */
export class SentEvent extends Event {
  readonly reference: string;

  constructor(reference: string) {
    super('tb-sent', everywhere);
    this.reference = reference;
  }
}

/** The guide could not start, or the office refused the submission. */
export class FailedEvent extends Event {
  /** `pack`, `ward`, `host`, or `http-<status>`. */
  readonly code: string;
  /** For developers; holds no answers. */
  readonly cause: unknown;

  constructor(code: string, cause?: unknown) {
    super('tb-failed', everywhere);
    this.code = code;
    this.cause = cause;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'tb-ready': ReadyEvent;
    'tb-step-changed': StepChangedEvent;
    'tb-draft-saved': DraftSavedEvent;
    'tb-draft-failed': DraftFailedEvent;
    'tb-draft-restored': DraftRestoredEvent;
    'tb-submit': SubmitEvent;
    'tb-queued': QueuedEvent;
    'tb-sent': SentEvent;
    'tb-failed': FailedEvent;
  }
}
