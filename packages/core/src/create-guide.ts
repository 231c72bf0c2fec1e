import type { Answer } from './answers.js';
import { beginAnswers, beginPlace, beginVisited } from './begin.js';
import { compileProcedure } from './compile-procedure.js';
import type { Guide, GuideOptions, GuideState, Snapshot } from './guide.js';
import type { Issue } from './issues.js';
import { Journey } from './journey.js';
import { Listeners } from './listeners.js';
import { Model } from './model.js';
import { makeOutline } from './outline.js';
import type { Outline } from './outline.js';
import { placeKey } from './place.js';
import type { FieldNode, Plan } from './plan.js';
import type { Procedure } from './procedure.js';
import { readAnswer } from './read-answer.js';
import { takeSnapshot } from './take-snapshot.js';

/** Begins, or goes on with, one person's way through a procedure. */
export function createGuide(procedure: Procedure, options: GuideOptions): Guide {
  return new GuideOfOne(compileProcedure(procedure), options);
}

class GuideOfOne implements Guide {
  readonly #plan: Plan;
  readonly #model: Model;
  readonly #journey: Journey;
  readonly #today: () => string;
  readonly #listeners = new Listeners<Snapshot>();
  #snapshot: Snapshot | undefined;
  #state: GuideState | undefined;
  #outline: { readonly structure: number; outline?: Outline } = { structure: -1 };

  constructor(plan: Plan, options: GuideOptions) {
    this.#plan = plan;
    this.#today = options.today;
    this.#model = new Model(plan);
    beginAnswers(this.#model, options);
    this.#model.settle(options.today());
    const { state } = options;
    const visited = beginVisited(plan, state);
    const place = beginPlace({ plan, readings: this.#model.readings }, state, visited);
    this.#journey = new Journey(this.#model, { place, visited, editing: state?.editing === true });
  }

  get procedure(): Procedure {
    return this.#plan.procedure;
  }

  get evaluations(): number {
    return this.#model.evaluations;
  }

  get snapshot(): Snapshot {
    return (this.#snapshot ??= this.#takeSnapshot());
  }

  get state(): GuideState {
    return (this.#state ??= this.#describeState());
  }

  answer(fieldId: string, value: Answer | undefined): void {
    this.answerAll({ [fieldId]: value });
  }

  answerAll(answers: Readonly<Record<string, Answer | undefined>>): void {
    const changes = Object.entries(answers).map(([path, value]) => ({
      node: this.#field(path),
      answer: readAnswer(value),
    }));
    this.#change(() => {
      for (const { node, answer } of changes) this.#model.set(node.index, answer);
    });
    this.#journey.stayOnTheWay();
    this.#tell();
  }

  next(): readonly Issue[] {
    this.#change(() => this.#journey.normalize());
    const issues = this.#journey.next();
    this.#tell();
    return issues;
  }

  skip(): void {
    this.#change(() => this.#journey.normalize());
    this.#journey.skip();
    this.#tell();
  }

  back(): void {
    if (!this.#journey.canGoBack) return;
    this.#journey.back();
    this.#tell();
  }

  goTo(place: string): void {
    this.#journey.goTo(place);
    this.#tell();
  }

  dismissRoute(): void {
    this.#journey.dismissRoute();
    this.#tell();
  }

  subscribe(listener: (snapshot: Snapshot) => void): () => void {
    return this.#listeners.add(listener);
  }

  #field(path: string): FieldNode {
    const node = this.#plan.fieldByPath.get(path);
    if (!node) throw new RangeError(`The procedure has no field "${path.slice(0, 100)}"`);
    return node;
  }

  #change(setAnswers: () => void): void {
    this.#model.begin();
    setAnswers();
    this.#model.settle(this.#today());
  }

  #tell(): void {
    this.#snapshot = undefined;
    this.#state = undefined;
    this.#listeners.tell(() => this.snapshot);
  }

  #takeSnapshot(): Snapshot {
    const { place, visited, canGoBack } = this.#journey;
    const { readings, today, blocked } = this.#model;
    return takeSnapshot({
      plan: this.#plan,
      readings,
      place,
      visited,
      today,
      canSubmit: blocked === 0,
      canGoBack,
      outline: this.#outlineOf(readings),
    });
  }

  /** One outline serves all snapshots between which no screen appeared or went away. */
  #outlineOf(readings: Model['readings']): () => Outline {
    const { structure } = this.#model;
    if (this.#outline.structure !== structure) this.#outline = { structure };
    const kept = this.#outline;
    return () => (kept.outline ??= makeOutline(this.#plan, readings));
  }

  #describeState(): GuideState {
    const { place, visited, editing } = this.#journey;
    const answers = this.#plan.fields.flatMap(({ index, path }): [string, Answer][] => {
      const answer = this.#model.readings.own[index];
      return answer === undefined ? [] : [[path, answer]];
    });
    return Object.freeze({
      answers: Object.freeze(Object.fromEntries(answers)),
      place: placeKey(place),
      visited: Object.freeze([...visited]),
      editing,
    });
  }
}
