/**
 * A frozen object whose costly parts are made when they are first read, and then kept. Only what a
 * page shows has to be worked out.
 */
export function freezeWith<T extends object, L extends object>(
  plain: T,
  later: { readonly [K in keyof L]: () => L[K] },
): Readonly<T & L> {
  for (const key of Object.keys(later) as (keyof L)[]) {
    Object.defineProperty(plain, key, { enumerable: true, get: once(later[key]) });
  }
  return Object.freeze(plain as T & L);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
