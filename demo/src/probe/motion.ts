import { nameOf } from './tree.js';

/** What moves although the person asked for stillness (A14). Only a short fade is allowed. */
export function motionFaults(elements: readonly Element[]): string[] {
  return elements.flatMap((element) =>
    [undefined, '::before', '::after'].flatMap((part) => {
      const style = getComputedStyle(element, part);
      return isStill(style) ? [] : [`moves: ${nameOf(element)}${part ?? ''}`];
    }),
  );
}

function isStill(style: CSSStyleDeclaration): boolean {
  const { animationName, animationDuration, scrollBehavior } = style;
  const isAnimated = animationName !== 'none' && longest(animationDuration) > 0;
  return !isAnimated && scrollBehavior !== 'smooth' && isFade(style);
}

function isFade({ transitionProperty, transitionDuration }: CSSStyleDeclaration): boolean {
  const duration = longest(transitionDuration);
  return duration === 0 || (transitionProperty === 'opacity' && duration <= 0.1);
}

/** Seconds. */
function longest(durations: string): number {
  return Math.max(...durations.split(',').map((text) => parseFloat(text)));
}
