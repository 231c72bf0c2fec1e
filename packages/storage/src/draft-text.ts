import type { Answer } from '@tungbuoc/core';
import type { DraftContent } from './draft-content.js';
import type { DraftChange, KeptState } from './draft.js';

/** So much of what has changed is written again with each save, in letters, before all of it is. */
const LONG = 4_000;

/**
 * The text of a draft: of a long one, only what changed lately is serialised again, not all of it
 * with each key.
 */
export class DraftText {
  #root: KeptState | undefined;
  #text = '';

  write({ title, state, change }: DraftContent): string {
    const since = this.#since(state);
    const parts = [JSON.stringify(title), this.#text, since, JSON.stringify(change)];
    return `{"title":${parts[0]},"state":${parts[1]},"since":${parts[2]},"change":${parts[3]}}`;
  }

  /** What leads from the state whose text is known to this one. */
  #since(state: KeptState): string {
    if (this.#root) {
      const since = JSON.stringify(changeBetween(this.#root, state));
      if (since.length < LONG) return since;
    }
    this.#root = state;
    this.#text = JSON.stringify(state);
    return '{}';
  }
}

/** Compares by identity: what did not change is the same object in both. */
export function changeBetween(before: KeptState, now: KeptState): DraftChange {
  const answers: [string, Answer | null][] = [];
  for (const [path, answer] of Object.entries(now.answers)) {
    if (!Object.hasOwn(before.answers, path) || before.answers[path] !== answer) {
      answers.push([path, answer]);
    }
  }
  for (const path of Object.keys(before.answers)) {
    if (!Object.hasOwn(now.answers, path)) answers.push([path, null]);
  }
  const { answers: _, ...rest } = now;
  const old: Readonly<Record<string, unknown>> = { ...before };
  const changed = Object.entries(rest).filter(([name, part]) => part !== old[name]);
  return { ...Object.fromEntries(changed), answers: Object.fromEntries(answers) };
}
