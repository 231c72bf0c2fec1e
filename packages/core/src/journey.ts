import {
  nearestScreen,
  routeAfter,
  screenAfter,
  screenBefore,
  screenNamed,
  screenOfRoute,
  stoppingRoute,
} from './find-place.js';
import type { Terrain } from './find-place.js';
import type { Issue } from './issues.js';
import type { Model } from './model.js';
import { normalizeAnswer } from './normalize-answer.js';
import { routeKey } from './place.js';
import type { Place } from './place.js';
import type { FieldNode, ScreenNode } from './plan.js';
import { readAnswer } from './read-answer.js';
import { allIssues } from './take-snapshot.js';

/** How a journey begins: fresh, or where a draft left it. */
export interface JourneyStart {
  readonly place: Place;
  readonly visited: ReadonlySet<string>;
  readonly editing: boolean;
}

/** Where the person is, and the moves from there. Reads the model and never waits for anybody. */
export class Journey {
  readonly #model: Model;
  #place: Place;
  #visited: ReadonlySet<string>;
  #editing: boolean;
  /** The screen that an edit began with: `back` from it leads to the review again. */
  #editedFrom: ScreenNode | undefined;
  /** Fields with an error that the person knows of and left: an edit does not lead there. */
  #tolerated: ReadonlySet<number>;
  /** Warnings that were returned once; in memory only, as they name answers. */
  readonly #shownWarnings = new Set<string>();

  constructor(model: Model, { place, visited, editing }: JourneyStart) {
    this.#model = model;
    this.#place = place;
    this.#visited = visited;
    this.#editing = editing && place.kind === 'screen';
    this.#tolerated = this.#blockedFields(model.plan.fields);
    if (place.kind === 'review') this.#enterReview();
  }

  get place(): Place {
    return this.#place;
  }

  get visited(): ReadonlySet<string> {
    return this.#visited;
  }

  get editing(): boolean {
    return this.#editing;
  }

  get canGoBack(): boolean {
    return this.#placeBehind() !== undefined;
  }

