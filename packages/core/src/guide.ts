import type { Answer, Answers, FlatAnswers } from './answers.js';
import type { Issue } from './issues.js';
import type { Field, Procedure, Screen, Step } from './procedure.js';

/** One person's way through one procedure. Holds one value; everything else follows from it. */
export interface Guide {
  readonly procedure: Procedure;
  /** Frozen; replaced after each change. */
  readonly snapshot: Snapshot;
  /** Where the person is and all that was ever answered, for a draft; plain JSON. */
  readonly state: GuideState;
  /**
   * How many conditions, rules and field checks were run so far. Lets a test show that the cost of
   * one answer does not grow with the procedure.
   */
  readonly evaluations: number;

  /**
   * `undefined`, `''` and `[]` take the answer away, as does what has no shape of an answer. Unknown
   * paths throw {@link RangeError}. An answer to a field that does not apply, or that is taken over
   * from another, is kept for when it is asked again.
   */
  answer(fieldId: string, value: Answer | undefined): void;
  /** Several answers at once, one change. */
  answerAll(answers: Readonly<Record<string, Answer | undefined>>): void;
  /**
   * Leaves the screen, after normalising its answers. Returns the issues that stop it: errors, or
   * warnings that were not shown on this screen before. Empty means the guide has moved.
   *
   * Moves to the next screen; after an edit from the review, to the next screen that still lacks
   * something because of the edit, else to the review. At an advising route as {@link dismissRoute};
   * in the review it returns the errors that are left, and stays.
   */
  next(): readonly Issue[];
  /** Leaves the screen whatever is on it ("Để sau"); required fields stay open in the review. */
  skip(): void;
  /**
   * The screen before; no answer is lost. Nothing happens on the first one. Right after coming from
   * the review to mend something, it leads to the review again.
   */
  back(): void;
  /**
   * To the first screen of a step, to a screen (`screens[].key`), to a field (its screen; of one that
   * is taken over, where it was given) or to `review`. Where a stopping route applies, it stands
   * before the review. @throws RangeError where there is no such place now.
   */
  goTo(place: string): void;
  /** Goes on although an advising route applies; nothing happens at a stopping one. */
  dismissRoute(): void;
  /** Called after each change, never during one. */
  subscribe(listener: (snapshot: Snapshot) => void): () => void;
}

export interface GuideOptions {
  /** Answers to begin with (prefill, or a received submission). Unknown fields are left out. */
  readonly answers?: Answers;
  /** A saved {@link Guide.state}; `answers` come on top. */
  readonly state?: GuideState;
  /** Today as `YYYY-MM-DD` in Asia/Ho_Chi_Minh; asked at each check. */
  readonly today: () => string;
}

/** What a draft keeps. */
export interface GuideState {
  /** Also the answers that do not apply at present: they come back when they apply again. */
  readonly answers: FlatAnswers;
  /** `screens[].key`, `route:<id>` or `review`. */
  readonly place: string;
  /** Keys of screens that were left forwards. */
  readonly visited: readonly string[];
  /** The person came from the review to mend something. */
  readonly editing: boolean;
}

export interface Snapshot {
  readonly place: 'screen' | 'route' | 'review';
  /** The step of the present screen; `undefined` in the review. */
  readonly step: StepView | undefined;
  readonly screen: ScreenView | undefined;
  readonly route: Procedure['routes'][number] | undefined;
  /** Relevant answers only, lists for repeated steps. */
  readonly answers: Answers;
  /** Issues of all relevant fields, in the order of the procedure. */
  readonly issues: readonly Issue[];
  readonly progress: Progress;
  /** No error is left, everything required is there, and no stopping route applies. */
  readonly canSubmit: boolean;
  readonly canGoBack: boolean;
  /** All relevant steps with their screens and fields, for the review. Computed when read. */
  readonly review: readonly StepView[];
  /** Papers, fees and closing lines that apply now. */
  readonly papers: Procedure['papers'];
  readonly fees: Procedure['fees'];
  readonly afterwards: Procedure['afterwards'];
}

/** `Bước 2/5` counts steps, the bar counts screens; both only what is relevant now. */
export interface Progress {
  /** From 0; `stepCount` in the review. */
  readonly stepIndex: number;
  readonly stepCount: number;
  readonly screenIndex: number;
  readonly screenCount: number;
}

export interface StepView {
  readonly id: string;
  /** `{n}` replaced. */
  readonly title: string;
  readonly step: Step;
  /** 0 unless the step is repeated. */
  readonly item: number;
  readonly screens: readonly ScreenView[];
}

export interface ScreenView {
  /** `child-name`, in a repeated step `child-name.0`. */
  readonly key: string;
  /** Short number to name the question on the telephone: `2.3`. */
  readonly number: string;
  readonly screen: Screen;
  readonly fields: readonly FieldView[];
  readonly visited: boolean;
}

export interface FieldView {
  /** Field path: what {@link Guide.answer} takes. */
  readonly path: string;
  readonly field: Field;
  /** Options that apply now. */
  readonly options: Field['options'];
  readonly answer: Answer | undefined;
  /** Taken over from another field by `sameAs`; not asked. */
  readonly derived: boolean;
  readonly issues: readonly Issue[];
  /** Of a group: the fields of each item that there is. */
  readonly items: readonly (readonly FieldView[])[];
}
