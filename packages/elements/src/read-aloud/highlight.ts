import { css } from 'lit';
import type { Passage } from './passages.js';

/** Name of the highlight, and of the attribute where there are no highlights. */
const name = 'tb-reading';

/**
 * The same colours in every theme, so that black on yellow is 15:1 everywhere; not by colour alone.
 * The rule has to stand in the shadow root of the text.
 */
const sheet = css`
  ::highlight(tb-reading) {
    background-color: #ffe27a;
    color: #000000;
    text-decoration: underline 3px;
  }
  [data-tb-reading] {
    background-color: #ffe27a !important;
    color: #000000 !important;
    text-decoration: underline 3px;
  }
  @media (forced-colors: active) {
    ::highlight(tb-reading) {
      background-color: Highlight;
      color: HighlightText;
    }
    [data-tb-reading] {
      outline: 3px solid Highlight;
    }
  }
`;

/** Marks what is being read; nothing when there is nothing. No text is changed. */
export function highlight(passage?: Passage): void {
  marked?.removeAttribute(attribute);
  marked = undefined;
  if (!passage) {
    if (canHighlight()) CSS.highlights.delete(name);
    return;
  }
  for (const { startContainer } of passage.ranges) adopt(startContainer.getRootNode());
  if (canHighlight()) CSS.highlights.set(name, new Highlight(...passage.ranges));
  else (marked = passage.block.element).setAttribute(attribute, '');
  bringIntoView(passage);
}

const attribute = 'data-tb-reading';
let marked: Element | undefined;

/** Firefox before 140 and Safari before 17.2 have none: there the whole block is marked. */
function canHighlight(): boolean {
  return 'highlights' in CSS;
}

function adopt(root: Node): void {
  if (!(root instanceof ShadowRoot || root instanceof Document)) return;
  const { styleSheet } = sheet;
  if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
  }
}

/** Only what is off the screen moves it, and gently only where that is welcome. */
function bringIntoView({ ranges, block }: Passage): void {
  const boxes = ranges.map((range) => range.getBoundingClientRect());
  const isSeen = boxes.every(({ top, bottom }) => top >= 0 && bottom <= innerHeight);
  if (isSeen) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  block.element.scrollIntoView({ block: 'center', behavior: still ? 'instant' : 'smooth' });
}
