import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Answers } from '@tungbuoc/core';

/** One person's complete story, from `packs/<id>/examples`; the parts that the page needs. */
export interface Story {
  readonly id: string;
  readonly title: string;
  readonly today: string;
  readonly answers: Answers;
  readonly expected: { readonly path: readonly string[]; readonly route?: string };
}

const folder = new URL('../../../packages/packs/register-birth/examples/', import.meta.url);

/** All stories of birth registration. */
export function stories(): readonly Story[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map(
      (name) => JSON.parse(readFileSync(fileURLToPath(new URL(name, folder)), 'utf8')) as Story,
    );
}

/** The story with this id. @throws Error when there is none. */
export function story(id: string): Story {
  const found = stories().find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no story ${id}`);
  return found;
}
