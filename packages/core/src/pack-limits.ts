import type { PackPath } from './pack-path.js';

/** What a pack may cost before anybody looks at what it says. */
export const packLimits = {
  characters: 1_000_000,
  depth: 20,
  stringLength: 10_000,
  fields: 2_000,
} as const;

/** Keys that reach into prototypes; never allowed, as key or as id. */
export const reservedKeys: readonly string[] = ['__proto__', 'constructor', 'prototype'];

const maxIssues = 50;

/** An issue whose place is still a list of keys. */
export interface PlacedIssue {
  readonly path: PackPath;
  readonly message: string;
}

/** Looks for what is too much. Takes no longer than the limits allow, whatever it is given. */
export function checkLimits(json: unknown): readonly PlacedIssue[] {
  const survey = new Survey();
  survey.visit(json, []);
  const fields = survey.issues.length > 0 ? 0 : countFields(json);
  if (fields <= packLimits.fields) return survey.issues;
  const message = `has ${fields} fields with all that is repeated counted; at most ${packLimits.fields}`;
  return [{ path: ['steps'], message }];
}

class Survey {
  readonly issues: PlacedIssue[] = [];
  #characters = 0;

  visit(value: unknown, path: PackPath): void {
    if (this.#isOver()) return;
    if (typeof value === 'string') this.#visitText(value, path);
    else if (typeof value === 'object' && value !== null) this.#visitKeys(value, path);
    else this.#spend(String(value).length);
  }

  #visitText(text: string, path: PackPath): void {
    if (text.length > packLimits.stringLength) {
      this.#report(path, `text of ${text.length} characters; at most ${packLimits.stringLength}`);
    }
    this.#spend(text.length + 2);
  }

  #visitKeys(holder: object, path: PackPath): void {
    if (path.length >= packLimits.depth) {
      this.#report(path, `lies deeper than ${packLimits.depth} levels`);
      return;
    }
    this.#spend(2);
    const isList = Array.isArray(holder);
    for (const [key, value] of Object.entries(holder)) {
      if (!isList) this.#visitKey(key, path);
      this.visit(value, [...path, isList ? Number(key) : key]);
    }
  }

  #visitKey(key: string, path: PackPath): void {
    if (reservedKeys.includes(key)) this.#report([...path, key], 'is a key that is not allowed');
    this.#spend(key.length + 3);
  }

  #spend(characters: number): void {
    const before = this.#characters;
    this.#characters += characters;
    if (before <= packLimits.characters && this.#characters > packLimits.characters) {
      this.#report([], `The pack has more than ${packLimits.characters} characters`);
    }
  }

  /** What goes on without end, or in a circle, is not followed to the end. */
  #isOver(): boolean {
    return this.#characters > packLimits.characters || this.issues.length >= maxIssues;
  }

  #report(path: PackPath, message: string): void {
    this.issues.push({ path, message });
  }
}

/** Before the schema has seen it, so every step of the way may be something else. */
function countFields(json: unknown): number {
  return sum(list(json, 'steps'), (step) => {
    const max = get(get(step, 'repeat'), 'max');
    const items = typeof max === 'number' && max > 0 ? max : 1;
    return items * sum(list(step, 'screens'), (screen) => sum(list(screen, 'fields'), countField));
  });
}

/** A group with the fields of all its items. */
function countField(field: unknown): number {
  const max = get(field, 'max');
  return 1 + list(field, 'fields').length * (typeof max === 'number' && max > 0 ? max : 1);
}

function sum(items: readonly unknown[], count: (item: unknown) => number): number {
  return items.reduce((total: number, item) => total + count(item), 0);
}

function list(holder: unknown, key: string): readonly unknown[] {
  const value = get(holder, key);
  return Array.isArray(value) ? value : [];
}

function get(holder: unknown, key: string): unknown {
  if (typeof holder !== 'object' || holder === null) return undefined;
  return Object.hasOwn(holder, key) ? (holder as Record<string, unknown>)[key] : undefined;
}
