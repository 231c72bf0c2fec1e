import { css } from 'lit';
import { panelStyles } from '../panel.styles.js';

/** A box to type in, tiles to press, and cards of what was found. */
export const proceduresStyles = [
  panelStyles,
  css`
    label {
      display: block;
      margin-block-start: 0.6em;
      font-weight: 600;
    }
    .box {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-block-start: 0.4em;
    }
    input {
      flex: 1 1 9em;
      min-inline-size: 0;
      min-block-size: 56px;
      padding: 0.3em 0.6em;
      border: 2px solid var(--_line);
      border-radius: var(--_radius);
      background: var(--_card);
      color: var(--_ink);
      font: inherit;
    }
    .box .outlined {
      flex: 0 1 auto;
      min-block-size: 56px;
    }
    .tiles,
    .results {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .tiles {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(9.5em, 100%), 1fr));
      gap: 8px;
    }
    .tiles li {
      display: flex;
    }
    .tile {
      inline-size: 100%;
      min-block-size: max(56px, 2.8em);
      padding: 0.4em 0.6em;
      border: 2px solid var(--_line);
      border-radius: var(--_radius);
      background: var(--_card);
      color: var(--_ink);
      font-weight: 600;
      line-height: 1.5;
      text-align: start;
    }
    .tile[aria-pressed='true'] {
      padding: calc(0.4em - 2px) calc(0.6em - 2px);
      border: 4px solid var(--_primary);
    }
    .tile[aria-pressed='true']::before {
      content: '✓ ';
      content: '✓ ' / '';
    }
    h4 .plain {
      font-size: 1.05em;
      font-weight: 700;
    }
    dl {
      margin: 0.5em 0 0;
    }
    dl > div {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.8em;
      padding-block: 0.2em;
    }
    dt {
      flex: 0 1 7.5em;
      color: var(--_soft);
    }
    dd {
      flex: 1 1 9em;
      margin: 0;
      font-weight: 600;
    }
  `,
];
