import { colourOf } from './colour.js';
import { ringContrast } from './contrast.js';
import { nameOf } from './tree.js';

const focusable = 'button, a[href], summary, input, select, textarea, [tabindex="0"]';

/** Focuses one control after the other: each must show a ring of 2 px that stands out (A3, A8). */
export function focusFaults(elements: readonly Element[]): string[] {
  const faults = elements
    .filter((element): element is HTMLElement => element.matches(focusable))
    .filter((element) => !element.matches(':disabled'))
    .flatMap(ringFault);
  document.body.focus();
  return faults;
}

function ringFault(element: HTMLElement): string[] {
  element.focus({ focusVisible: true, preventScroll: true });
  const { outlineStyle, outlineWidth, outlineColor, boxShadow } = ringStyle(element);
  if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2)
    return [`no focus ring: ${nameOf(element)}`];
  const shadow = /^(?:rgba?|color)\([^)]*\)/.exec(boxShadow)?.[0];
  const ring = [outlineColor, ...(shadow ? [shadow] : [])].map(colourOf);
  const found = ringContrast(ring, element);
  return found < 3 ? [`contrast ${found.toFixed(2)} < 3, focus ring: ${nameOf(element)}`] : [];
}

/** A card shows the ring of its mark. */
function ringStyle(element: HTMLElement): CSSStyleDeclaration {
  const label =
    element.parentElement?.matches('.card') && element.parentElement.querySelector('label');
  return label ? getComputedStyle(label, '::after') : getComputedStyle(element);
}
