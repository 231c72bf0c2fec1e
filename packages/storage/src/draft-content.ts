import type { Answer, FlatAnswers } from '@tungbuoc/core';
import type { DraftAbout, DraftChange, DroppedAnswer, KeptState } from './draft.js';

/** What one revision of a draft holds. */
export interface DraftContent {
  /** Title of the procedure, in the language it was filled in. */
  readonly title: string;
  /** The state before … */
  readonly state: KeptState;
  /** … and what has changed since. Putting them together after each key would cost long forms dear. */
  readonly change: DraftChange;
}

/** The state of a draft in which nothing was answered yet. */
export const EMPTY_STATE: KeptState = { answers: {}, place: '', visited: [], editing: false };

/** The state after a change. */
export function applyChange(state: KeptState, change: DraftChange): KeptState {
  const { answers, ...rest } = change;
  const entries = Object.entries<Answer | null>({ ...state.answers, ...answers });
  const kept = entries.filter((entry): entry is [string, Answer] => entry[1] !== null);
  // fromEntries defines, never assigns: a field called `__proto__` is a field like any other.
  return { ...state, ...withoutUndefined(rest), answers: Object.fromEntries(kept) };
}

/** Two changes as one; the later wins. */
export function mergeChanges(earlier: DraftChange, later: DraftChange): DraftChange {
  const answers = { ...earlier.answers, ...later.answers };
  return { ...earlier, ...withoutUndefined(later), answers };
}

/** What was noted since, of changes that were `said` already; what is the same was said. */
export function withoutSaid(change: DraftChange, said: DraftChange): DraftChange {
  const known = said.answers ?? {};
  const left = Object.entries(change).filter(
    ([part, value]) => part === 'answers' || !same(value, said[part as keyof DraftChange]),
  );
  const answers = Object.entries(change.answers ?? {}).filter(
    ([path, answer]) => !Object.hasOwn(known, path) || !same(answer, known[path]),
  );
  return { ...Object.fromEntries(left), answers: Object.fromEntries(answers) };
}

/** What a change really changes: an echo of what is stored must not be written again. */
export function effectOf(change: DraftChange, state: KeptState): DraftChange {
  const entries = Object.entries(change.answers ?? {}).filter(
    ([path, answer]) => !same(answer, ownAnswer(state.answers, path)),
  );
  const { place, visited, editing, about, dropped, packVersion } = change;
  return withoutUndefined({
    answers: entries.length > 0 ? Object.fromEntries(entries) : undefined,
    place: place === state.place ? undefined : place,
    visited: visited && same(visited, state.visited) ? undefined : visited,
    editing: editing === state.editing ? undefined : editing,
    about: about && same(about, state.about) ? undefined : about,
    packVersion: packVersion === state.packVersion ? undefined : packVersion,
    dropped: dropped && same(dropped, state.dropped) ? undefined : dropped,
  });
}

/** Would writing it change anything? */
export function isNoChange(change: DraftChange): boolean {
  return Object.values(change).every((part) => part === undefined || isEmptyRecord(part));
}

/** The change that leads from nothing to this state. */
export function wholeChange(state: KeptState): DraftChange {
  return { ...state };
}

/** Do other answers stand in `now`, leaving aside those that `mine` is about to change? */
export function differ(before: FlatAnswers, now: FlatAnswers, mine: DraftChange): boolean {
  const paths = Object.keys({ ...before, ...now });
  return paths.some(
    (path) =>
      !Object.hasOwn(mine.answers ?? {}, path) &&
      !same(ownAnswer(before, path), ownAnswer(now, path)),
  );
}

/** What was decrypted is ours, but perhaps of an earlier day: missing parts get their empty value. */
export function readContent(value: unknown): Omit<DraftContent, 'change'> | undefined {
  if (!isRecord(value) || !isRecord(value['state'])) return undefined;
  const { answers, place, visited, editing, about, dropped, packVersion } = value['state'];
  if (!isRecord(answers)) return undefined;
  const state = {
    answers: answers as FlatAnswers,
    place: typeof place === 'string' ? place : '',
    visited: Array.isArray(visited) ? visited.filter((key) => typeof key === 'string') : [],
    editing: editing === true,
    ...(isRecord(about) ? { about: readAbout(about) } : {}),
    ...(Array.isArray(dropped) ? { dropped: dropped.filter(isDropped) } : {}),
    ...(typeof packVersion === 'string' ? { packVersion } : {}),
  };
  const since = applyChange(state, isRecord(value['since']) ? value['since'] : {});
  return { title: textOf(value['title']), state: applyChange(since, readChange(value)) };
}

/** What has changed since the state before. */
export function readChange(value: unknown): DraftChange {
  return isRecord(value) && isRecord(value['change']) ? value['change'] : {};
}

/** What of it is unknown is empty. */
export function readAbout(about: Partial<Record<keyof DraftAbout, unknown>> = {}): DraftAbout {
  const { initials, step, page } = about;
  return { initials: textOf(initials), step: textOf(step), page: textOf(page) };
}

function isDropped(value: unknown): value is DroppedAnswer {
  const { path, label, text } = isRecord(value) ? value : {};
  return [path, label, text].every((part) => typeof part === 'string');
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function ownAnswer(answers: FlatAnswers, path: string): Answer | null {
  return Object.hasOwn(answers, path) ? (answers[path] ?? null) : null;
}

function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmptyRecord(value: unknown): boolean {
  return isRecord(value) && Object.keys(value).length === 0;
}

function withoutUndefined<T extends object>(parts: T): T {
  const given = Object.entries(parts).filter(([, part]) => part !== undefined);
  return Object.fromEntries(given) as T;
}
