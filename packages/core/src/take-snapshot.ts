import type { Condition } from './condition.js';
import { evaluateCondition } from './evaluate-condition.js';
import { nest } from './flatten-answers.js';
import { freezeWith } from './freeze-with.js';
import type { Answers } from './answers.js';
import type { Snapshot } from './guide.js';
import type { Issue } from './issues.js';
import type { Outline } from './outline.js';
import { progressAt } from './outline.js';
import { screenOf } from './place.js';
import type { Place } from './place.js';
import { findField } from './plan.js';
import type { Plan } from './plan.js';
import type { Readings } from './readings.js';
import { viewReview, viewScreen, viewStep } from './views.js';

/** All that a snapshot is drawn from; none of it changes afterwards. */
export interface SnapshotSource {
  readonly plan: Plan;
  readonly readings: Readings;
  readonly place: Place;
  readonly visited: ReadonlySet<string>;
  readonly today: string;
  readonly canSubmit: boolean;
  readonly canGoBack: boolean;
  /** Kept by the guide for as long as the same screens are to be visited. */
  readonly outline: () => Outline;
}

/** What is costly in a long procedure is drawn when it is read. */
export function takeSnapshot(source: SnapshotSource): Snapshot {
  const { plan, readings, place, visited, canSubmit, canGoBack, outline } = source;
  const { procedure } = plan;
  const screen = screenOf(place);
  const views = () => ({ plan, readings, visited, outline: outline() });
  return freezeWith(
    {
      place: place.kind,
      route: place.kind === 'route' ? place.route.route : undefined,
      canSubmit,
      canGoBack,
    },
    {
      step: () => screen && viewStep(screen.step, views()),
      screen: () => (place.kind === 'screen' ? viewScreen(place.screen, views()) : undefined),
      answers: () => relevantAnswers(plan, readings),
      issues: () => allIssues(plan, readings),
      progress: () => progressAt(outline(), screen),
      review: () => viewReview(views()),
      papers: () => applying(procedure.papers, source),
      fees: () => applying(procedure.fees, source),
      afterwards: () => applying(procedure.afterwards, source),
    },
  );
}

/** What counts as answered now, taken over answers included. */
export function relevantAnswers(plan: Plan, readings: Readings): Answers {
  const answers = plan.fields.flatMap(({ index, field, screen }) => {
    const answer = readings.fields[index]?.value;
    return answer === undefined ? [] : [{ step: screen.step, id: field.id, answer }];
  });
  return Object.freeze(nest(answers));
}

export function allIssues(plan: Plan, readings: Readings): readonly Issue[] {
  return Object.freeze(plan.fields.flatMap(({ index }) => readings.checks[index]?.issues ?? []));
}

/** Better a paper too many on the list than a second way to the office: not sure counts. */
function applying<T extends { readonly when?: Condition }>(
  items: readonly T[],
  { plan, readings, today }: SnapshotSource,
): readonly T[] {
  const read = (id: string) => {
    const node = findField(plan, undefined, id);
    return node && readings.fields[node.index]?.value;
  };
  return Object.freeze(
    items.filter(({ when }) => !when || evaluateCondition(when, { read, today }) !== 'no'),
  );
}
