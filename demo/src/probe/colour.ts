import { surroundings } from './tree.js';

/** Red, green, blue from 0 to 255, and how much of it covers what is behind, from 0 to 1. */
export type Colour = readonly [number, number, number, number];

const brush = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
const known = new Map<string, Colour>();

/** A colour as `getComputedStyle` gives it. */
export function colourOf(text: string): Colour {
  const colour = known.get(text) ?? paint(text);
  known.set(text, colour);
  return colour;
}

function paint(text: string): Colour {
  if (!brush) throw new Error('no canvas');
  brush.clearRect(0, 0, 1, 1);
  brush.fillStyle = text;
  brush.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = brush.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

/** What is behind an element, its own ground included, with all that shines through. */
export function groundOf(element: Element): Colour {
  return [...layers(element), colourOf('Canvas')].reduce(over);
}

/** What an element stands on. */
export function groundAround(element: Element): Colour {
  return [...[...surroundings(element)].map(own), colourOf('Canvas')].reduce(over);
}

function layers(element: Element): Colour[] {
  return [own(element), ...[...surroundings(element)].map(own)];
}

function own(element: Element): Colour {
  return colourOf(getComputedStyle(element).backgroundColor);
}

/** The upper colour laid on the lower one. */
export function over(upper: Colour, lower: Colour): Colour {
  const [, , , cover] = upper;
  const mix = (a: number, b: number) => a * cover + b * (1 - cover);
  return [
    mix(upper[0], lower[0]),
    mix(upper[1], lower[1]),
    mix(upper[2], lower[2]),
    cover + lower[3] * (1 - cover),
  ];
}

/** From 1 to 21. @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(a: Colour, b: Colour): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance([red, green, blue]: Colour): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const part = channel / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
