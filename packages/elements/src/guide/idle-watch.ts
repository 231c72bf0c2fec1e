/** Time as the watch sees it. */
export interface IdleClock {
  /** The clock on the wall, ms: goes on while the device sleeps, and may be set. */
  wall(): number;
  /** Milliseconds that cannot be set; may stand still while the device sleeps. */
  steady(): number;
  /** Calls later; the function returned calls it off. */
  after(ms: number, run: () => void): () => void;
}

/** How long, and what then. */
export interface IdleSetting {
  /** Until the end, ms. */
  readonly limit: number;
  readonly clock: IdleClock;
  /** The person is asked; called again with what is left, ms, until {@link IdleWatch.touch}. */
  warn(left: number): void;
  end(): void;
}

/** From the warning to the end, ms. @see quality-bars.md, P9; WCAG 2.2, 2.2.1 */
export const WARNED_FOR = 120_000;

/** So often it is looked at, ms: a device that slept is found out soon. */
const GLANCE = 15_000;

/**
 * Notices that nobody is there any more. Two clocks are looked at: one may have been set, the other
 * may have stood still. A page that comes back after the end ends at once; where the clock on the wall
 * alone has jumped, in front of somebody, there is a warning first.
 */
export class IdleWatch {
  readonly #setting: IdleSetting;
  #last: Moment;
  #warned: Moment | undefined;
  #stopWaiting: (() => void) | undefined;

  constructor(setting: IdleSetting) {
    this.#setting = setting;
    this.#last = this.#now();
    this.#wait();
  }

  /** Somebody is there. */
  touch(): void {
    this.#last = this.#now();
    this.#warned = undefined;
  }

  /** Looks at the clocks: by itself every so often, and when the page is shown again. */
  look(isBack = false): void {
    const { limit, warn, end } = this.#setting;
    const now = this.#now();
    const [steady, wall] = between(this.#last, now);
    if (this.#warned) {
      const [warned, warnedWall] = between(this.#warned, now);
      const left = WARNED_FOR - (isBack ? Math.max(warned, warnedWall) : warned);
      if (left <= 0) return this.#finish(end);
      warn(left);
    } else if ((isBack ? Math.max(steady, wall) : steady) >= limit) {
      return this.#finish(end);
    } else if (Math.max(steady, wall) >= limit - WARNED_FOR) {
      this.#warned = now;
      warn(WARNED_FOR);
    }
    this.#wait();
  }

  stop(): void {
    this.#stopWaiting?.();
  }

  #finish(end: () => void): void {
    this.stop();
    end();
  }

  /** To the next moment at which something is due. */
  #wait(): void {
    this.stop();
    const { limit, clock } = this.#setting;
    const [steady] = between(this.#warned ?? this.#last, this.#now());
    const due = (this.#warned ? WARNED_FOR : limit - WARNED_FOR) - steady;
    this.#stopWaiting = clock.after(Math.max(0, Math.min(due, GLANCE)), () => this.look());
  }

  #now(): Moment {
    const { clock } = this.#setting;
    return { steady: clock.steady(), wall: clock.wall() };
  }
}

interface Moment {
  readonly steady: number;
  readonly wall: number;
}

function between(before: Moment, now: Moment): readonly [steady: number, wall: number] {
  return [now.steady - before.steady, now.wall - before.wall];
}
