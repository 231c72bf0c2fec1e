import type { Answers } from './answers.js';
import { isOn } from './dated-items.js';
import { nest } from './flatten-answers.js';
import { freezeWith } from './freeze-with.js';
import type { Snapshot } from './guide.js';
import type { Issue } from './issues.js';
import type { Outline } from './outline.js';
import { progressAt } from './outline.js';
import type { Place } from './place.js';
import type { Desk, Get, Plan } from './plan.js';
import type { Procedure } from './procedure.js';
import { viewReview, viewScreen, viewStep } from './views.js';
import { issuesOf } from './work-out-issues.js';
import { applies } from './work-out.js';

/** All that a snapshot is drawn from; none of it changes afterwards. */
export interface SnapshotSource {
  readonly desk: Desk;
  readonly place: Place;
  readonly visited: ReadonlySet<string>;
  readonly canSubmit: boolean;
  readonly canGoBack: boolean;
  /** Kept by the guide for as long as the same screens are to be visited. */
  readonly outline: () => Outline;
}

/** What is costly in a long procedure is drawn when it is read. */
export function takeSnapshot(source: SnapshotSource): Snapshot {
  const { desk, place, visited, canSubmit, canGoBack, outline } = source;
  const { plan, get } = desk;
  const { kind, screen, route } = place;
  const views = () => ({ plan, get, visited, outline: outline() });
  return freezeWith(
    { place: kind, route: route?.route, canSubmit, canGoBack },
    {
      step: () => screen && viewStep(screen.step, views()),
      screen: () => (screen && !route ? viewScreen(screen, views()) : undefined),
      answers: () => relevantAnswers(plan, get),
      issues: () => allIssues(plan, get),
      progress: () => progressAt(outline(), screen),
      review: () => viewReview(views()),
      papers: () => applying('papers', desk),
      fees: () => applying('fees', desk),
      afterwards: () => applying('afterwards', desk),
    },
  );
}

/** What counts as answered now, taken over answers included. */
export function relevantAnswers(plan: Plan, get: Get): Answers {
  const answers = plan.fields.flatMap((node) => {
    const answer = get(node.reading)?.answer;
    return answer === undefined ? [] : [{ node, answer }];
  });
  return Object.freeze(nest(answers));
}

/** Issues of all fields, in the order of the document. */
export function allIssues(plan: Plan, get: Get): readonly Issue[] {
  return Object.freeze(plan.fields.flatMap((node) => issuesOf(node, get)));
}

/** Better a paper too many on the list than a second way to the office: not sure counts. */
function applying<K extends 'papers' | 'fees' | 'afterwards'>(key: K, desk: Desk) {
  type Item = Procedure[K][number];
  const items: readonly Item[] = desk.plan.procedure[key];
  return Object.freeze(
    items.filter((item) => isOn(item, desk.today) && applies(desk, undefined, item.when)),
  );
}
