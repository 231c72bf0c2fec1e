import type { LitElement } from 'lit';
import type { ProcedureRequest } from '../services.js';

/** What a flow needs to know of the element around it. */
export interface FlowSetting {
  readonly host: LitElement;
  request(): ProcedureRequest;
  /** Absolute address; `undefined` without `submit-url`. */
  submitUrl(): string | undefined;
  /** Whether `Nộp hồ sơ` is offered. */
  canSend(): boolean;
  /** The page says whose device it is. */
  isFixed(): boolean;
  /** Nothing is sent, and nothing kept. */
  isPractice(): boolean;
  /** After so long without a sign of anybody, a shared device ends. */
  idleMinutes(): number;
  /** Nothing is kept on this device any more. */
  withdrawn(): void;
  /** Shows the start again. @param why the answers of this person were cleared, if they were */
  toStart(why?: EndReason): void;
}

/** Why nothing of a person is left: `Kết thúc` was pressed, or nobody was there. */
export type EndReason = 'ended' | 'idle';
