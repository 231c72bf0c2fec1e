const DAY = 24 * 60 * 60 * 1000;

/** How long drafts and receipts are kept after the last change. */
export const KEPT_FOR = 30 * DAY;

/** How long a draft under a passphrase is: it lies on a device of many people. */
export const LOCKED_FOR = DAY;

/** A clock that says more than this has passed is doubted, as is one that runs backwards. */
const BELIEVED_AT_MOST = 300 * DAY;
const BELIEVED_AT_LEAST = -2 * DAY;

/** How old something seems to be. */
export interface Age {
  /** When it was last saved, by the clock of that time. */
  readonly since: number;
  /** When the clock was first doubted because of it. */
  readonly doubtedSince: number | undefined;
  readonly now: number;
  /** {@link KEPT_FOR} when left out. */
  readonly lifetime?: number;
}

/** What follows from an age. */
export interface Expiry {
  readonly expired: boolean;
  readonly expiresAt: number;
  /** The clock is doubted; to be noted as `doubtedSince` unless it was noted before. */
  readonly doubtedSince: number | undefined;
}

/**
 * Kept for 30 days, or its own time. Where the clock says something unlikely (more than 300 days have
 * passed, or it was set back by more than two), the time begins anew when that is first seen: nobody
 * loses answers to a wrong clock without having seen them, and nothing stays for ever.
 */
export function expiryOf({ since, doubtedSince, now, lifetime = KEPT_FOR }: Age): Expiry {
  const from = (start: number) => ({
    expired: now >= start + lifetime,
    expiresAt: start + lifetime,
  });
  if (isLikely(since, now)) return { ...from(since), doubtedSince: undefined };
  const start = doubtedSince !== undefined && isLikely(doubtedSince, now) ? doubtedSince : now;
  return { ...from(start), doubtedSince: start };
}

/** For what nobody misses: true only if the clock can be believed. */
export function isLongAgo(since: unknown, now: number): boolean {
  return typeof since === 'number' && isLikely(since, now) && now - since > KEPT_FOR;
}

function isLikely(since: number, now: number): boolean {
  return now - since >= BELIEVED_AT_LEAST && now - since <= BELIEVED_AT_MOST;
}
