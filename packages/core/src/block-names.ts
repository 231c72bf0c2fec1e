/** What `*` stands for in a block: the person as the pack calls it, or nobody. */
export interface Naming {
  /** camelCase: `newOwner`; `*IdKind` is `newOwnerIdKind` then, and `idKind` without. */
  readonly as?: string | undefined;
  /** For what is called `*` alone, where `as` is left out. */
  readonly block: string;
}

const starred = /^\*(-[a-z0-9-]+|[A-Z][A-Za-z0-9.]*)?$/;

/**
 * A name in a block as it stands in a pack: `*IdKind` with `newOwner` is `newOwnerIdKind`, `*-id-kind` is
 * `new-owner-id-kind`. Every other text stays as it is.
 */
export function nameInPack(name: string, { as, block }: Naming): string {
  if (!starred.test(name)) return name;
  const rest = name.slice(1);
  if (rest === '') return as ?? block;
  if (rest.startsWith('-')) return as === undefined ? rest.slice(1) : kebab(as) + rest;
  return as === undefined ? rest.charAt(0).toLowerCase() + rest.slice(1) : as + rest;
}

/** A JSON value with all names in it, keys included, as they stand in a pack. */
export function namesInPack(json: unknown, naming: Naming): unknown {
  if (typeof json === 'string') return nameInPack(json, naming);
  if (Array.isArray(json)) return json.map((item) => namesInPack(item, naming));
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => [
      nameInPack(key, naming),
      namesInPack(value, naming),
    ]),
  );
}

function kebab(camel: string): string {
  return camel.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
