import { createGuide } from '@tungbuoc/core';
import type { FieldView, Guide, Procedure, ScreenView } from '@tungbuoc/core';
import { Chance } from './chance.js';
import { badAnswer, goodAnswer } from './random-answer.js';
import type { Answering } from './random-answer.js';

export interface WalkOptions {
  /** The same seed walks the same way. */
  readonly seed: number;
  /** `YYYY-MM-DD`, the day of the walk. */
  readonly today: string;
}

/** Where a walk came to. */
export interface Walk {
  readonly guide: Guide;
  /** `stop`: at a route that ends it, said in words; `review` otherwise. */
  readonly end: 'review' | 'stop';
  /** The places in the order they were seen. */
  readonly trail: readonly string[];
}

/** Somebody could not go on. The message says the seed, and where. */
export class TrapError extends Error {
  override readonly name = 'TrapError';
}

/**
 * Walks through a procedure without sense: answers well, badly and not at all, goes on, back, to and fro,
 * and puts off. Then means well, and must come to the review, or to a route that ends it, within as many
 * moves as there can be screens. At last mends whatever the review asks for, where it can be mended.
 *
 * @throws {TrapError} where there is no way on
 */
export function walkAtRandom(procedure: Procedure, options: WalkOptions): Walk {
  return new RandomWalk(procedure, options).walk();
}

/** Moves without sense, at most. */
const wildMoves = 25;
/** Fields on one screen, with what appears when they are answered. */
const mostAnswers = 60;
/** What is mended in the review, one after the other. */
const mostMendings = 30;

class RandomWalk {
  readonly #guide: Guide;
  readonly #answering: Answering;
  readonly #seed: number;
  readonly #mostScreens: number;
  readonly #trail: string[] = [];

  constructor(procedure: Procedure, { seed, today }: WalkOptions) {
    this.#seed = seed;
    this.#answering = { chance: new Chance(seed), today };
    this.#guide = createGuide(procedure, { today: () => today });
    const counts = procedure.steps.map(
      ({ repeat, screens }) => (repeat?.max ?? 1) * screens.length,
    );
    this.#mostScreens = counts.reduce((sum, count) => sum + count, procedure.routes.length);
  }

  walk(): Walk {
    const moves = this.#chance.between(0, wildMoves);
    for (let move = 0; move < moves; move++) this.#moveWildly();
    this.#arrive();
    if (!this.#isStopped) this.#mend();
    return { guide: this.#guide, end: this.#isStopped ? 'stop' : 'review', trail: this.#trail };
  }

  get #chance(): Chance {
    return this.#answering.chance;
  }

  get #isStopped(): boolean {
    const { place, route } = this.#guide.snapshot;
    return place === 'route' && route?.stop === true;
  }

