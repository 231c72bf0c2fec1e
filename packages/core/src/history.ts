/** What one change replaced, and the change after it. */
interface Change {
  readonly replaced: Map<number, unknown>;
  next?: Change;
}

/**
 * Values by index that change in place, yet can be read as they were: a snapshot costs nothing, and
 * a change costs what it replaces, however many values there are. Changes that nobody reads any
 * more are forgotten.
 */
export class History {
  readonly #values: unknown[] = [];
  #change: Change = { replaced: new Map() };
  #before = this.#change;

  /** From here on, readers that were taken before read what was there before. */
  begin(): void {
    this.#before = this.#change;
    this.#change = { replaced: new Map() };
    this.#before.next = this.#change;
  }

  put(index: number, value: unknown): void {
    const { replaced } = this.#before;
    if (!replaced.has(index)) replaced.set(index, this.#values[index]);
    this.#values[index] = value;
  }

  /** Reads the values as they are now, for ever. */
  reader(): (index: number) => unknown {
    const now = this.#change;
    return (index) => {
      let change: Change | undefined = now;
      while (change && !change.replaced.has(index)) change = change.next;
      return change ? change.replaced.get(index) : this.#values[index];
    };
  }
}
