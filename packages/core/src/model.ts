import type { Answer } from './answers.js';
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
  #values: unknown[];
  /** One byte per cell, 1 where it has to be worked out again. */
  readonly #marked: Uint8Array;

  constructor(plan: Plan) {
    this.plan = plan;
    this.#marked = new Uint8Array(plan.cells.length);
    this.#values = plan.cells.map(() => undefined);
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
    if (today !== this.desk.today) this.#marked.fill(1);
    this.#values = this.#values.slice();
    this.desk = this.#deskOf(today);
    for (const [{ own }, answer] of answers) this.#put(own, answer);
    for (let next = this.#marked.indexOf(1); next >= 0; next = this.#marked.indexOf(1, next)) {
      this.#marked[next] = 0;
      const cell = this.plan.cells[next];
      if (cell?.workOut) this.#put(cell, cell.workOut(this.desk));
    }
  }

  #put<T>(cell: Cell<T>, value: T): void {
    const before = this.get(cell);
    if (sameValue(before, value)) return;
    this.#values[cell.index] = value;
    this.blocked += blocks(cell, value) - blocks(cell, before);
    if (cell.shape?.(value) !== cell.shape?.(before)) this.shape++;
    for (const dependent of cell.dependents) this.#marked[dependent] = 1;
  }

  #deskOf(today: string): Desk {
    const values = this.#values;
    return {
      plan: this.plan,
      today,
      get: <T>(cell: Cell<T>) => values[cell.index] as T,
      count: () => {
        this.evaluations++;
      },
    };
  }
}

function blocks<T>(cell: Cell<T>, value: T): number {
  return value !== undefined && value !== null && cell.blocks?.(value) ? 1 : 0;
}
