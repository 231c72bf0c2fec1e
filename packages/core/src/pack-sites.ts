import type { Condition } from './condition.js';
import type { PackPath } from './pack-path.js';
import type { Field, Procedure, Screen, Step } from './procedure.js';

/** A field with its place in the pack and in the order of the document. */
export interface FieldSite {
  readonly field: Field;
  readonly screen: Screen;
  readonly step: Step;
  /** What it is repeated with, if it is. */
  readonly scope: Repeated;
  readonly position: number;
  readonly path: PackPath;
}

/** A repeated step, or a group, whose items keep to themselves. */
export type Repeated = Step | Field | undefined;

/** What may be referred to from a place. */
export interface Reach {
  /** Only fields with a smaller position. */
  readonly position: number;
  /** What the place is repeated with: its fields then mean those of the same item. */
  readonly repeated: Repeated;
}

export interface ConditionSite extends Reach {
  readonly condition: Condition;
  readonly path: PackPath;
}

export function fieldSites(procedure: Procedure): readonly FieldSite[] {
  const sites = procedure.steps.flatMap((step, s) =>
    step.screens.flatMap((screen, c) =>
      screen.fields.flatMap((field, f) => {
        const path = ['steps', s, 'screens', c, 'fields', f];
        const items = (field.fields ?? []).map((each, i) => {
          return { field: each, screen, step, scope: field, path: [...path, 'fields', i] };
        });
        return [{ field, screen, step, scope: step.repeat && step, path }, ...items];
      }),
    ),
  );
  return sites.map((site, position) => ({ ...site, position }));
}

/** Every condition of the pack. */
export function conditionSites(
  procedure: Procedure,
  fields: readonly FieldSite[],
): readonly ConditionSite[] {
  return [...inSteps(procedure), ...fields.flatMap(inField), ...anywhere(procedure, fields)];
}

/** A step may ask for what stands before it, a screen for what stands before its first field. */
function inSteps(procedure: Procedure): ConditionSite[] {
  let position = 0;
  return procedure.steps.flatMap((step, s) => {
    const ofStep = site(step.when, ['steps', s], { position, repeated: undefined });
    const repeated = step.repeat && step;
    const ofScreens = step.screens.flatMap((screen, c) => {
      const ofScreen = site(screen.when, ['steps', s, 'screens', c], { position, repeated });
      position += screen.fields.flatMap(({ fields = [] }) => [0, ...fields]).length;
      return ofScreen;
    });
    return [...ofStep, ...ofScreens];
  });
}

function inField({ field, scope, position, path }: FieldSite): ConditionSite[] {
  const reach = { position, repeated: scope };
  return [
    ...site(field.when, path, reach),
    ...site(field.sameAs?.when, [...path, 'sameAs'], reach),
    ...(field.options ?? []).flatMap(({ when }, o) => site(when, [...path, 'options', o], reach)),
  ];
}

function anywhere(procedure: Procedure, fields: readonly FieldSite[]): ConditionSite[] {
  const ofRules = procedure.rules.flatMap((rule, r) => {
    const target = fields.find(({ field }) => field.id === rule.field);
    const repeated = target?.scope;
    return site(rule.when, ['rules', r], { position: Infinity, repeated });
  });
  const lists = ['routes', 'papers', 'fees', 'afterwards'] as const;
  const ofLists = lists.flatMap((name) =>
    procedure[name].flatMap(({ when }, i) =>
      site(when, [name, i], { position: Infinity, repeated: undefined }),
    ),
  );
  return [...ofRules, ...ofLists];
}

function site(condition: Condition | undefined, owner: PackPath, reach: Reach): ConditionSite[] {
  return condition ? [{ ...reach, condition, path: [...owner, 'when'] }] : [];
}
