import type { GuideState, Issue, Procedure, Submission } from '@tungbuoc/core';
import type { Device } from './draft.js';

/** What is needed to send a draft. */
export interface SubmitRequest {
  readonly device: Device;
  readonly draftId: string;
  readonly submitUrl: string;
  readonly submission: Submission;
  /** To go back to editing after a refusal. */
  readonly state: GuideState;
  readonly procedure: Procedure;
}

/** A submission on its way to its receipt. Holds no answer. */
export interface OutboxItem {
  /** The idempotency key. */
  readonly id: string;
  readonly draftId: string;
  readonly procedureId: string;
  readonly title: string;
  /** Milliseconds since the epoch, like `retryAt`. */
  readonly createdAt: number;
  readonly state: 'waiting' | 'sending' | 'sent' | 'refused';
  readonly attempts: number;
  /** Kept on this device, or in memory only. */
  readonly kept: boolean;
  /** waiting: when it is tried again by itself. */
  readonly retryAt?: number;
  /** sent. */
  readonly reference?: string;
  readonly receivedAt?: string;
  /** refused: HTTP status, and the issues that the server named. */
  readonly httpStatus?: number;
  readonly issues?: readonly Issue[];
}