  /** Sets the tidied answers of the present screen, between `begin` and `settle` of the model. */
  normalize(): void {
    if (this.#place.kind !== 'screen') return;
    for (const { index, field } of this.#place.screen.fields) {
      const answer = this.#model.readings.own[index];
      if (answer === undefined || !this.#model.readings.fields[index]?.relevant) continue;
      this.#model.set(index, readAnswer(normalizeAnswer(field, answer)));
    }
  }

  next(): readonly Issue[] {
    const place = this.#place;
    if (place.kind === 'review') return this.#stayInReview();
    if (place.kind === 'route') return this.#leaveRoute();
    const stopping = this.#stoppingIssues(place.screen);
    if (stopping.length === 0) this.#leave(place.screen);
    return stopping;
  }

  skip(): void {
    if (this.#place.kind === 'route') this.#leaveRoute();
    if (this.#place.kind !== 'screen') return;
    const { screen } = this.#place;
    this.#tolerated = new Set([...this.#tolerated, ...this.#blockedFields(screen.fields)]);
    this.#leave(screen);
  }

  back(): void {
    const behind = this.#placeBehind();
    if (behind?.kind === 'review') this.#enterReview();
    else if (behind) this.#place = behind;
  }

  /** @throws RangeError where there is no such place now. */
  goTo(name: string): void {
    if (name === 'review') return this.#enterReview();
    const screen = screenNamed(this.#terrain, name);
    if (!screen) throw new RangeError(`There is no place "${name.slice(0, 100)}" to go to now`);
    if (this.#place.kind === 'review') this.#beginEdit(screen);
    this.#place = { kind: 'screen', screen };
  }

  dismissRoute(): void {
    if (this.#place.kind === 'route') this.#leaveRoute();
  }

  /** After answers from elsewhere (a host page, another tab): the present place may be gone. */
  stayOnTheWay(): void {
    const place = this.#place;
    const { places, verdicts } = this.#model.readings;
    if (place.kind === 'screen' && !places[place.screen.index]) this.#goNear(place.screen);
    if (place.kind === 'route' && verdicts[place.route.index] !== 'yes') {
      this.#goNear(place.screen);
    }
  }

  get #terrain(): Terrain {
    return this.#model;
  }

  #goNear(screen: ScreenNode | undefined): void {
    const near = screen && nearestScreen(this.#terrain, screen);
    if (near) this.#place = { kind: 'screen', screen: near };
    else this.#enterReview();
  }

  #placeBehind(): Place | undefined {
    const place = this.#place;
    const { plan } = this.#model;
    if (place.kind === 'screen' && this.#editing && place.screen === this.#editedFrom) {
      return { kind: 'review' };
    }
    const screen =
      place.kind === 'route' && place.screen
        ? nearestScreen(this.#terrain, place.screen)
        : screenBefore(
            this.#terrain,
            place.kind === 'screen' ? place.screen.index : plan.screens.length,
          );
    return screen && { kind: 'screen', screen };
  }

  /** Errors, or else the warnings that the person has not seen on this screen yet. */
  #stoppingIssues(screen: ScreenNode): readonly Issue[] {
    const { fields, checks } = this.#model.readings;
    const issues = screen.fields.flatMap(({ index }) =>
      fields[index]?.derived ? [] : (checks[index]?.issues ?? []),
    );
    const errors = issues.filter(({ level }) => level === 'error');
    return errors.length > 0 ? errors : issues.filter((issue) => this.#isNewWarning(issue));
  }

  #isNewWarning(issue: Issue): boolean {
    if (issue.level !== 'warning') return false;
    const { plan, readings } = this.#model;
    const node = plan.fieldByPath.get(issue.fieldId);
    const answer = node && readings.fields[node.index]?.value;
    const key = JSON.stringify([issue.fieldId, issue.code, issue.params['ruleId'], answer]);
    if (this.#shownWarnings.has(key)) return false;
    this.#shownWarnings.add(key);
    return true;
  }

  #leave(screen: ScreenNode): void {
    this.#visit(screen.key);
    const route = routeAfter(this.#terrain, screen, this.#visited);
    if (route) this.#place = { kind: 'route', route, screen };
    else this.#goOn(screen);
  }

  #leaveRoute(): readonly Issue[] {
    if (this.#place.kind !== 'route' || this.#place.route.route.stop) return [];
    this.#visit(routeKey(this.#place.route));
    if (this.#place.screen) this.#leave(this.#place.screen);
    else this.#enterReview();
    return [];
  }

  #visit(key: string): void {
    if (!this.#visited.has(key)) this.#visited = new Set([...this.#visited, key]);
  }

  #goOn(from: ScreenNode): void {
    const next = this.#editing ? this.#nextLacking(from) : screenAfter(this.#terrain, from.index);
    if (next) this.#place = { kind: 'screen', screen: next };
    else this.#enterReview();
  }

  /** After an edit: what was never asked, or has an error that came with it; from here on first. */
  #nextLacking(from: ScreenNode): ScreenNode | undefined {
    const { plan, readings } = this.#model;
    const lacking = plan.screens.filter(
      (node) => node !== from && readings.places[node.index] && this.#lacks(node),
    );
    return lacking.find((node) => node.index > from.index) ?? lacking[0];
  }

  #lacks(screen: ScreenNode): boolean {
    if (!this.#visited.has(screen.key)) return true;
    return [...this.#blockedFields(screen.fields)].some((index) => !this.#tolerated.has(index));
  }

  #beginEdit(screen: ScreenNode): void {
    this.#editing = true;
    this.#editedFrom = screen;
    this.#tolerated = this.#blockedFields(this.#model.plan.fields);
  }

  #blockedFields(fields: readonly FieldNode[]): ReadonlySet<number> {
    const { checks } = this.#model.readings;
    const blocked = fields.filter(({ index }) => checks[index]?.blocked);
    return new Set(blocked.map(({ index }) => index));
  }

  /** Nobody is led to send what this procedure cannot serve. */
  #enterReview(): void {
    this.#editing = false;
    this.#editedFrom = undefined;
    const route = stoppingRoute(this.#terrain);
    if (!route) this.#place = { kind: 'review' };
    else this.#place = { kind: 'route', route, screen: screenOfRoute(this.#terrain, route) };
  }

  #stayInReview(): readonly Issue[] {
    this.#enterReview();
    const { plan, readings } = this.#model;
    return allIssues(plan, readings).filter(({ level }) => level === 'error');
  }
}
