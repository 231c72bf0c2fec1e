import { css } from 'lit';

/** A text box: high, with a border that shows, and text as large as the rest. */
export const textBoxStyles = css`
  .box {
    display: block;
    inline-size: 100%;
    min-block-size: max(56px, 3em);
    margin: 0;
    margin-block-start: 0.5em;
    padding: 0.6em min(0.75em, 18px);
    border: 2px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_card);
    color: var(--_ink);
    font: inherit;
    appearance: none;
  }
  textarea.box {
    overflow: hidden;
    resize: none;
    field-sizing: content;
  }
  .box.lines {
    min-block-size: calc(3lh + 1.2em + 4px);
  }
  .box[aria-invalid] {
    border-color: var(--_error);
  }
  .box[aria-invalid]:not(:focus) {
    box-shadow: inset 0 0 0 1px var(--_error);
  }
  .box:disabled {
    border-style: dashed;
    background: transparent;
    color: var(--_soft);
    opacity: 1;
    -webkit-text-fill-color: currentcolor;
  }
`;
