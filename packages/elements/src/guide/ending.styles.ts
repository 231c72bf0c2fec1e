import { css } from 'lit';

/** What the screens at the end need besides the guide's own; fetched with them. */
const endingStyles = css`
  .facts > div {
    padding-block: 0.5em;
    border-block-end: 2px solid var(--_hair);
  }
  .facts dt {
    font-weight: 700;
  }
  .site a {
    overflow-wrap: anywhere;
  }
  .site ol {
    padding: 0;
    counter-reset: step;
    list-style: none;
  }
  .site li {
    position: relative;
    min-block-size: 2.4em;
    margin-block-start: 1em;
    padding-inline-start: 3em;
    counter-increment: step;
    overflow-wrap: anywhere;
  }
  .site li::before {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    inline-size: 2.2em;
    border: 2px solid var(--_primary);
    border-radius: 2em;
    color: var(--_primary);
    font-weight: 700;
    line-height: calc(2.2em - 4px);
    text-align: center;
    content: counter(step);
  }
  .site a,
  .card-of-values a {
    overflow-wrap: anywhere;
  }
  .places a {
    display: inline-flex;
    align-items: center;
    min-block-size: 48px;
  }
  .press {
    display: block;
    margin-block-end: 0.3em;
  }
  .press b {
    display: inline-block;
    padding: 0.2em 0.6em;
    border: 2px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_card);
    line-height: 1.5;
  }
  .secrets h3 {
    margin-block-start: 0;
  }
  .entry {
    padding-block: 0.8em;
    border-block-end: 2px solid var(--_hair);
  }
  .entry .label {
    color: var(--_soft);
    font-size: 0.95em;
  }
  .entry .value {
    margin: 0 0 0.4em;
    font-weight: 700;
    white-space: pre-line;
    overflow-wrap: anywhere;
    user-select: text;
  }
  .entry textarea.value {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    padding: 0.4em;
    border: 2px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_card);
    color: inherit;
    font: inherit;
  }
  .entry[data-done] .value {
    font-weight: 400;
  }
  .entry-actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 1.4em;
  }
  .tick {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: max(48px, 2.6em);
    padding-inline-end: 0.4em;
    cursor: pointer;
  }
  .tick input {
    flex: none;
    inline-size: max(28px, 1em);
    block-size: max(28px, 1em);
    margin: 0;
    font: inherit;
    accent-color: var(--_primary);
  }
  .paper-title {
    display: none;
  }
`;

/** Once for each guide, however often it is asked for. */
export function wearEndingStyles(root: ShadowRoot): void {
  const { styleSheet } = endingStyles;
  if (!styleSheet || root.adoptedStyleSheets.includes(styleSheet)) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}
