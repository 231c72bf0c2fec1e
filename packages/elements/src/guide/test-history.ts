/**
 * Puts a history of our own in place of the tab's, which all test files share: a browser keeps fifty
 * entries, and drops first those that nobody pressed a key for. Returns how to take it away again.
 */
export function ownHistory(): () => void {
  const entries: unknown[] = [null];
  let index = 0;
  const travel = (steps: number) => {
    setTimeout(() => {
      if (entries.length <= index + steps || index + steps < 0) return;
      index += steps;
      dispatchEvent(new PopStateEvent('popstate', { state: entries[index] }));
    });
  };
  const own = {
    state: { get: () => entries[index] },
    length: { get: () => entries.length },
    pushState: { value: (state: unknown) => entries.splice(++index, Infinity, copy(state)) },
    replaceState: { value: (state: unknown) => (entries[index] = copy(state)) },
    go: { value: travel },
    back: { value: () => travel(-1) },
    forward: { value: () => travel(1) },
  };
  for (const [name, property] of Object.entries(own)) {
    Object.defineProperty(history, name, { configurable: true, ...property });
  }
  return () => {
    for (const name of Object.keys(own)) Reflect.deleteProperty(history, name);
  };
}

/** As the browser keeps it: what cannot be copied throws. */
function copy(state: unknown): unknown {
  return structuredClone(state);
}