  #moveWildly(): void {
    this.#note();
    const { screen } = this.#guide.snapshot;
    if (screen) this.#answerWildly(screen);
    const guide = this.#guide;
    const moves = [
      () => guide.next(),
      () => guide.next(),
      () => guide.next(),
      () => guide.skip(),
      () => guide.skip(),
      () => guide.back(),
      () => guide.dismissRoute(),
      () => this.#jump(),
    ];
    this.#chance.one(moves)();
  }

  #answerWildly({ fields }: ScreenView): void {
    for (const view of fields.flatMap((each) => [each, ...each.items.flat()])) {
      const dice = this.#chance.between(1, 100);
      if (dice > 90 || view.derived) continue;
      const answer = dice > 70 ? badAnswer(this.#answering) : this.#goodAnswer(view);
      this.#guide.answer(view.path, dice > 65 && dice <= 70 ? undefined : answer);
    }
  }

  /** To a screen that asks for something, whether it was seen or not, or to the review. */
  #jump(): void {
    const screens = this.#guide.snapshot.review.flatMap((step) => step.screens);
    const asking = screens.filter(({ fields }) => fields.some(({ derived }) => !derived));
    this.#guide.goTo(this.#chance.one(['review', ...asking.map(({ key }) => key)]));
  }

  /**
   * Somebody who means well answers what is asked and goes on; what cannot be answered is put off. Who
   * is stopped goes back, most often, and answers otherwise.
   */
  #arrive(): void {
    let most = 2 * this.#mostScreens;
    for (let move = 0; move <= most; move++) {
      if (this.#guide.snapshot.place === 'review') return;
      if (this.#isStopped) {
        this.#checkStop();
        if (this.#chance.in100(12)) return;
        this.#goBack();
        // A stop that shows before the review may lead to the beginning again.
        most += this.#mostScreens;
      }
      this.#passPlace();
    }
    throw this.#trap('does not come to an end');
  }

  #goBack(): void {
    this.#guide.back();
    if (!this.#guide.snapshot.screen) throw this.#trap('does not let anybody answer otherwise');
  }

  #passPlace(): void {
    this.#note();
    const { screen } = this.#guide.snapshot;
    const before = this.#guide.state.place;
    if (!screen) this.#guide.dismissRoute();
    else {
      this.#answerWell(screen, mostAnswers);
      // Warnings stop a screen once. What still stops it then is put off.
      if (this.#guide.next().length > 0 && this.#guide.next().length > 0) this.#guide.skip();
    }
    if (this.#guide.state.place === before) throw this.#trap('does not go on');
  }

  /** An answer may bring another field onto the screen. */
  #answerWell({ key }: ScreenView, most: number): void {
    const done = new Set<string>();
    for (let count = 0; count < most; count++) {
      const screen = this.#guide.snapshot.screen;
      const open =
        screen?.key === key ? fieldsOf(screen).filter((view) => isOpen(view, done)) : [];
      const [view] = open;
      if (!view) return;
      done.add(view.path);
      this.#guide.answer(view.path, this.#goodAnswer(view));
    }
  }

  #goodAnswer(view: FieldView) {
    const isChoice = view.field.kind === 'choice' || view.field.kind === 'multi-choice';
    if (isChoice && !view.options?.length && !view.field.optional) {
      throw this.#trap(`asks ${view.path}, and offers nothing to choose from`);
    }
    return isChoice && !view.options?.length ? undefined : goodAnswer(view, this.#answering);
  }

  /** Everything that the review complains of leads to a place where it can be mended. */
  #mend(): void {
    for (let round = 0; round < mostMendings && !this.#isStopped; round++) {
      const { issues } = this.#guide.snapshot;
      const errors = issues.filter(({ level }) => level === 'error');
      const [error] = errors;
      if (!error) break;
      this.#guide.goTo(this.#chance.one(errors.slice(0, 3)).fieldId);
      const { screen } = this.#guide.snapshot;
      if (!screen) throw this.#trap(`${error.fieldId} cannot be mended`);
      this.#note();
      this.#answerWell(screen, mostAnswers);
      this.#guide.next();
      this.#guide.goTo('review');
    }
    this.#checkReview();
  }

  /** Either it may be sent, or it is said what is missing. */
  #checkReview(): void {
    const { canSubmit, issues } = this.#guide.snapshot;
    const hasErrors = issues.some(({ level }) => level === 'error');
    const { preparation } = this.#guide.procedure;
    if (canSubmit && (hasErrors || preparation)) throw this.#trap('could be sent, with errors');
    if (!canSubmit && !hasErrors && !preparation && !this.#isStopped) {
      throw this.#trap('cannot be sent, and nobody says why');
    }
  }

  #checkStop(): void {
    const { route } = this.#guide.snapshot;
    if (!route?.title || !route.text) throw this.#trap('ends without a word');
  }

  #note(): void {
    this.#trail.push(this.#guide.state.place);
  }

  #trap(what: string): TrapError {
    const { id } = this.#guide.procedure;
    const trail = this.#trail.slice(-8).join(' → ');
    return new TrapError(
      `${id}, seed ${this.#seed}: ${what} at ${this.#guide.state.place} (${trail})`,
    );
  }
}

function fieldsOf({ fields }: ScreenView): readonly FieldView[] {
  return fields.flatMap((view) => [view, ...view.items.flat()]);
}

function isOpen(view: FieldView, done: ReadonlySet<string>): boolean {
  return !view.derived && !done.has(view.path);
}
