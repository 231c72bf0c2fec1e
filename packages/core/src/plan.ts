import type { Answer } from './answers.js';
import type { Issue } from './issues.js';
import type { Field, Procedure, Route, Screen, Step } from './procedure.js';

/**
 * A procedure laid out for answering: repeated steps stand once per item, everything has its place
 * in the order of the document, and what depends on what is known. Made once per procedure by
 * `compileProcedure`, shared by all its guides.
 */
export interface Plan {
  readonly procedure: Procedure;
  readonly steps: readonly StepNode[];
  readonly screens: readonly ScreenNode[];
  readonly fields: readonly FieldNode[];
  readonly routes: readonly RouteNode[];
  readonly fieldByPath: ReadonlyMap<string, FieldNode>;
  readonly cells: readonly Cell<unknown>[];
}

/**
 * One thing that is kept until something that it reads changes: an answer, or what is worked out
 * from answers. Cells stand in an order in which each comes after what it reads.
 */
export interface Cell<T> {
  readonly index: number;
  /** Indexes of the cells that read this one. */
  readonly dependents: number[];
  /** Left out where the value comes from outside: the answers. */
  workOut?(desk: Desk): T;
  /** Does this value forbid sending? */
  blocks?(value: NonNullable<T>): boolean;
  /** What of its value the outline of the way is drawn from. */
  shape?(value: T): unknown;
}

/** Reads the value of a cell. */
export type Get = <T>(cell: Cell<T>) => T;

/** What a cell is worked out from. */
export interface Desk {
  readonly plan: Plan;
  readonly get: Get;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Called once for every condition, rule and field check that is run. */
  readonly count: () => void;
}

/** Where an id means first of all the field of the same item. */
export interface Scope {
  /** Key of the list in the answers; `undefined` where nothing is repeated. */
  readonly list: string | undefined;
  /** Place in the list; 0 where nothing is repeated. */
  readonly item: number;
  /** Before the ids of its fields in their paths: `children.0.`, or nothing. */
  readonly prefix: string;
  /** The group whose item it is. */
  readonly group?: FieldNode;
}

/** A step, or one item of a repeated step. */
export interface StepNode extends Scope {
  readonly step: Step;
  readonly isRelevant: Cell<boolean>;
  readonly screens: readonly ScreenNode[];
}

export interface ScreenNode {
  /** Position in the document. */
  readonly index: number;
  /** See `ScreenView.key`. */
  readonly key: string;
  readonly screen: Screen;
  readonly step: StepNode;
  /** Those in groups too, each after its group. */
  readonly fields: readonly FieldNode[];
  readonly isRelevant: Cell<boolean>;
}

export interface FieldNode {
  readonly path: string;
  readonly field: Field;
  readonly screen: ScreenNode;
  readonly scope: Scope;
  /** Of a group: the fields of each item that it may have. */
  readonly items: readonly (readonly FieldNode[])[];
  /** What the person gave, also where it does not apply at present. */
  readonly own: Cell<Answer | undefined>;
  readonly reading: Cell<Reading | undefined>;
  readonly check: Cell<FieldCheck>;
  /** The issue of each rule on this field, while the rule applies. */
  readonly rules: Cell<Issue | undefined>[];
}

/** How a relevant field stands; there is none of a field that is not relevant. */
export interface Reading {
  /** Taken over from another field. */
  readonly derived: boolean;
  readonly answer: Answer | undefined;
}

export interface FieldCheck {
  readonly issues: readonly Issue[];
  /** Options that apply now. */
  readonly options: Field['options'];
}

export interface RouteNode {
  readonly route: Route;
  readonly applies: Cell<boolean>;
  /** The screens of the fields it reads, in order. */
  readonly screens: readonly ScreenNode[];
}

/** The field that an id means in a scope: the one of the same item first. */
export function findField(
  { fieldByPath }: Pick<Plan, 'fieldByPath'>,
  scope: Scope | undefined,
  id: string,
): FieldNode | undefined {
  return fieldByPath.get(`${scope?.prefix ?? ''}${id}`) ?? fieldByPath.get(id);
}

/** Whether a screen is to be visited: it is relevant and there is something to ask, or to show. */
export function isPlace({ screen, fields, isRelevant }: ScreenNode, get: Get): boolean {
  if (!get(isRelevant)) return false;
  return screen.show === 'papers' || fields.some(({ reading }) => get(reading)?.derived === false);
}
