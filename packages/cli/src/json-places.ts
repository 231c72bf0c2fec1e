import jsonc from 'jsonc-parser';
import type { Node } from 'jsonc-parser';

/** Where a place in words (`steps.child.screens.child-name`) lies in the text of a file. */
export interface FoundPlace {
  /** From 1; of the innermost part of the place that is there. */
  readonly line: number;
  /** What of the place is not there; empty when all of it is. */
  readonly rest: string;
  /** The block reference in which the rest lies. */
  readonly reference?: Reference;
}

/** A block in place of what it holds. */
export interface Reference {
  readonly block: string;
  readonly as?: string;
}

export interface FindOptions {
  /** How a key is called in the place: in a block `*Name` may be `motherName`. */
  readonly rename?: (key: string) => string;
  /** What a reference in a list of this key stands for: an `id`, or nothing, for each entry. */
  readonly entriesOf?: (reference: Reference, key: string) => readonly (string | undefined)[];
}

/** A part of a file that can be named. */
interface Part {
  readonly name: string;
  /** Where its line is. */
  readonly start: Node;
  readonly value: Node | undefined;
  readonly reference?: Reference;
}

/** Longer names are cut where core tells a place. */
const maxNameLength = 60;

/** The text of a JSON file, in which places are looked up. */
export class JsonPlaces {
  readonly #text: string;
  readonly #root: Node | undefined;

  constructor(text: string) {
    this.#text = text;
    this.#root = jsonc.parseTree(text, [], strict);
  }

  /** The innermost part of a place that is there: the file itself, if nothing else. */
  find(place: string, options: FindOptions = {}): FoundPlace {
    let rest = place;
    let line = 1;
    let value = this.#root;
    let key = '';
    while (value && rest !== '') {
      const part = longest(partsOf(value, key, options), rest);
      if (!part) break;
      line = lineAt(this.#text, part.start.offset);
      rest = rest.slice(part.name.length + 1);
      if (part.reference) return { line, rest, reference: part.reference };
      key = value.type === 'object' ? part.name : '';
      value = part.value;
    }
    return { line, rest };
  }

  /** Keys that stand twice in one object: of two values a reader gets the last one only. */
  repeatedKeys(): readonly { readonly key: string; readonly line: number }[] {
    const found: { key: string; line: number }[] = [];
    const visit = (node: Node): void => {
      const names = node.type === 'object' ? (node.children ?? []).map(keyOf) : [];
      names.forEach((key, index) => {
        const start = node.children?.[index]?.offset ?? 0;
        if (names.indexOf(key) < index) found.push({ key, line: lineAt(this.#text, start) });
      });
      node.children?.forEach(visit);
    };
    if (this.#root) visit(this.#root);
    return found;
  }
}

/** The line on which a text stops being JSON; `undefined` where it is JSON. */
export function firstFaultyLine(text: string): number | undefined {
  const errors: jsonc.ParseError[] = [];
  jsonc.parseTree(text, errors, strict);
  const [first] = errors;
  return first && lineAt(text, first.offset);
}

const strict = { disallowComments: true, allowTrailingComma: false };

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function longest(parts: readonly Part[], place: string): Part | undefined {
  const fitting = parts.filter(({ name }) => place === name || place.startsWith(`${name}.`));
  return fitting.reduce<Part | undefined>(
    (best, part) => (best && best.name.length >= part.name.length ? best : part),
    undefined,
  );
}

function partsOf(node: Node, key: string, options: FindOptions): readonly Part[] {
  const children = node.children ?? [];
  if (node.type === 'object') return children.map((child) => property(child, options));
  return node.type === 'array' ? items(children, key, options) : [];
}

function property(node: Node, { rename = (key) => key }: FindOptions): Part {
  const name = rename(keyOf(node)).slice(0, maxNameLength);
  return { name, start: node, value: node.children?.[1] };
}

/** Entries by `id` or `value`, else by number; a reference counts as all that it stands for. */
function items(nodes: readonly Node[], key: string, options: FindOptions): readonly Part[] {
  const parts: Part[] = [];
  for (const node of nodes) {
    const reference = referenceIn(node);
    const entries = (reference && options.entriesOf?.(reference, key)) ?? [nameIn(node)];
    for (const name of entries) {
      parts.push({
        name: (name ?? String(parts.length)).slice(0, maxNameLength),
        start: node,
        value: node,
        ...(reference && { reference }),
      });
    }
  }
  return parts;
}

function referenceIn(node: Node): Reference | undefined {
  const block = textIn(node, 'block');
  const as = textIn(node, 'as');
  return block === undefined ? undefined : { block, ...(as !== undefined && { as }) };
}

function nameIn(node: Node): string | undefined {
  return textIn(node, 'id') ?? textIn(node, 'value');
}

function textIn(node: Node, key: string): string | undefined {
  if (node.type !== 'object') return undefined;
  const value: unknown = node.children?.find((child) => keyOf(child) === key)?.children?.[1]
    ?.value;
  return typeof value === 'string' ? value : undefined;
}

function keyOf(node: Node): string {
  return String(node.children?.[0]?.value);
}
