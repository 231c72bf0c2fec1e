import type { Page } from 'playwright-core';
import type { Question } from '../probe/probe.js';

declare const layoutProbe: {
  faultsOf(selector: string, questions: readonly Question[]): string[];
  faultsIn(selector: string, png: string): Promise<string[]>;
  spaceText(): void;
};

/** All that can be asked of what stands still in a window. */
export const everyQuestion: readonly Question[] = [
  'layout',
  'targets',
  'contrast',
  'focus',
  'letters',
  'motion',
];

/** What is wrong with what the element shows. The page was opened with `probeScript()`. */
export function layoutFaults(
  page: Page,
  selector: string,
  questions: readonly Question[] = everyQuestion,
): Promise<readonly string[]> {
  return page.evaluate(([where, what]) => layoutProbe.faultsOf(where, what), [
    selector,
    questions,
  ] as const);
}

/** What of the element cannot be seen in a picture of the page: for forced colours. */
export async function pictureFaults(page: Page, selector: string): Promise<readonly string[]> {
  const picture = await page.screenshot({ fullPage: true, scale: 'css', animations: 'disabled' });
  return page.evaluate(([where, png]) => layoutProbe.faultsIn(where, png), [
    selector,
    picture.toString('base64'),
  ] as const);
}

/** Spaces the text as a reader may who needs air between letters and lines (WCAG 1.4.12). */
export function spaceText(page: Page): Promise<void> {
  return page.evaluate(() => layoutProbe.spaceText());
}
