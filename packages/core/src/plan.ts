import type { Condition } from './condition.js';
import type { Field, Procedure, Route, Rule, Screen, Step } from './procedure.js';

/**
 * A procedure laid out for answering: repeated steps stand once per item, everything has its place
 * in the order of the document, and each thing that is worked out (a *cell*) knows what depends
 * on it. Made once per procedure by `compileProcedure`, shared by all its guides.
 */
export interface Plan {
  readonly procedure: Procedure;
  readonly steps: readonly StepNode[];
  readonly screens: readonly ScreenNode[];
  readonly fields: readonly FieldNode[];
  readonly fieldByPath: ReadonlyMap<string, FieldNode>;
  readonly screenByKey: ReadonlyMap<string, ScreenNode>;
  readonly verdicts: readonly VerdictNode[];
  /** In an order in which each stands after what it reads. */
  readonly cells: readonly Cell[];
  /** By cell: the cells to work out again when it changes. */
  readonly dependents: readonly (readonly number[])[];
}

/** One thing that is worked out from the answers and kept until something it reads changes. */
export type Cell =
  /** Is the step relevant? */
  | { readonly kind: 'step'; readonly node: StepNode }
  /** Is the screen relevant? */
  | { readonly kind: 'screen'; readonly node: ScreenNode }
  /** Is the field relevant, and what does it read as? */
  | { readonly kind: 'field'; readonly node: FieldNode }
  /** Is there anything to ask on the screen? */
  | { readonly kind: 'place'; readonly node: ScreenNode }
  /** Does the rule or route apply? */
  | { readonly kind: 'verdict'; readonly node: VerdictNode }
  /** What must be put right in the field? */
  | { readonly kind: 'check'; readonly node: FieldNode };

/** A step, or one item of a repeated step. */
export interface StepNode {
  readonly index: number;
  readonly cell: number;
  readonly step: Step;
  /** 0 unless the step is repeated. */
  readonly item: number;
  /** Before the ids of its fields in their paths: `children.0.`, or nothing. */
  readonly prefix: string;
  readonly screens: readonly ScreenNode[];
}

export interface ScreenNode {
  readonly index: number;
  readonly cell: number;
  /** Key of the screen, see `ScreenView.key`. */
  readonly key: string;
  readonly screen: Screen;
  readonly step: StepNode;
  readonly fields: readonly FieldNode[];
  /** Routes that read a field of this screen. */
  readonly routes: readonly RouteNode[];
}

export interface FieldNode {
  readonly index: number;
  readonly cell: number;
  readonly path: string;
  readonly field: Field;
  readonly screen: ScreenNode;
  /** Rules that put their issue on this field. */
  readonly rules: readonly RuleNode[];
}

export type VerdictNode = RuleNode | RouteNode;

export interface RuleNode {
  readonly kind: 'rule';
  readonly index: number;
  readonly when: Condition;
  readonly scope: StepNode | undefined;
  readonly rule: Rule;
}

export interface RouteNode {
  readonly kind: 'route';
  readonly index: number;
  readonly when: Condition;
  readonly scope: undefined;
  readonly route: Route;
  /** The screens of the fields it reads, in order. */
  readonly screens: readonly ScreenNode[];
}

/** The field that an id means inside a step: the one of the same item first. */
export function findField(
  plan: Pick<Plan, 'fieldByPath'>,
  scope: StepNode | undefined,
  id: string,
): FieldNode | undefined {
  return plan.fieldByPath.get(`${scope?.prefix ?? ''}${id}`) ?? plan.fieldByPath.get(id);
}
