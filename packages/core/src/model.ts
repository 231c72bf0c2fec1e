import type { Answer } from './answers.js';
import { History } from './history.js';
import type { Cell, Desk, FieldNode, Get, Plan } from './plan.js';
import { sameValue } from './same-value.js';

/**
 * The answers and all that follows from them. An answer marks what reads it; {@link Model.change}
 * works out what is marked, in the order of the document, and marks in turn what reads that.
 */
export class Model {
  readonly plan: Plan;
  /** Today's values, and how to read them. What was taken earlier stays as it was. */
  desk: Desk;
  /** How many conditions, rules and field checks were run. */
  evaluations = 0;
  /** How many cells hold a value that forbids sending. */
  blocked = 0;
  /** Another number whenever the outline of the way has to be drawn anew. */
  shape = 0;
  readonly #history = new History();
  /** Cells to work out again, by index. */
  readonly #marked = new Set<number>();

  constructor(plan: Plan) {
    this.plan = plan;
    this.desk = this.#deskOf('');
  }

  get get(): Get {
    return this.desk.get;
  }

  /**
   * Takes new answers (`undefined` takes one away) and draws the consequences. Another day marks
   * everything, as any condition may ask for today.
   */
  change(today: string, answers: Iterable<readonly [FieldNode, Answer | undefined]>): void {
    const { cells } = this.plan;
    const isNewDay = today !== this.desk.today;
    if (isNewDay) cells.forEach(({ index }) => this.#marked.add(index));
    let first = isNewDay ? 0 : cells.length;
    this.#history.begin();
    this.desk = this.#deskOf(today);
    for (const [{ own }, answer] of answers) {
      first = Math.min(first, own.index);
      this.#put(own, answer);
    }
    this.#settle(first);
  }

  /** What reads a cell stands after it, so once through is enough. */
  #settle(first: number): void {
    const { cells } = this.plan;
    for (let index = first; this.#marked.size > 0 && index < cells.length; index++) {
      const cell = cells[index];
      if (this.#marked.delete(index) && cell?.workOut) this.#put(cell, cell.workOut(this.desk));
    }
  }

  #put<T>(cell: Cell<T>, value: T): void {
    const before = this.get(cell);
    if (sameValue(before, value)) return;
    this.#history.put(cell.index, value);
    this.blocked += blocks(cell, value) - blocks(cell, before);
    if (cell.shape?.(value) !== cell.shape?.(before)) this.shape++;
    for (const dependent of cell.dependents) this.#marked.add(dependent);
  }

  #deskOf(today: string): Desk {
    const read = this.#history.reader();
    return {
      plan: this.plan,
      today,
      get: <T>(cell: Cell<T>) => read(cell.index) as T,
      count: () => {
        this.evaluations++;
      },
    };
  }
}

function blocks<T>(cell: Cell<T>, value: T): number {
  return value !== undefined && value !== null && cell.blocks?.(value) ? 1 : 0;
}
