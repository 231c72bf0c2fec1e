/** Time as an argument: when it is, and being called later. */
export interface Clock {
  /** Milliseconds since the epoch. May jump: people set clocks. */
  now(): number;
  /** Calls `run` in `ms` milliseconds; the function returned calls it off. */
  after(ms: number, run: () => void): () => void;
}

/** {@link Clock.after} by the browser's own timer. */
export function afterTimeout(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}
