/** A moment as clocks in Viet Nam show it. */
export interface Moment {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** `HH:MM`. */
  readonly time: string;
}

/**
 * What the clocks there show at a moment, ms since the epoch, whatever the device is set to. UTC+7
 * without summer time since 1975, so no time zone data are needed.
 */
export function vietnamMoment(now: number): Moment {
  const text = new Date(now + 7 * 3_600_000).toISOString();
  return { day: text.slice(0, 10), time: text.slice(11, 16) };
}
