import { findField, isPlace } from './plan.js';
import type { FieldNode, Get, Plan, RouteNode, ScreenNode } from './plan.js';

/** The plan with what holds now. */
export interface Terrain {
  readonly plan: Plan;
  readonly get: Get;
}

/** The first screen to visit from a position in the document, itself included, on or back. */
export function findScreen(
  { plan, get }: Terrain,
  index: number,
  direction: 1 | -1 = 1,
): ScreenNode | undefined {
  let node = plan.screens[index];
  while (node && !isPlace(node, get)) node = plan.screens[node.index + direction];
  return node;
}

/** The screen itself while it may be visited, else the nearest before it, else the first. */
export function nearestScreen(terrain: Terrain, { index }: ScreenNode): ScreenNode | undefined {
  return findScreen(terrain, index, -1) ?? findScreen(terrain, index);
}

/** What a name means to `goTo`: a screen, the first screen of a step, the screen of a field. */
export function screenNamed(terrain: Terrain, name: string): ScreenNode | undefined {
  const { screens, fieldByPath } = terrain.plan;
  const there = screens.filter((node) => isPlace(node, terrain.get));
  const ofField = screenOfField(terrain, fieldByPath.get(name));
  return (
    there.find(({ key }) => key === name) ??
    there.find(({ step }) => step.step.id === name) ??
    there.find((node) => node === ofField)
  );
}

/** Where the answer is given: of one that is taken over, where it is taken from. */
function screenOfField(terrain: Terrain, node: FieldNode | undefined): ScreenNode | undefined {
  const stand = node && terrain.get(node.reading);
  if (!node || !stand) return undefined;
  if (!stand.derived) return node.screen;
  const { scope, field } = node;
  return screenOfField(terrain, findField(terrain.plan, scope, field.sameAs?.field ?? ''));
}

/**
 * The first route that applies when a screen is left forwards. A route waits until everything it
 * reads was asked: none of its fields may stand on a later screen that was not visited yet.
 */
export function routeAfter(
  { plan, get }: Terrain,
  screen: ScreenNode,
  visited: ReadonlySet<string>,
): RouteNode | undefined {
  const isAsked = (node: ScreenNode) =>
    node.index <= screen.index || !isPlace(node, get) || visited.has(node.key);
  return plan.routes.find(
    ({ route, applies, screens }) =>
      get(applies) &&
      (route.stop || !visited.has(routeKey(route))) &&
      screens.includes(screen) &&
      screens.every(isAsked),
  );
}

/** A route because of which this procedure cannot serve. */
export function stoppingRoute({ plan, get }: Terrain): RouteNode | undefined {
  return plan.routes.find(({ route, applies }) => route.stop && get(applies));
}

/** The screen that a route is shown after when it is not reached by leaving one. */
export function screenOfRoute(terrain: Terrain, { screens }: RouteNode): ScreenNode | undefined {
  const last = screens.filter((node) => isPlace(node, terrain.get)).at(-1) ?? screens.at(-1);
  return last && nearestScreen(terrain, last);
}

/** A route as `GuideState` names it. */
export function routeKey({ id }: RouteNode['route']): string {
  return `route:${id}`;
}
