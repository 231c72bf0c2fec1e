import type { Answer } from './answers.js';
import type { Verdict } from './condition.js';
import type { Issue } from './issues.js';
import type { Field } from './procedure.js';

/**
 * All that was worked out from the answers, by index of the plan's nodes. A set of readings is not
 * changed once it was shown to anybody: {@link copyReadings} makes the next one.
 */
export interface Readings {
  /** What the person gave, also where it does not apply at present. By field. */
  readonly own: (Answer | undefined)[];
  /** Is it relevant? By step, and by screen. */
  readonly steps: boolean[];
  readonly screens: boolean[];
  /** Has the screen something to ask? By screen. */
  readonly places: boolean[];
  readonly fields: FieldReading[];
  /** Rules and routes. */
  readonly verdicts: Verdict[];
  readonly checks: FieldCheck[];
}

/** How a field stands: what it reads as for conditions, checks and the submission. */
export interface FieldReading {
  readonly relevant: boolean;
  /** Taken over from another field. */
  readonly derived: boolean;
  /** `undefined` while unanswered or not relevant. */
  readonly value: Answer | undefined;
}

export interface FieldCheck {
  readonly issues: readonly Issue[];
  /** An error is among them. */
  readonly blocked: boolean;
  /** Options that apply now. */
  readonly options: Field['options'];
}

export function copyReadings(readings: Readings): Readings {
  const { own, steps, screens, places, fields, verdicts, checks } = readings;
  return {
    own: own.slice(),
    steps: steps.slice(),
    screens: screens.slice(),
    places: places.slice(),
    fields: fields.slice(),
    verdicts: verdicts.slice(),
    checks: checks.slice(),
  };
}
