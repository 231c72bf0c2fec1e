import type { Answer } from './answers.js';
import type { Plan } from './plan.js';
import { copyReadings } from './readings.js';
import type { Readings } from './readings.js';
import { workOut } from './work-out.js';

/**
 * The answers and all that follows from them. An answer marks what reads it, {@link Model.settle}
 * works out what is marked, in the order of the document, and marks in turn what changed.
 */
export class Model {
  readonly #plan: Plan;
  /** One byte per cell, 1 where it has to be worked out again. */
  readonly #marked: Uint8Array;
  #readings: Readings;
  #today = '';
  #evaluations = 0;
  #blocked = 0;
  #structure = 0;

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#marked = new Uint8Array(plan.cells.length).fill(1);
    this.#readings = {
      own: plan.fields.map(() => undefined),
      steps: [],
      screens: [],
      places: [],
      fields: [],
      verdicts: [],
      checks: [],
    };
  }

  get plan(): Plan {
    return this.#plan;
  }

  /** Never changed after {@link Model.settle}; another object after the next change. */
  get readings(): Readings {
    return this.#readings;
  }

  /** The day on which the readings were worked out. */
  get today(): string {
    return this.#today;
  }

  get evaluations(): number {
    return this.#evaluations;
  }

  /** How many fields hold an error, and how many stopping routes apply. */
  get blocked(): number {
    return this.#blocked;
  }

  /** Another number whenever a screen with something to ask appeared or went away. */
  get structure(): number {
    return this.#structure;
  }

  /** Begins a change: what was shown so far stays as it was. */
  begin(): void {
    this.#readings = copyReadings(this.#readings);
  }

  /** Notes an answer, between `begin` and `settle`. */
  set(field: number, answer: Answer | undefined): void {
    const node = this.#plan.fields[field];
    if (!node || this.#readings.own[field] === answer) return;
    this.#readings.own[field] = answer;
    this.#marked[node.cell] = 1;
  }

  /** Works out what is marked. Another day marks everything, as any condition may ask for today. */
  settle(today: string): void {
    if (today !== this.#today) this.#marked.fill(1);
    this.#today = today;
    const desk = {
      plan: this.#plan,
      readings: this.#readings,
      today,
      count: () => void this.#evaluations++,
    };
    let next = this.#marked.indexOf(1);
    while (next >= 0) {
      this.#marked[next] = 0;
      this.#workOut(next, desk);
      next = this.#marked.indexOf(1, next + 1);
    }
  }

  #workOut(index: number, desk: Parameters<typeof workOut>[1]): void {
    const cell = this.#plan.cells[index];
    if (!cell) return;
    const before = this.#blocks(index);
    if (!workOut(cell, desk)) return;
    this.#blocked += this.#blocks(index) - before;
    if (cell.kind === 'place') this.#structure++;
    for (const dependent of this.#plan.dependents[index] ?? []) this.#marked[dependent] = 1;
  }

  /** 1 if what the cell says forbids sending. */
  #blocks(index: number): number {
    const cell = this.#plan.cells[index];
    if (cell?.kind === 'check') return this.#readings.checks[cell.node.index]?.blocked ? 1 : 0;
    if (cell?.kind !== 'verdict' || cell.node.kind !== 'route') return 0;
    return cell.node.route.stop && this.#readings.verdicts[cell.node.index] === 'yes' ? 1 : 0;
  }
}
