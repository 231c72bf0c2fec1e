import { msg } from '@lit/localize';

const sizes = ['100', '125', '150', '200'];

/** The size after this one; after the largest, the first. */
export function nextTextSize(size: string): string {
  return sizes[sizes.indexOf(size) + 1] ?? '100';
}

/** What the button does: "Chữ to hơn", or back to the usual size. */
export function textSizeWords(size: string): string {
  return nextTextSize(size) === '100'
    ? msg('Chữ vừa', { id: 'text-usual' })
    : msg('Chữ to hơn', { id: 'text-larger' });
}
