import { inside } from './tree.js';

/** The distances that WCAG 1.4.12 lets a person ask for (A10). */
const rules = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }
`;

/** Spaces the text of the page, in all its roots, until another story is shown. */
export function spaceText(root: ParentNode): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  for (const { shadowRoot } of inside(root)) {
    if (shadowRoot) shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
  }
}
