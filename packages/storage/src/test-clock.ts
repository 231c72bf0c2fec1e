import type { Clock } from './clock.js';

/** A clock that stands until it is moved. */
export interface TestClock extends Clock {
  /** Moves on, calling what is due in order. */
  advance(ms: number): void;
  /** Sets the clock as a person would: no timer notices. */
  set(now: number): void;
  /** How long each timer that was ever set was to wait. */
  readonly waits: readonly number[];
}

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

export function createTestClock(start = Date.UTC(2026, 10, 21)): TestClock {
  let elapsed = 0;
  let offset = start;
  const waits: number[] = [];
  const timers = new Set<Timer>();
  const nextUntil = (end: number) =>
    [...timers].filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
  return {
    waits,
    now: () => offset + elapsed,
    set: (now) => (offset = now - elapsed),
    after(ms, run) {
      const timer = { at: elapsed + ms, run };
      timers.add(timer);
      waits.push(ms);
      return () => timers.delete(timer);
    },
    advance(ms) {
      const end = elapsed + ms;
      for (let timer = nextUntil(end); timer; timer = nextUntil(end)) {
        timers.delete(timer);
        elapsed = Math.max(elapsed, timer.at);
        timer.run();
      }
      elapsed = end;
    },
  };
}
