import { colourOf, contrast, groundAround, groundOf, over } from './colour.js';
import type { Colour } from './colour.js';
import { nameOf, surroundings } from './tree.js';
import type { Line } from './tree.js';

/** Least contrasts of WCAG 1.4.6 and 1.4.11 (A8). */
const least = { text: 7, largeText: 4.5, control: 3 };

/** Text, borders and signs that do not stand out from their ground. */
export function contrastFaults(elements: readonly Element[], lines: readonly Line[]): string[] {
  const boxes = elements.filter((element) => element.matches('input, textarea, select'));
  return [
    ...lines.flatMap(({ element }) => faintText(element)),
    ...boxes.filter(isTypedInto).flatMap(faintText),
    ...elements.flatMap(faintBorder),
    ...elements.flatMap(faintSign),
  ];
}

function isTypedInto(element: Element): boolean {
  return !element.matches('[type="radio"], [type="checkbox"], [type="file"]');
}

function faintText(element: Element): string[] {
  const ground = groundOf(element);
  const { color, fontSize, fontWeight } = getComputedStyle(element);
  const needed = isLarge(parseFloat(fontSize), Number(fontWeight)) ? least.largeText : least.text;
  const [red, green, blue, alpha] = colourOf(color);
  const letters = over([red, green, blue, alpha * opacityOf(element)], ground);
  return fault(contrast(letters, ground), needed, `text: ${nameOf(element)}`);
}

function opacityOf(element: Element): number {
  return [element, ...surroundings(element)]
    .map((around) => Number(getComputedStyle(around).opacity))
    .reduce((all, one) => all * one, 1);
}

/** 24 px, or 18.66 px bold: "large scale" in WCAG. */
function isLarge(size: number, weight: number): boolean {
  return size >= 24 || (size >= 18.66 && weight >= 700);
}

/** A control is seen by its border or by its own ground; one without either is text. */
function faintBorder(element: Element): string[] {
  const drawn = frameOf(element);
  if (!drawn) return [];
  const around = groundAround(element);
  const border = drawn.borderTopStyle === 'none' ? undefined : colourOf(drawn.borderTopColor);
  const ground = colourOf(drawn.backgroundColor);
  if (!border && ground[3] === 0) return [];
  const strongest = Math.max(
    border ? contrast(over(border, around), around) : 1,
    contrast(over(ground, around), around),
  );
  return fault(strongest, least.control, `border: ${nameOf(element)}`);
}

/** Cards draw their frame by the label's pseudo-element; marks of the system draw themselves. */
function frameOf(element: Element): CSSStyleDeclaration | undefined {
  if (element.matches('.card label')) return getComputedStyle(element, '::after');
  if (element.matches('button, textarea, .option, [role="listbox"], progress, dialog'))
    return getComputedStyle(element);
  const isInput = element.matches('input');
  return isInput && getComputedStyle(element).appearance === 'none'
    ? getComputedStyle(element)
    : undefined;
}

/** Each line of a drawing by itself: what has neither stroke nor fill is not drawn. */
function faintSign(element: Element): string[] {
  if (!(element instanceof SVGGeometryElement)) return [];
  const ground = groundOf(element.ownerSVGElement ?? element);
  const { stroke, fill } = getComputedStyle(element);
  const drawn = [stroke, fill].filter((paint) => paint !== 'none').map(colourOf);
  if (!drawn.length) return [`no line: ${nameOf(element)}`];
  const strongest = Math.max(...drawn.map((paint) => contrast(over(paint, ground), ground)));
  return fault(strongest, least.control, `sign: ${nameOf(element.ownerSVGElement ?? element)}`);
}

/** The focus ring, of whatever two colours it is drawn, must stand out from what is around it. */
export function ringContrast(ring: readonly Colour[], element: Element): number {
  const around = groundAround(element);
  return Math.max(1, ...ring.map((colour) => contrast(over(colour, around), around)));
}

function fault(found: number, needed: number, what: string): string[] {
  return found < needed - 0.005 ? [`contrast ${found.toFixed(2)} < ${needed}, ${what}`] : [];
}
