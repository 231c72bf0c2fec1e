import type { Page } from 'playwright-core';
import type { MarkedPlace } from '../probe/marks.js';

declare const layoutProbe: {
  writeMarks(selector: string): Promise<MarkedPlace[]>;
  cutMarks(places: readonly MarkedPlace[], png: string): Promise<string[]>;
};

/**
 * Writes the letters with the highest and lowest marks into every text and box of what the element
 * shows, and compares their ink with that of the same letters where nothing can cut them (A12).
 * @returns the places where ink is missing, and how many places there are
 */
export async function markFaults(
  page: Page,
  selector: string,
): Promise<{ readonly cut: readonly string[]; readonly places: number }> {
  const places = await page.evaluate((where) => layoutProbe.writeMarks(where), selector);
  const picture = await page.screenshot({ fullPage: true, scale: 'css', animations: 'disabled' });
  const cut = await page.evaluate(([found, png]) => layoutProbe.cutMarks(found, png), [
    places,
    picture.toString('base64'),
  ] as const);
  return { cut, places: places.length };
}
