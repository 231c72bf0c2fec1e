/** Those who want to be told of changes. */
export class Listeners<T> {
  readonly #entries = new Set<{ readonly listener: (value: T) => void }>();
  #telling = false;
  #changedMeanwhile = false;

  /** Returns the way to stop, also from inside a call. */
  add(listener: (value: T) => void): () => void {
    const entry = { listener };
    this.#entries.add(entry);
    return () => void this.#entries.delete(entry);
  }

  /**
   * Tells everybody the newest value. A change made by a listener is told when the round is over,
   * so that nobody hears of two changes in the wrong order.
   */
  tell(newest: () => T): void {
    this.#changedMeanwhile = true;
    if (this.#telling) return;
    this.#telling = true;
    while (this.#changedMeanwhile) {
      this.#changedMeanwhile = false;
      this.#tellRound(newest());
    }
    this.#telling = false;
  }

  #tellRound(value: T): void {
    for (const entry of [...this.#entries]) {
      if (this.#entries.has(entry)) call(entry.listener, value);
    }
  }
}

/** A mistake in a host's listener is reported as an unhandled rejection and harms nobody else. */
function call<T>(listener: (value: T) => void, value: T): void {
  try {
    listener(value);
  } catch (error) {
    void Promise.reject(error instanceof Error ? error : new Error(String(error)));
  }
}
