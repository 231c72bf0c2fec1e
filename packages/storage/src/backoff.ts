const BASE = 2_000;
const CAP = 300_000;
/** Of the ceiling. With none, one in a thousand people draws short pauses again and again. */
const LEAST = 0.2;

/**
 * Milliseconds until the next attempt, after so many that failed: anywhere below a ceiling that
 * doubles each time (though not below a fifth of it), so that people who lost the network together
 * do not all come back together.
 * @see https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/ (full jitter)
 */
export function backoff(failures: number, random: () => number): number {
  const ceiling = Math.min(CAP, BASE * 2 ** Math.min(failures - 1, 20));
  return Math.floor((LEAST + (1 - LEAST) * random()) * ceiling);
}
