import type { Progress } from './guide.js';
import { isPlace } from './plan.js';
import type { Desk, ScreenNode, StepNode } from './plan.js';

/** The way as it lies before the person now: the screens to visit, numbered. */
export interface Outline {
  readonly stops: ReadonlyMap<ScreenNode, Stop>;
  readonly stepCount: number;
}

interface Stop {
  /** From 0. */
  readonly stepIndex: number;
  readonly screenIndex: number;
  /** `2.3`: the third screen of the second step. */
  readonly number: string;
}

export function drawOutline({ plan, get }: Pick<Desk, 'plan' | 'get'>): Outline {
  const stops = new Map<ScreenNode, Stop>();
  let step: StepNode | undefined;
  let stepCount = 0;
  let inStep = 0;
  for (const node of plan.screens.filter((node) => isPlace(node, get))) {
    inStep = node.step === step ? inStep + 1 : 1;
    if (node.step !== step) stepCount++;
    step = node.step;
    const number = `${stepCount}.${inStep}`;
    stops.set(node, { stepIndex: stepCount - 1, screenIndex: stops.size, number });
  }
  return { stops, stepCount };
}

/** How far a screen is along the way; the end of it when there is no screen, in the review. */
export function progressAt({ stops, stepCount }: Outline, screen?: ScreenNode): Progress {
  const stop = screen && stops.get(screen);
  const { stepIndex = stepCount, screenIndex = stops.size } = stop ?? {};
  return Object.freeze({ stepIndex, stepCount, screenIndex, screenCount: stops.size });
}
