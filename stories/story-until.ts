/** How long a guide may take to come to its screen, ms. */
const patience = 8_000;

/** @throws Error when it does not come true in time */
export async function until(what: string, isTrue: () => unknown): Promise<void> {
  const end = performance.now() + patience;
  while (!isTrue()) {
    if (performance.now() > end) throw new Error(`waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
