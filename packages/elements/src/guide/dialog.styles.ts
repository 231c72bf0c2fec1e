import { css } from 'lit';

/** Of dialogs, as far as they are not dressed by the guide; adopted with the first one. */
export const dialogStyles = css`
  dialog {
    max-block-size: calc(100% - 24px);
  }
  dialog .plain {
    display: block;
  }
  .dialog-title {
    font-weight: 700;
  }
  .big-code {
    max-inline-size: 7em;
    margin-inline: auto;
    padding: 0.5em 0;
    font-size: clamp(1.2em, 8vw, 1.9em);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    line-height: 1.5;
    text-align: center;
    word-spacing: 0.3em;
  }
  .code-field span {
    display: block;
  }
  .code-field input {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 56px;
    margin-block: 0.3em 0.8em;
    padding: 0.4em 0.6em;
    border: 2px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_card);
    color: var(--_ink);
    font: inherit;
  }
  .said:not(:empty) {
    font-weight: 700;
  }
  dialog [hidden] {
    display: none;
  }
  .veil::backdrop {
    background: var(--_paper);
  }
`;
