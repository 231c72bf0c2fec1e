import { nameOf, surroundings } from './tree.js';
import type { Line } from './tree.js';

/** Text, or a box, of which a part cannot be seen (A9, A10). */
export function cutFaults(elements: readonly Element[], lines: readonly Line[]): string[] {
  return [
    ...elements.flatMap(overflows),
    ...elements.flatMap(sticksOut),
    ...lines.flatMap(isCutOff),
    ...scrollsAside(),
  ];
}

/** Boxes for one line scroll by nature; so does a list, downwards. All else shows what it holds. */
function overflows(element: Element): string[] {
  if (element.matches('input, svg, svg *, iframe, slot')) return [];
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
  const { overflowX, overflowY, display } = getComputedStyle(element);
  if (display === 'inline' || display === 'contents') return [];
  const wide = clientWidth > 0 && scrollWidth > clientWidth + 1 && overflowX !== 'visible';
  const high = clientHeight > 0 && scrollHeight > clientHeight + 1 && !scrolls(overflowY);
  return wide || (high && overflowY !== 'visible') ? [`cut: ${nameOf(element)}`] : [];
}

function sticksOut(element: Element): string[] {
  const { left, right } = element.getBoundingClientRect();
  const isOut = left < -1 || right > document.documentElement.clientWidth + 1;
  return isOut ? [`beyond the window: ${nameOf(element)}`] : [];
}

/** The nearest box that hides what is outside it must hold the whole line. */
function isCutOff({ element, boxes }: Line): string[] {
  const clip = [element, ...surroundings(element)].find(
    (around) => getComputedStyle(around).overflowX !== 'visible',
  );
  if (!clip || clip === document.body || clip === document.documentElement) return [];
  const outer = clip.getBoundingClientRect();
  const isDeep = scrolls(getComputedStyle(clip).overflowY);
  const isCut = boxes.some(
    (box) =>
      box.left < outer.left - 1 ||
      box.right > outer.right + 1 ||
      (!isDeep && (box.top < outer.top - 1 || box.bottom > outer.bottom + 1)),
  );
  return isCut ? [`cut off: ${nameOf(element)}`] : [];
}

function scrollsAside(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth ? [`scrolls aside by ${scrollWidth - clientWidth} px`] : [];
}

function scrolls(overflow: string): boolean {
  return overflow === 'auto' || overflow === 'scroll';
}
