import { css } from 'lit';

/**
 * Label, hint, example and issue of every field. One that stands on the page's own ground brings its
 * ground with the colours that the person chose.
 */
export const fieldStyles = css`
  :host {
    display: block;
    max-inline-size: 31em;
  }
  :host([theme]) {
    background: var(--_paper);
    box-shadow: 0 0 0 0.5em var(--_paper);
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    inline-size: 100%;
    padding: 0;
  }
  .heading {
    margin: 0 0 0.25em;
  }
  .label {
    font-weight: 600;
    line-height: 1.5;
  }
  .question {
    font-size: 1.4em;
    font-weight: 700;
    line-height: 1.35;
    text-wrap: pretty;
  }
  .number {
    display: block;
    margin-block-end: 0.2em;
    color: var(--_soft);
    font-size: 0.715em;
    font-weight: 600;
  }
  .optional {
    display: inline-block;
    color: var(--_soft);
    font-weight: 400;
  }
  .help {
    margin: 0 0 0.2em;
    color: var(--_soft);
    font-size: 0.95em;
  }
  .help b {
    border-block-end: 2px dotted var(--_line);
    color: var(--_ink);
    font-weight: 600;
  }
  .issue {
    --_bar: var(--_primary);
    display: flex;
    gap: min(0.5em, 12px);
    margin: 0.6em 0 0;
    padding: 0.5em min(0.8em, 16px);
    border-inline-start: min(0.4em, 10px) solid var(--_bar);
    background: var(--_card);
  }
  .issue.error {
    --_bar: var(--_error);
    background: var(--_error-ground);
  }
  .issue.warning {
    --_bar: var(--_note);
    background: var(--_note-ground);
  }
  .issue b {
    color: var(--_bar);
  }
  .issue span {
    min-inline-size: 0;
  }
  .issue svg {
    flex: none;
    inline-size: min(1.4em, 36px);
    block-size: 1.4em;
    margin-block-start: 0.1em;
    fill: none;
    stroke: var(--_bar);
    stroke-width: 2.2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  ::slotted([slot='tb-live']) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .issue svg {
      stroke: CanvasText;
    }
  }
`;
