import { css } from 'lit';

/** One calm column; see docs/theming.md for the parts and properties. */
export const guideStyles = css`
  :host {
    display: block;
  }
  .page {
    max-inline-size: 38rem;
    margin-inline: auto;
    padding: 1.2em min(1em, 20px) 2em;
    background: var(--_paper);
    container-type: inline-size;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
  }
  h2 {
    margin-block: 0.6em 0.35em;
    font-size: 1.4em;
    line-height: 1.35;
    font-weight: 700;
  }
  h3 {
    margin-block: 1.2em 0.3em;
    font-size: 1.1em;
    line-height: 1.4;
  }
  h4 {
    margin: 0.8em 0 0;
    font-size: 1em;
    font-weight: 700;
  }
  p + p {
    margin-block-start: 0.5em;
  }
  ul,
  ol {
    padding-inline-start: 1.3em;
  }
  li + li {
    margin-block-start: 0.4em;
  }
  .hint,
  .procedure {
    color: var(--_soft);
    font-size: 0.95em;
  }
  .hint {
    display: block;
  }
  p.hint + [part~='field'] {
    margin-block-start: 1.2em;
  }
  .number {
    display: block;
    color: var(--_soft);
    font-size: 0.72em;
    font-weight: 600;
  }
  .where {
    margin: 0 0 0.3em;
    font-weight: 600;
  }
  header {
    margin-block-end: 1.2em;
  }
  progress {
    display: block;
    inline-size: 100%;
    block-size: 0.7em;
    appearance: none;
    border: 2px solid var(--_line);
    border-radius: 1em;
    background: var(--_card);
    overflow: hidden;
  }
  progress::-webkit-progress-bar {
    background: var(--_card);
  }
  progress::-webkit-progress-value {
    background: var(--_primary);
  }
  progress::-moz-progress-bar {
    background: var(--_primary);
  }
  [part~='field'] {
    display: block;
    margin-block-end: 1.6em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.4em 1em;
    margin-block-start: 1.6em;
  }
  p + .filled,
  p + .outlined {
    margin-block-start: 1em;
  }
  .wide {
    inline-size: 100%;
  }
  .card,
  .device {
    margin: 1.2em 0 0;
    min-inline-size: 0;
  }
  .card {
    padding: 0.9em min(1em, 20px);
    border: 2px solid var(--_primary);
    border-radius: var(--_radius);
    background: var(--_card);
  }
  .card h3 {
    margin-block-start: 0;
  }
  .card button {
    margin-block-start: 0.6em;
  }
  .device {
    padding: 0;
    border: 0;
  }
  .device legend {
    padding: 0;
    margin-block-end: 0.4em;
    font-weight: 700;
    font-size: 1.1em;
  }
  .option {
    display: flex;
    gap: min(0.8em, 14px);
    align-items: flex-start;
    min-block-size: 3.2em;
    padding: 0.6em min(0.9em, 15px);
    margin-block-start: 0.6em;
    border: 2px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_card);
    cursor: pointer;
  }
  .option[data-chosen] {
    border: 4px solid var(--_primary);
    padding: calc(0.6em - 2px) calc(min(0.9em, 15px) - 2px);
  }
  .option input {
    display: grid;
    flex: none;
    place-content: center;
    inline-size: max(28px, 1em);
    block-size: max(28px, 1em);
    margin: 0.1em 0 0;
    border: 2px solid var(--_line);
    border-radius: 50%;
    font: inherit;
    appearance: none;
  }
  .option input:checked {
    border-color: var(--_primary);
  }
  .option input:checked::before {
    inline-size: max(18px, 0.64em);
    block-size: max(18px, 0.64em);
    border-radius: 50%;
    background: var(--_primary);
    content: '';
  }
  .privacy {
    margin-block-start: 1.6em;
    font-size: 0.95em;
  }
  summary {
    display: list-item;
    padding-block: 0.5em;
    color: var(--_primary);
    font-weight: 600;
    cursor: pointer;
  }
  .summary,
  .issue,
  .note {
    margin-block: 0.8em;
    padding: 0.7em min(0.9em, 18px);
    border-inline-start: min(0.4em, 10px) solid var(--_error);
    background: var(--_error-ground);
    color: var(--_error);
  }
  .summary.warning,
  .note {
    border-color: var(--_note);
    background: var(--_note-ground);
    color: var(--_note);
  }
  .summary:focus {
    outline: 3px solid var(--_focus);
    box-shadow: 0 0 0 6px var(--_focus-edge);
  }
  .summary :is(h2, h3) {
    margin-block: 0 0.3em;
    font-size: 1.1em;
  }
  .summary a {
    display: inline-block;
    min-block-size: 48px;
    color: inherit;
  }
  .summary ul {
    list-style: none;
    padding: 0;
  }
  .papers li,
  .fees li {
    margin-block-end: 0.4em;
  }
  .row {
    display: grid;
    grid-template-columns: 1fr;
    gap: 0 1em;
    padding-block: 0.5em;
    border-block-end: 2px solid var(--_hair);
  }
  .row dt {
    color: var(--_soft);
    font-size: 0.95em;
  }
  .row dd {
    overflow-wrap: anywhere;
  }
  .row dd:not(.change) {
    font-weight: 600;
  }
  @container (min-width: 24em) {
    .row {
      grid-template-columns: 1fr auto;
    }
    .change {
      grid-row: 1 / span 2;
      grid-column: 2;
      align-self: center;
    }
  }
  .official {
    display: block;
    color: var(--_soft);
    font-size: 0.95em;
    font-weight: 400;
  }
  .terms {
    margin-block-start: 1.2em;
    padding-inline-start: min(0.9em, 18px);
    border-inline-start: 2px solid var(--_hair);
  }
  .terms details + details {
    margin-block-start: 8px;
  }
  .terms summary {
    display: list-item;
    min-block-size: 48px;
    align-content: center;
  }
  .receipt {
    margin-block: 1em;
    padding: 1em min(1em, 4cqi);
    border: 3px solid var(--_done);
    border-radius: var(--_radius);
    background: var(--_done-ground);
    container-type: inline-size;
  }
  .reference {
    font-size: clamp(1em, 10.8cqi, 2em);
    overflow-wrap: anywhere;
    line-height: 1.5;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 1.4em;
    margin-block-start: 1.6em;
    padding-block-start: 0.8em;
    border-block-start: 2px solid var(--_hair);
    color: var(--_soft);
    font-size: 0.92em;
  }
  footer p {
    margin: 0;
  }
  footer tb-reading-controls {
    inline-size: 100%;
  }
  .whose {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 1.4em;
    inline-size: 100%;
  }
  .state .saved {
    color: var(--_done);
    font-weight: 600;
  }
  .state .failed,
  .state .offline {
    color: var(--_note);
    font-weight: 600;
  }
  .help a {
    display: inline-flex;
    align-items: center;
    min-block-size: 48px;
  }
  dialog {
    max-inline-size: min(30rem, 94vw);
    padding: min(1.2em, 24px);
    border: 3px solid var(--_ink);
    border-radius: var(--_radius);
    background: var(--_paper);
    color: var(--_ink);
    font-size: 1em;
  }
  dialog p {
    margin-block-end: 0.8em;
  }
  dialog .filled {
    margin-block-end: 12px;
    padding-inline: 12px;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 60%);
  }
  ::slotted([slot='tb-live']) {
    position: absolute !important;
    inline-size: 1px !important;
    block-size: 1px !important;
    overflow: hidden !important;
    clip-path: inset(50%) !important;
    white-space: nowrap !important;
  }
  @media (forced-colors: active) {
    progress {
      --_hair: Canvas;
      border: 1px solid CanvasText;
      forced-color-adjust: none;
    }
    .option[data-chosen] {
      border-color: Highlight;
    }
    .option input {
      appearance: auto;
    }
    .option input::before {
      display: none;
    }
  }
`;
