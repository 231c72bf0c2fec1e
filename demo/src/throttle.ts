import type { Clock } from './clock.js';

/** Counts tries, so that a secret cannot be guessed by trying. */
export interface Throttle {
  /** Counts one try of `who`; false when there were too many in this window. */
  allow(who: string): boolean;
  /** Seconds until tries are allowed again. */
  secondsLeft(): number;
}

export interface ThrottleOptions {
  readonly limit: number;
  readonly windowMs: number;
  readonly now: Clock;
}

/** Allows `limit` tries for each name in each window; forgets everybody when a window ends. */
export function createThrottle({ limit, windowMs, now }: ThrottleOptions): Throttle {
  const tries = new Map<string, number>();
  let windowEnds = 0;
  return {
    allow(who) {
      if (now() >= windowEnds) {
        tries.clear();
        windowEnds = now() + windowMs;
      }
      const count = (tries.get(who) ?? 0) + 1;
      tries.set(who, count);
      return count <= limit;
    },
    secondsLeft: () => Math.max(1, Math.ceil((windowEnds - now()) / 1000)),
  };
}
