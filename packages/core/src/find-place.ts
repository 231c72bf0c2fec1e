import type { FieldNode, Plan, RouteNode, ScreenNode } from './plan.js';
import { findField } from './plan.js';
import { routeKey } from './place.js';
import type { Readings } from './readings.js';

/** The plan with what holds now. */
export interface Terrain {
  readonly plan: Plan;
  readonly readings: Readings;
}

/** The next screen to visit after a position in the document; -1 stands before the first. */
export function screenAfter({ plan, readings }: Terrain, index: number): ScreenNode | undefined {
  return plan.screens[readings.places.indexOf(true, index + 1)];
}

/** The screen to visit before a position; the last of all when the position lies behind it. */
export function screenBefore({ plan, readings }: Terrain, index: number): ScreenNode | undefined {
  return index > 0 ? plan.screens[readings.places.lastIndexOf(true, index - 1)] : undefined;
}

/** The screen itself while it may be visited, else the nearest before it, else the first. */
export function nearestScreen(terrain: Terrain, screen: ScreenNode): ScreenNode | undefined {
  return screenBefore(terrain, screen.index + 1) ?? screenAfter(terrain, screen.index);
}

/** What a name means to `goTo`: a screen, the first screen of a step, the screen of a field. */
export function screenNamed(terrain: Terrain, name: string): ScreenNode | undefined {
  const { plan } = terrain;
  const screen = plan.screenByKey.get(name);
  if (screen) return ifPlace(terrain, screen);
  const inStep = plan.screens.find((node) => node.step.step.id === name && ifPlace(terrain, node));
  return inStep ?? screenOfField(terrain, plan.fieldByPath.get(name));
}

function screenOfField(terrain: Terrain, node: FieldNode | undefined): ScreenNode | undefined {
  const reading = node && terrain.readings.fields[node.index];
  if (!node || !reading?.relevant) return undefined;
  const { sameAs } = node.field;
  if (!reading.derived || !sameAs) return ifPlace(terrain, node.screen);
  return screenOfField(terrain, findField(terrain.plan, node.screen.step, sameAs.field));
}

function ifPlace({ readings }: Terrain, node: ScreenNode): ScreenNode | undefined {
  return readings.places[node.index] ? node : undefined;
}

/**
 * The first route that applies when a screen is left forwards. A route waits until everything it
 * reads was asked: none of its fields may stand on a later screen that was not visited yet.
 */
export function routeAfter(
  terrain: Terrain,
  screen: ScreenNode,
  visited: ReadonlySet<string>,
): RouteNode | undefined {
  const { places, verdicts } = terrain.readings;
  const isAsked = (node: ScreenNode) =>
    node.index <= screen.index || !places[node.index] || visited.has(node.key);
  return screen.routes.find(
    (node) =>
      verdicts[node.index] === 'yes' &&
      (node.route.stop || !visited.has(routeKey(node))) &&
      node.screens.every(isAsked),
  );
}

/** A route because of which this procedure cannot serve. */
export function stoppingRoute({ plan, readings }: Terrain): RouteNode | undefined {
  return plan.verdicts.find(
    (node): node is RouteNode =>
      node.kind === 'route' && node.route.stop === true && readings.verdicts[node.index] === 'yes',
  );
}

/** The screen to show a route after, when it is not reached by leaving one. */
export function screenOfRoute(terrain: Terrain, node: RouteNode): ScreenNode | undefined {
  const last = node.screens.filter((screen) => ifPlace(terrain, screen)).at(-1) ?? node.screens[0];
  return last && nearestScreen(terrain, last);
}
