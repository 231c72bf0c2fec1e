import type { Clock } from './clock.js';

/** Runs something soon after things calm down, and every so often while they do not. */
export interface Pace {
  /** Something happened. */
  touch(): void;
  stop(): void;
}

/** How soon, and what. */
export interface PaceOptions {
  readonly after: Clock['after'];
  /** Milliseconds after the last touch … */
  readonly quiet: number;
  /** … and at most so many after the first. */
  readonly atMost: number;
  readonly run: () => void;
}

/** Needs no clock, so that a clock that is set meanwhile does not matter. */
export function createPace({ after, quiet, atMost, run }: PaceOptions): Pace {
  let cancelQuiet: (() => void) | undefined;
  let cancelLimit: (() => void) | undefined;
  const stop = () => {
    cancelQuiet?.();
    cancelLimit?.();
    cancelQuiet = cancelLimit = undefined;
  };
  const fire = () => {
    stop();
    run();
  };
  return {
    stop,
    touch() {
      cancelQuiet?.();
      cancelQuiet = after(quiet, fire);
      cancelLimit ??= after(atMost, fire);
    },
  };
}
