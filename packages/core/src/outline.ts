import type { Progress } from './guide.js';
import type { Plan, ScreenNode, StepNode } from './plan.js';
import type { Readings } from './readings.js';

/** The way as it lies before the person now: what there is to visit, numbered. */
export interface Outline {
  readonly screenCount: number;
  /** Steps that have a screen to visit, by the order of the document, from 0. */
  readonly steps: ReadonlyMap<StepNode, number>;
  /** Position of each screen to visit, from 0. */
  readonly screens: ReadonlyMap<ScreenNode, number>;
  /** `2.3`: the third screen of the second step. */
  readonly numbers: ReadonlyMap<ScreenNode, string>;
}

export function makeOutline(plan: Plan, readings: Readings): Outline {
  const steps = new Map<StepNode, number>();
  const screens = new Map<ScreenNode, number>();
  const numbers = new Map<ScreenNode, string>();
  let inStep = 0;
  for (const node of plan.screens) {
    if (!readings.places[node.index]) continue;
    inStep = steps.has(node.step) ? inStep + 1 : 1;
    if (inStep === 1) steps.set(node.step, steps.size);
    screens.set(node, screens.size);
    numbers.set(node, `${steps.size}.${inStep}`);
  }
  return { screenCount: screens.size, steps, screens, numbers };
}

/** How far a screen is along the way; the end of it when there is no screen, in the review. */
export function progressAt(outline: Outline, screen: ScreenNode | undefined): Progress {
  const { steps, screens, screenCount } = outline;
  return Object.freeze({
    stepIndex: (screen && steps.get(screen.step)) ?? steps.size,
    stepCount: steps.size,
    screenIndex: (screen && screens.get(screen)) ?? screenCount,
    screenCount,
  });
}
