import { css } from 'lit';
import { panelStyles } from '../panel.styles.js';

/** Questions, then the papers: larger than the rest. */
export const checklistStyles = [
  panelStyles,
  css`
    [part~='field'] {
      display: block;
      margin-block: 0.8em 1.6em;
    }
    h4 {
      margin-block-start: 1em;
    }
    .paper {
      margin-block-start: 8px;
      font-size: 1.1em;
    }
    .papers ul {
      padding: 0;
      list-style: none;
    }
    .papers li::before {
      content: '☐ ';
      content: '☐ ' / '';
    }
    .open {
      padding: 0.4em 0.8em;
      border-inline-start: 6px solid var(--_note);
      background: var(--_note-ground);
      color: var(--_note);
      font-weight: 600;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 16px;
      margin-block-start: 1em;
    }
  `,
];
