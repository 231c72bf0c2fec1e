import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Procedure } from '@tungbuoc/core';
import type { Example, Outcome } from './example.js';
import { isObject } from './json-tree.js';
import type { PackFolder } from './pack-folder.js';
import type { Problem } from './problem.js';
import { runExample } from './run-example.js';

/** Every story of the pack leads where it says it does. */
export function checkExamples(pack: PackFolder, procedure: Procedure): readonly Problem[] {
  if (pack.examples.size === 0) {
    return [{ file: join(pack.folder, 'examples'), message: 'no story; add at least one' }];
  }
  return [...pack.examples].flatMap(([name, example]) => {
    const found = isExample(example) ? checkExample(procedure, example, name) : [shape];
    return found.map((problem) => ({ file: join(pack.folder, 'examples', name), ...problem }));
  });
}

type Found = Omit<Problem, 'file'>;

const shape: Found = { message: 'must have "id", "title", "today", "answers" and "expected"' };

function isExample(value: unknown): value is Example {
  if (!isObject(value)) return false;
  const texts = ['id', 'title', 'today'].every((key) => typeof value[key] === 'string');
  return texts && isObject(value['answers']) && isObject(value['expected']);
}

function checkExample(procedure: Procedure, example: Example, name: string): Found[] {
  const { outcome, unasked } = runExample(procedure, example);
  return [
    ...(name === `${example.id}.json` ? [] : [{ place: 'id', message: `must be as in ${name}` }]),
    ...unasked.map((path) => ({ place: `answers.${path}`, message: 'never asked; remove it' })),
    ...differences(outcome, example.expected),
  ];
}

function differences(outcome: Outcome, expected: Outcome): Found[] {
  const keys = new Set([...Object.keys(outcome), ...Object.keys(expected)]) as Set<keyof Outcome>;
  return [...keys].flatMap((key) => {
    if (isDeepStrictEqual(outcome[key], expected[key])) return [];
    return [{ place: `expected.${key}`, message: difference(outcome[key], expected[key]) }];
  });
}

function difference(outcome: unknown, expected: unknown): string {
  if (!Array.isArray(outcome) || !Array.isArray(expected)) {
    return `expected ${show(expected)}, but the procedure gives ${show(outcome)}`;
  }
  const index = outcome.findIndex((one, i) => !isDeepStrictEqual(one, expected[i]));
  const first = index < 0 ? outcome.length : index;
  const where = `at number ${first + 1} of ${expected.length}`;
  return `${where} expected ${show(expected[first])}, but the procedure gives ${show(outcome[first])}`;
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
