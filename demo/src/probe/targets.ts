import { drawnIn, nameOf, surroundings } from './tree.js';

/** CSS px (A13). Half a pixel is what rounding may take. */
const least = { side: 48 - 0.5, gap: 8 - 0.5 };

const pressed =
  'button, a[href], summary, input:not([type="hidden"]), select, textarea, [role="option"]';

/** What is too small for a thumb, or too near to another target. */
export function targetFaults(elements: readonly Element[]): string[] {
  const targets = elements.filter(
    (element) => element.matches(pressed) && !isOff(element) && !isInSentence(element),
  );
  const areas = targets.map((element) => ({ element, box: areaOf(element) }));
  return [
    ...areas.filter(({ box }) => isSmall(box)).map(tooSmall),
    ...areas.flatMap((one, index) =>
      areas.slice(index + 1).flatMap((other) => tooNear(one, other)),
    ),
  ];
}

interface Target {
  readonly element: Element;
  readonly box: DOMRect;
}

/** A mark is pressed by its whole card, or by the label around it. */
function areaOf(element: Element): DOMRect {
  const card = [...surroundings(element)].find((around) =>
    around.matches('.card, .option, label'),
  );
  const isMark = element.matches('[type="radio"], [type="checkbox"]');
  return (isMark && card ? card : element).getBoundingClientRect();
}

function isOff(element: Element): boolean {
  return element.matches(':disabled, [inert] *');
}

/**
 * Links inside a sentence are excepted, as in WCAG 2.5.5: their size is that of the line. A sentence
 * is a block with other words than the link's.
 */
export function isInSentence(element: Element): boolean {
  if (!element.matches('a[href]') || getComputedStyle(element).display !== 'inline') return false;
  const block = drawnIn(element);
  return block !== null && block.textContent.trim() !== element.textContent.trim();
}

function isSmall({ width, height }: DOMRect): boolean {
  return width < least.side || height < least.side;
}

function tooSmall({ element, box }: Target): string {
  return `small, ${Math.round(box.width)} × ${Math.round(box.height)} px: ${nameOf(element)}`;
}

function tooNear(one: Target, other: Target): string[] {
  const across = gap([one.box.left, one.box.right], [other.box.left, other.box.right]);
  const down = gap([one.box.top, one.box.bottom], [other.box.top, other.box.bottom]);
  const distance = Math.max(across, down);
  if (distance >= least.gap) return [];
  return [`${distance.toFixed(1)} px apart: ${nameOf(one.element)} and ${nameOf(other.element)}`];
}

/** Between two stretches of a line; negative when they overlap. */
function gap(a: readonly [number, number], b: readonly [number, number]): number {
  return Math.max(b[0] - a[1], a[0] - b[1]);
}
