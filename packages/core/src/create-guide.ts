import type { Answer } from './answers.js';
import { beginAnswers, beginPlace, beginVisited } from './begin.js';
import { compileProcedure } from './compile-procedure.js';
import type { Guide, GuideOptions, GuideState, Snapshot } from './guide.js';
import type { Issue } from './issues.js';
import { Journey } from './journey.js';
import { Listeners } from './listeners.js';
import { Model } from './model.js';
import { drawOutline } from './outline.js';
import type { Outline } from './outline.js';
import { placeKey } from './place.js';
import type { FieldNode } from './plan.js';
import type { Procedure } from './procedure.js';
import { readAnswer } from './read-answer.js';
import { takeSnapshot } from './take-snapshot.js';

/** Begins, or goes on with, one person's way through a procedure. */
export function createGuide(procedure: Procedure, options: GuideOptions): Guide {
  return new GuideOfOne(procedure, options);
}

class GuideOfOne implements Guide {
  readonly procedure: Procedure;
  readonly #model: Model;
  readonly #journey: Journey;
  readonly #today: () => string;
  readonly #listeners = new Listeners<Snapshot>();
  #snapshot: Snapshot | undefined;
  #state: GuideState | undefined;
  #kept: { readonly shape: number; outline?: Outline } = { shape: -1 };

  constructor(procedure: Procedure, options: GuideOptions) {
    const { state, today } = options;
    this.procedure = procedure;
    const plan = compileProcedure(procedure);
    this.#today = today;
    this.#model = new Model(plan);
    this.#model.change(today(), beginAnswers(plan, options));
    const visited = beginVisited(plan, state);
    this.#journey = new Journey(this.#model, {
      place: beginPlace(this.#model, state, visited),
      visited,
      editing: state?.editing === true,
    });
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
    this.#change(
      Object.entries(answers).map(([path, value]) => [this.#field(path), readAnswer(value)]),
    );
    this.#journey.stayOnTheWay();
    this.#tell();
  }

  next(): readonly Issue[] {
    this.#change(this.#journey.tidied());
    const issues = this.#journey.next();
    this.#tell();
    return issues;
  }

  skip(): void {
    this.#change(this.#journey.tidied());
    this.#journey.skip();
    this.#tell();
  }

  back(): void {
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
    const node = this.#model.plan.fieldByPath.get(path);
    if (!node) throw new RangeError(`The procedure has no field "${path.slice(0, 100)}"`);
    return node;
  }

  #change(answers: readonly [FieldNode, Answer | undefined][]): void {
    this.#model.change(this.#today(), answers);
  }

  #tell(): void {
    this.#snapshot = undefined;
    this.#state = undefined;
    this.#listeners.tell(() => this.snapshot);
  }

  #takeSnapshot(): Snapshot {
    const { place, visited, behind } = this.#journey;
    const { desk, blocked } = this.#model;
    return takeSnapshot({
      desk,
      place,
      visited,
      canSubmit: blocked === 0 && !this.procedure.preparation,
      canGoBack: behind !== undefined,
      outline: this.#outlineNow(),
    });
  }

  /** One outline serves all snapshots between which no screen appeared or went away. */
  #outlineNow(): () => Outline {
    const { shape, desk } = this.#model;
    if (this.#kept.shape !== shape) this.#kept = { shape };
    const kept = this.#kept;
    return () => (kept.outline ??= drawOutline(desk));
  }

  #describeState(): GuideState {
    const { place, visited, editing } = this.#journey;
    const { plan, get } = this.#model;
    const answers = plan.fields.flatMap(({ path, own }): [string, Answer][] => {
      const answer = get(own);
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
