/** After so many minutes without a sign of anybody a shared device ends. @see quality-bars.md, P9 */
export const defaultIdle = 15;

/** Room for a warning of two minutes, and one before it. */
const shortest = 3;

/** What an attribute says; one that is no number, or too short a time, is put right. */
export function readIdleMinutes(minutes: number): number {
  return minutes > 0 ? Math.max(minutes, shortest) : defaultIdle;
}
