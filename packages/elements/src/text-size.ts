import { msg } from '@lit/localize';
import { textSizes } from './reading-settings.js';
import type { TextSize } from './reading-settings.js';

/** The size after this one; after the largest, the first. */
export function nextTextSize(size: string): TextSize {
  return textSizes[textSizes.indexOf(size as TextSize) + 1] ?? '100';
}

/** What the button does: "Chữ to hơn", or back to the usual size. */
export function textSizeWords(size: string): string {
  return nextTextSize(size) === '100'
    ? msg('Chữ vừa', { id: 'text-usual' })
    : msg('Chữ to hơn', { id: 'text-larger' });
}
