import type { FieldView, ScreenView, StepView } from './guide.js';
import { freezeWith } from './freeze-with.js';
import type { Outline } from './outline.js';
import { isPlace } from './plan.js';
import type { FieldNode, Get, Plan, ScreenNode, StepNode } from './plan.js';
import { issuesOf } from './work-out-issues.js';

/** What views are drawn from. */
export interface ViewSource {
  readonly plan: Plan;
  readonly get: Get;
  readonly outline: Outline;
  readonly visited: ReadonlySet<string>;
}

/** A step with its relevant screens, which are drawn when they are read. */
export function viewStep({ step, item, screens }: StepNode, source: ViewSource): StepView {
  const title = step.title.replaceAll('{n}', String(item + 1));
  const isShown = (node: ScreenNode) => isPlace(node, source.get) || hasFields(node, source);
  return freezeWith(
    { id: step.id, title, step, item },
    {
      screens: () =>
        Object.freeze(screens.filter(isShown).map((screen) => viewScreen(screen, source))),
    },
  );
}

export function viewScreen(node: ScreenNode, { get, outline, visited }: ViewSource): ScreenView {
  const { key, screen, fields } = node;
  return Object.freeze({
    key,
    number: outline.stops.get(node)?.number ?? '',
    screen,
    fields: viewFields(
      fields.filter(({ scope }) => !scope.group),
      get,
    ),
    visited: visited.has(key),
  });
}

/** All relevant steps that have a relevant field, also one that is taken over from elsewhere. */
export function viewReview(source: ViewSource): readonly StepView[] {
  const steps = source.plan.steps.filter(({ screens }) =>
    screens.some((screen) => hasFields(screen, source)),
  );
  return Object.freeze(steps.map((node) => viewStep(node, source)));
}

function hasFields({ fields }: ScreenNode, { get }: ViewSource): boolean {
  return fields.some(({ reading }) => get(reading));
}

function viewFields(fields: readonly FieldNode[], get: Get): readonly FieldView[] {
  return Object.freeze(fields.flatMap((field) => viewField(field, get) ?? []));
}

function viewField(node: FieldNode, get: Get): FieldView | undefined {
  const { path, field, reading, check, items } = node;
  const stand = get(reading);
  if (!stand) return undefined;
  const { options } = get(check);
  const itemViews = items.slice(0, Number(stand.answer ?? 0)).map((item) => viewFields(item, get));
  return Object.freeze({
    path,
    field,
    options,
    ...stand,
    issues: issuesOf(node, get),
    items: Object.freeze(itemViews),
  });
}
