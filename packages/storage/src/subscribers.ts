/** Those who want to hear of something. */
export interface Subscribers<T> {
  add(listener: (event: T) => void): () => void;
  /** A listener that throws does not keep the others, or the saving, from going on. */
  tell(event: T): void;
}

/** Nobody, at first. */
export function createSubscribers<T>(): Subscribers<T> {
  const listeners = new Set<(event: T) => void>();
  return {
    add(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell(event) {
      for (const listener of [...listeners]) {
        try {
          listener(event);
        } catch (error) {
          reportError(error);
        }
      }
    },
  };
}
