import { nameOf, surroundings } from './tree.js';
import type { Line } from './tree.js';

const typedInto = 'input:not([type="radio"], [type="checkbox"], [type="file"]), textarea, select';

/** Letters and lines that tire old eyes (A11). */
export function letterFaults(elements: readonly Element[], lines: readonly Line[]): string[] {
  const boxes = elements.filter((element) => element.matches(typedInto));
  return [
    ...[...lines.map(({ element }) => element), ...boxes].flatMap(isTiny),
    ...lines.flatMap(isTight),
    ...lines.flatMap(isLong),
    ...lines.flatMap(isJustified),
  ];
}

function isTiny(element: Element): string[] {
  const size = parseFloat(getComputedStyle(element).fontSize);
  return size < 18 ? [`letters of ${size.toFixed(1)} px: ${nameOf(element)}`] : [];
}

/** Lines of headings may stand nearer: their letters are large, and they are few. */
function isTight({ element, boxes }: Line): string[] {
  if (boxes.length < 2 || isHeading(element)) return [];
  const { fontSize, lineHeight } = getComputedStyle(element);
  const ratio = parseFloat(lineHeight) / parseFloat(fontSize);
  return ratio < 1.495 ? [`line height ${ratio.toFixed(2)}: ${nameOf(element)}`] : [];
}

function isHeading(element: Element): boolean {
  return [element, ...surroundings(element)].some((around) =>
    around.matches('h1, h2, h3, h4, .question'),
  );
}

function isLong({ element, text, boxes }: Line): string[] {
  if (boxes.length < 2) return [];
  const total = boxes.reduce((sum, { width }) => sum + width, 0);
  const widest = Math.max(...boxes.map(({ width }) => width));
  const letters = Math.round((text.length * widest) / total);
  return letters > 80 ? [`${letters} letters in a line: ${nameOf(element)}`] : [];
}

function isJustified({ element }: Line): string[] {
  const { textAlign } = getComputedStyle(element);
  return textAlign === 'justify' ? [`justified: ${nameOf(element)}`] : [];
}
