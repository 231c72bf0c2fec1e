import { routeKey } from './find-place.js';
import type { RouteNode, ScreenNode } from './plan.js';

/** Where a person is on the way: a screen, a route that showed after a screen, or the review. */
export interface Place {
  readonly kind: 'screen' | 'route' | 'review';
  /** None in the review. */
  readonly screen?: ScreenNode | undefined;
  readonly route?: RouteNode | undefined;
}

/** The place as a draft keeps it, see `GuideState.place`. */
export function placeKey({ screen, route }: Place): string {
  return route ? routeKey(route.route) : (screen?.key ?? 'review');
}

export function atScreen(screen: ScreenNode | undefined): Place {
  return screen ? { kind: 'screen', screen } : { kind: 'review' };
}
