import { contrast } from './colour.js';
import type { Colour } from './colour.js';
import { nameOf } from './tree.js';
import type { Line } from './tree.js';

/** A picture of the whole page, one pixel for each CSS px. */
export interface Picture {
  readonly pixels: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** A PNG in base64. */
export async function readPicture(png: string): Promise<Picture> {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const { width, height } = image;
  const canvas = new OffscreenCanvas(width, height).getContext('2d');
  if (!canvas) throw new Error('no canvas');
  canvas.drawImage(image, 0, 0);
  return { pixels: canvas.getImageData(0, 0, width, height).data, width, height };
}

/**
 * Text, frames, signs and marks that were not drawn, or cannot be told from their ground: by the
 * pixels, because in forced colours `getComputedStyle` tells the page's colours, not the system's.
 */
export function inkFaults(
  elements: readonly Element[],
  lines: readonly Line[],
  picture: Picture,
): string[] {
  const frames = elements.filter((element) => element.matches(framed));
  const signs = elements.filter((element) => element.matches('svg, :checked, progress'));
  return [
    ...lines.flatMap(({ element, boxes }) =>
      boxes.flatMap((box) => faint(strongest(box, picture), 4.5, `text: ${nameOf(element)}`)),
    ),
    ...frames.flatMap((element) =>
      faint(strongest(edgeOf(element), picture), 3, `border: ${nameOf(element)}`),
    ),
    ...signs.flatMap((element) =>
      faint(strongest(element.getBoundingClientRect(), picture), 3, `sign: ${nameOf(element)}`),
    ),
  ];
}

const framed = [
  'input:not([type="radio"], [type="checkbox"], [type="file"])',
  'textarea',
  'button.filled',
  'button.outlined',
  '.card',
  '.option',
  '[role="listbox"]',
  'dialog',
].join();

/** Across the left edge: what is outside, the frame, what is inside. Higher than a dash is long. */
function edgeOf(element: Element): DOMRect {
  const { left, top, height } = element.getBoundingClientRect();
  return new DOMRect(left - 4, top + height / 2 - 12, 10, 24);
}

/** The contrast between the commonest colour of an area and the one that differs most. */
function strongest(area: DOMRect, picture: Picture): number {
  const counts = coloursIn(area, picture);
  const [ground] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [0];
  return Math.max(1, ...[...counts.keys()].map((key) => contrast(unpack(ground), unpack(key))));
}

function coloursIn({ x, y, width, height }: DOMRect, picture: Picture): Map<number, number> {
  const counts = new Map<number, number>();
  const left = Math.max(0, Math.floor(x + scrollX));
  const right = Math.min(picture.width, Math.ceil(x + scrollX + width));
  const bottom = Math.min(picture.height, Math.ceil(y + scrollY + height));
  for (let row = Math.max(0, Math.floor(y + scrollY)); row < bottom; row++) {
    for (let column = left; column < right; column++) {
      const key = packed(picture.pixels, (row * picture.width + column) * 4);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

function packed(pixels: Uint8ClampedArray, at: number): number {
  const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3);
  return (red << 16) | (green << 8) | blue;
}

function unpack(key: number): Colour {
  return [(key >> 16) & 255, (key >> 8) & 255, key & 255, 1];
}

function faint(found: number, needed: number, what: string): string[] {
  return found < needed ? [`pixels ${found.toFixed(2)} < ${needed}, ${what}`] : [];
}
