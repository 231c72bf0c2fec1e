import type { DrivenPage } from '../e2e/driven-page.js';

const limit = 30_000;

/** Asks the page again and again until `work` gives something true, for drivers that cannot wait. */
export async function waitUntil<Argument>(
  page: Pick<DrivenPage, 'evaluate'>,
  work: (argument: Argument) => unknown,
  argument: Argument,
): Promise<void> {
  const end = Date.now() + limit;
  while (!(await page.evaluate(work, argument))) {
    if (Date.now() > end) throw new Error(`waited in vain for ${work.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}
