import type { Answer } from './answers.js';
import {
  findScreen,
  nearestScreen,
  routeAfter,
  routeKey,
  screenNamed,
  screenOfRoute,
  stoppingRoute,
} from './find-place.js';
import type { Issue } from './issues.js';
import type { Model } from './model.js';
import { normalizeAnswer } from './normalize-answer.js';
import { atScreen } from './place.js';
import type { Place } from './place.js';
import { isPlace } from './plan.js';
import type { FieldNode, RouteNode, ScreenNode } from './plan.js';
import { readAnswer } from './read-answer.js';
import { allIssues } from './take-snapshot.js';
import { isError, issuesOf } from './work-out-issues.js';

/** Where the person is, and the moves from there. */
export class Journey {
  place: Place;
  /** Keys of screens that were left forwards, and of routes that were dismissed. */
  visited: ReadonlySet<string>;
  /** The person came from the review to mend something. */
  editing: boolean;
  readonly #model: Model;
  /** The screen that an edit began with: `back` from it leads to the review again. */
  #editedFrom: ScreenNode | undefined;
  /** Fields with an error that the person knows of and left: an edit does not lead there. */
  #tolerated: ReadonlySet<FieldNode>;
  /** Warnings that were returned once; in memory only, as they name answers. */
  readonly #shownWarnings = new Set<string>();

  constructor(model: Model, start: Pick<Journey, 'place' | 'visited' | 'editing'>) {
    this.#model = model;
    this.place = start.place;
    this.visited = start.visited;
    this.editing = start.editing && start.place.kind === 'screen';
    this.#tolerated = this.#withErrors(model.plan.fields);
    if (start.place.kind === 'review') this.#enterReview();
  }

  /** The place that `back` leads to. */
  get behind(): Place | undefined {
    const { screen, route } = this.place;
    if (this.editing && !route && screen === this.#editedFrom) return { kind: 'review' };
    const index = screen?.index ?? this.#model.plan.screens.length;
    const found = findScreen(this.#model, route && screen ? index : index - 1, -1);
    return found && atScreen(found);
  }

  back(): void {
    const { behind } = this;
    if (behind?.screen) this.place = behind;
    else if (behind) this.#enterReview();
  }

  /** The answers of the present screen, tidied. */
  tidied(): [FieldNode, Answer | undefined][] {
    const { get } = this.#model;
    const fields = this.place.kind === 'screen' ? (this.place.screen?.fields ?? []) : [];
    return fields.flatMap((node): [FieldNode, Answer | undefined][] => {
      const answer = get(node.reading) && get(node.own);
      return answer === undefined ? [] : [[node, readAnswer(normalizeAnswer(node.field, answer))]];
    });
  }

  next(): readonly Issue[] {
    const { screen, route } = this.place;
    if (!screen) return this.#stayInReview();
    const stopping = route ? [] : this.#stoppingIssues(screen);
    if (stopping.length === 0) this.#leave(screen, route);
    return stopping;
  }

  skip(): void {
    const { screen, route } = this.place;
    if (!screen) return;
    this.#tolerated = new Set([...this.#tolerated, ...this.#withErrors(screen.fields)]);
    this.#leave(screen, route);
  }

  dismissRoute(): void {
    const { screen, route } = this.place;
    if (screen && route) this.#leave(screen, route);
  }

  /** @throws RangeError where there is no such place now. */
  goTo(name: string): void {
    if (name === 'review') {
      this.#enterReview();
      return;
    }
    const screen = screenNamed(this.#model, name);
    if (!screen) throw new RangeError(`There is no place "${name.slice(0, 100)}" to go to now`);
    if (this.place.kind === 'review') {
      this.editing = true;
      this.#editedFrom = screen;
      this.#tolerated = this.#withErrors(this.#model.plan.fields);
    }
    this.place = atScreen(screen);
  }

  /** After answers from elsewhere (a host page, another tab): the present place may be gone. */
  stayOnTheWay(): void {
    const { screen, route } = this.place;
    const { get } = this.#model;
    const isThere = route ? get(route.applies) : !screen || isPlace(screen, get);
    if (isThere) return;
    this.place = atScreen(screen && nearestScreen(this.#model, screen));
    if (!this.place.screen) this.#enterReview();
  }

  /** Errors, or else the warnings that the person has not seen on this screen yet. */
  #stoppingIssues({ fields }: ScreenNode): readonly Issue[] {
    const { get } = this.#model;
    const asked = fields.filter(({ reading }) => get(reading)?.derived === false);
    const errors = asked.flatMap((node) => issuesOf(node, get)).filter(isError);
    return errors.length > 0 ? errors : asked.flatMap((node) => this.#newWarnings(node));
  }

  #newWarnings(node: FieldNode): readonly Issue[] {
    const { get } = this.#model;
    return issuesOf(node, get).filter(({ level, fieldId, code, params }) => {
      const key = JSON.stringify([fieldId, code, params['ruleId'], get(node.own)]);
      const isNew = level === 'warning' && !this.#shownWarnings.has(key);
      if (isNew) this.#shownWarnings.add(key);
      return isNew;
    });
  }

  /** Onwards from a screen, or from a route that showed after it and is dismissed now. */
  #leave(screen: ScreenNode, dismissed?: RouteNode): void {
    if (dismissed?.route.stop) return;
    this.visited = new Set([...this.visited, dismissed ? routeKey(dismissed.route) : screen.key]);
    const route = routeAfter(this.#model, screen, this.visited);
    const next = this.editing
      ? this.#nextLacking(screen)
      : findScreen(this.#model, screen.index + 1);
    if (route) this.place = { kind: 'route', route, screen };
    else if (next) this.place = atScreen(next);
    else this.#enterReview();
  }

  /** After an edit: what was never asked, or has an error that came with it; from here on first. */
  #nextLacking(from: ScreenNode): ScreenNode | undefined {
    const { plan, get } = this.#model;
    const lacking = plan.screens.filter(
      (node) => node !== from && isPlace(node, get) && this.#lacks(node),
    );
    return lacking.find(({ index }) => index > from.index) ?? lacking[0];
  }

  #lacks({ key, fields }: ScreenNode): boolean {
    if (!this.visited.has(key)) return true;
    return [...this.#withErrors(fields)].some((node) => !this.#tolerated.has(node));
  }

  #withErrors(fields: readonly FieldNode[]): ReadonlySet<FieldNode> {
    return new Set(fields.filter((node) => issuesOf(node, this.#model.get).some(isError)));
  }

  /** Nobody is led to send what this procedure cannot serve. */
  #enterReview(): void {
    this.editing = false;
    this.#editedFrom = undefined;
    const route = stoppingRoute(this.#model);
    const screen = route && screenOfRoute(this.#model, route);
    this.place = screen ? { kind: 'route', route, screen } : { kind: 'review' };
  }

  #stayInReview(): readonly Issue[] {
    this.#enterReview();
    return allIssues(this.#model.plan, this.#model.get).filter(isError);
  }
}
