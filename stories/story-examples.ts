import type { Answers, IssueLevel } from '@tungbuoc/core';

/** One person's whole story with a procedure, as its pack tells it. */
export interface Example {
  readonly id: string;
  /** Who it is about, and what is special. */
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly answers: Answers;
  readonly expected: {
    /** Keys of the screens in their order; `route:<id>` where a route stood in the way. */
    readonly path: readonly string[];
    /** The route that ended it. */
    readonly route?: string;
    readonly issues: readonly { readonly level: IssueLevel; readonly fieldId: string }[];
    /** Ids. */
    readonly papers: readonly string[];
  };
}

/** Examples by pack. Whoever serves the page makes the file of what lies in `packages/packs`. */
export type Examples = Readonly<Record<string, readonly Example[]>>;

/** All examples of all packs. */
export const everyExample = (await (
  await fetch(new URL('examples.json', document.baseURI))
).json()) as Examples;

/** @throws Error when the pack has none, or none of this name */
export function exampleOf(procedure: string, id: string): Example {
  const found = everyExample[procedure]?.find((example) => example.id === id);
  if (!found) throw new Error(`${procedure} has no example ${id}.`);
  return found;
}
