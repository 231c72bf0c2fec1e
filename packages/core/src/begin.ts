import type { GuideOptions } from './guide.js';
import { screenAfter, screenBefore, nearestScreen, screenOfRoute } from './find-place.js';
import type { Terrain } from './find-place.js';
import { givenValues, own } from './flatten-answers.js';
import type { Model } from './model.js';
import { routeKey } from './place.js';
import type { Place } from './place.js';
import type { Plan, RouteNode } from './plan.js';
import { readAnswer } from './read-answer.js';

/**
 * The answers to begin with: what the page gives, else what the draft holds, else the value of the
 * pack. Anything may stand in a draft that somebody altered; what is no answer is passed over.
 */
export function beginAnswers(model: Model, { answers, state }: GuideOptions): void {
  const given = givenValues(model.plan, answers);
  const kept = own(state, 'answers');
  for (const { index, path, field } of model.plan.fields) {
    const answer = readAnswer(given.get(path)) ?? readAnswer(own(kept, path));
    model.set(index, answer ?? readAnswer(field.initial));
  }
}

/** Keys of screens and routes that a draft says were left, as far as they are still known. */
export function beginVisited(plan: Plan, state: unknown): ReadonlySet<string> {
  const kept = own(state, 'visited');
  const routes = new Set(plan.procedure.routes.map(({ id }) => `route:${id}`));
  const isKnown = (key: unknown): key is string =>
    typeof key === 'string' && (plan.screenByKey.has(key) || routes.has(key));
  return new Set(Array.isArray(kept) ? kept.filter(isKnown) : []);
}

/** Where a draft says the person was, or the nearest place before it that is still there. */
export function beginPlace(terrain: Terrain, state: unknown, visited: ReadonlySet<string>): Place {
  const key = own(state, 'place');
  if (key === 'review') return { kind: 'review' };
  const route = terrain.plan.verdicts.find(
    (node): node is RouteNode => node.kind === 'route' && routeKey(node) === key,
  );
  if (route) return atRoute(terrain, route);
  const known = typeof key === 'string' ? terrain.plan.screenByKey.get(key) : undefined;
  const screen = known ? nearestScreen(terrain, known) : furthestScreen(terrain, visited, key);
  return screen ? { kind: 'screen', screen } : { kind: 'review' };
}

function atRoute(terrain: Terrain, route: RouteNode): Place {
  const screen = screenOfRoute(terrain, route);
  if (terrain.readings.verdicts[route.index] === 'yes') return { kind: 'route', route, screen };
  return screen ? { kind: 'screen', screen } : { kind: 'review' };
}

/** For a place that another version of the pack has dropped: the last screen that was left. */
function furthestScreen(terrain: Terrain, visited: ReadonlySet<string>, key: unknown) {
  const first = screenAfter(terrain, -1);
  if (key === undefined) return first;
  const { screens } = terrain.plan;
  const last = screens.filter((screen) => visited.has(screen.key)).at(-1);
  return (last && screenBefore(terrain, last.index + 1)) ?? first;
}
