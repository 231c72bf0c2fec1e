import type { FieldView, ScreenView, StepView } from './guide.js';
import { freezeWith } from './freeze-with.js';
import type { Outline } from './outline.js';
import type { FieldNode, Plan, ScreenNode, StepNode } from './plan.js';
import type { Readings } from './readings.js';

/** What views are drawn from. */
export interface ViewSource {
  readonly plan: Plan;
  readonly readings: Readings;
  readonly outline: Outline;
  readonly visited: ReadonlySet<string>;
}

/** A step with its relevant screens, which are drawn when they are read. */
export function viewStep(node: StepNode, source: ViewSource): StepView {
  const { step, item } = node;
  const title = step.title.replaceAll('{n}', String(item + 1));
  return freezeWith(
    { id: step.id, title, step, item },
    {
      screens: () => viewScreens(node, source),
    },
  );
}

export function viewScreen(node: ScreenNode, source: ViewSource): ScreenView {
  const { key, screen } = node;
  return Object.freeze({
    key,
    number: source.outline.numbers.get(node) ?? '',
    screen,
    fields: viewFields(node, source.readings),
    visited: source.visited.has(key),
  });
}

/** All relevant steps that have a relevant field, also one that is taken over from elsewhere. */
export function viewReview(source: ViewSource): readonly StepView[] {
  const steps = source.plan.steps.filter((node) =>
    node.screens.some((screen) => hasFields(screen, source.readings)),
  );
  return Object.freeze(steps.map((node) => viewStep(node, source)));
}

function viewScreens(node: StepNode, source: ViewSource): readonly ScreenView[] {
  const { readings } = source;
  const shown = node.screens.filter(
    (screen) => readings.places[screen.index] || hasFields(screen, readings),
  );
  return Object.freeze(shown.map((screen) => viewScreen(screen, source)));
}

function hasFields(node: ScreenNode, readings: Readings): boolean {
  return node.fields.some(({ index }) => readings.fields[index]?.relevant);
}

function viewFields(node: ScreenNode, readings: Readings): readonly FieldView[] {
  return Object.freeze(node.fields.flatMap((field) => viewField(field, readings)));
}

function viewField({ index, path, field }: FieldNode, readings: Readings): readonly FieldView[] {
  const reading = readings.fields[index];
  const check = readings.checks[index];
  if (!reading?.relevant || !check) return [];
  const { value: answer, derived } = reading;
  const { options, issues } = check;
  return [Object.freeze({ path, field, options, answer, derived, issues })];
}
