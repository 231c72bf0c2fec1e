import { own } from './own.js';
import type { Plan } from './plan.js';

/** Enough to find the mistake; a request of nothing else must not cost more. */
const maxPaths = 100;
const maxPathLength = 100;

/**
 * Where answers from outside hold what the procedure does not ask there, as paths: `motherNmae`,
 * `children.0.age`, `children.7`. `delivery` tells which of the two parts of a submission it is.
 */
export function unknownPaths(plan: Plan, answers: object, delivery: boolean): readonly string[] {
  const groups = new Set(plan.fields.map(({ scope }) => scope.list));
  const isAsked = (path: string) => {
    const field = plan.fieldByPath.get(path)?.field;
    const isAnswer = field && field.kind !== 'group' && field.kind !== 'file';
    return isAnswer && (field.delivery ?? false) === delivery;
  };
  const unknown = Object.keys(answers).flatMap((key) => {
    if (groups.has(key)) return itemPaths(key, own(answers, key)).filter((path) => !isAsked(path));
    return key.includes('.') || !isAsked(key) ? [key] : [];
  });
  return unknown.slice(0, maxPaths).map((path) => path.slice(0, maxPathLength));
}

function itemPaths(group: string, items: unknown): readonly string[] {
  if (!Array.isArray(items)) return [group];
  return items.flatMap((item: unknown, index) => {
    const path = `${group}.${index}`;
    return isObject(item) ? Object.keys(item).map((key) => `${path}.${key}`) : [path];
  });
}

/** An object that can hold answers by name. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
