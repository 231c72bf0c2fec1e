import type { RouteNode, ScreenNode } from './plan.js';

/** Where a person is on the way through a procedure. */
export type Place =
  | { readonly kind: 'screen'; readonly screen: ScreenNode }
  /** `screen`: the one that was left when the route showed. */
  | { readonly kind: 'route'; readonly route: RouteNode; readonly screen: ScreenNode | undefined }
  | { readonly kind: 'review' };

/** The place as a draft keeps it, see `GuideState.place`. */
export function placeKey(place: Place): string {
  if (place.kind === 'screen') return place.screen.key;
  return place.kind === 'route' ? routeKey(place.route) : 'review';
}

export function routeKey(node: RouteNode): string {
  return `route:${node.route.id}`;
}

/** The screen that a place belongs to; none in the review. */
export function screenOf(place: Place): ScreenNode | undefined {
  return place.kind === 'review' ? undefined : place.screen;
}
