import type { Answer } from './answers.js';
import { findScreen, nearestScreen, routeKey, screenOfRoute } from './find-place.js';
import type { Terrain } from './find-place.js';
import { givenValues } from './flatten-answers.js';
import type { GuideOptions } from './guide.js';
import { atScreen } from './place.js';
import type { Place } from './place.js';
import type { FieldNode, Plan } from './plan.js';
import { own } from './own.js';
import { readAnswer } from './read-answer.js';

/**
 * The answers to begin with: what the page gives, else what the draft holds, else the value of the
 * pack. Anything may stand in a draft that somebody altered; what is no answer is passed over.
 */
export function beginAnswers(
  plan: Plan,
  { answers, state }: GuideOptions,
): [FieldNode, Answer | undefined][] {
  const given = givenValues(plan, answers);
  const kept = own(state, 'answers');
  return plan.fields.map((node) => {
    const { path } = node;
    const sources = [given.get(path), own(kept, path), initialOf(node)];
    return [node, sources.map(readAnswer).find((answer) => answer !== undefined)];
  });
}

/** A group begins with the items that it needs, and only items that are there with their values. */
function initialOf({ field, scope }: FieldNode): unknown {
  if (field.kind === 'group') return field.min;
  return scope.item < (scope.group?.field.min ?? Infinity) ? field.initial : undefined;
}

/** Keys of screens and routes that a draft says were left, as far as they are still known. */
export function beginVisited(plan: Plan, state: unknown): ReadonlySet<string> {
  const kept = own(state, 'visited');
  const keys = [
    ...plan.screens.map(({ key }) => key),
    ...plan.routes.map(({ route }) => routeKey(route)),
  ];
  const left = new Set<unknown>(Array.isArray(kept) ? kept : []);
  return new Set(keys.filter((key) => left.has(key)));
}

/** Where a draft says the person was, or the nearest place before it that is still there. */
export function beginPlace(terrain: Terrain, state: unknown, visited: ReadonlySet<string>): Place {
  const { plan, get } = terrain;
  const key = own(state, 'place');
  if (key === 'review') return { kind: 'review' };
  const route = plan.routes.find((node) => routeKey(node.route) === key);
  if (route) {
    const screen = screenOfRoute(terrain, route);
    return get(route.applies) ? { kind: 'route', route, screen } : atScreen(screen);
  }
  // Another version of the pack may have dropped the place: then after the last screen that was left.
  const known =
    plan.screens.find((node) => node.key === key) ??
    plan.screens.filter((node) => key !== undefined && visited.has(node.key)).at(-1);
  return atScreen(known ? nearestScreen(terrain, known) : findScreen(terrain, 0));
}
