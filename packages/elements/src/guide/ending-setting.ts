import type { LitElement } from 'lit';
import type { ProcedureRequest } from '../services.js';
import type { GuideSession } from './session.js';

/** What the screens at the end are drawn from. */
export interface EndingSetting {
  readonly host: LitElement;
  readonly session: GuideSession;
  request(): ProcedureRequest;
}
