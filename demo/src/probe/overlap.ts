import { nameOf, surroundings } from './tree.js';
import type { Line } from './tree.js';

/** Marks above and below letters may reach into the line's own air, of this part of its height. */
const air = 0.18;

/** Text that stands on other text, or on a control that it is no part of. */
export function overlapFaults(elements: readonly Element[], lines: readonly Line[]): string[] {
  const boxes = lines.flatMap((line) => line.boxes.map((box) => ({ line, box: withoutAir(box) })));
  const controls = elements.filter((element) => element.matches(controlTags));
  return [...textOnText(boxes), ...textOnControls(boxes, controls)];
}

const controlTags = 'input, textarea, select, button, summary';

interface Placed {
  readonly line: Line;
  readonly box: DOMRect;
}

function textOnText(boxes: readonly Placed[]): string[] {
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => other.line !== one.line && overlap(one.box, other.box))
      .map((other) => `overlap: ${nameOf(one.line.element)} and ${nameOf(other.line.element)}`),
  );
}

function textOnControls(boxes: readonly Placed[], controls: readonly Element[]): string[] {
  return controls.flatMap((control) => {
    const area = control.getBoundingClientRect();
    return boxes
      .filter(({ line, box }) => !isWithin(line.element, control) && overlap(area, box))
      .map(({ line }) => `overlap: ${nameOf(line.element)} and ${nameOf(control)}`);
  });
}

function isWithin(element: Element, around: Element): boolean {
  if (element === around) return true;
  return [...surroundings(element)].includes(around);
}

function withoutAir({ x, y, width, height }: DOMRect): DOMRect {
  return new DOMRect(x, y + height * air, width, height * (1 - 2 * air));
}

function overlap(a: DOMRect, b: DOMRect): boolean {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return across > 1 && down > 1;
}
