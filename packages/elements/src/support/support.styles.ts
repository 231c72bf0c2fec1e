import { css } from 'lit';
import { panelStyles } from '../panel.styles.js';

/** The call is the largest thing there is; below it what changes with the hour. */
export const supportStyles = [
  panelStyles,
  css`
    .contact {
      display: flex;
      flex-wrap: wrap;
      gap: 8px min(0.8em, 16px);
      align-items: center;
      margin-block-start: 0.6em;
    }
    .call {
      flex: 1 1 12em;
      min-block-size: 3.2em;
      padding: 0.6em min(1em, 20px);
      border: 2px solid var(--_primary);
      border-radius: var(--_radius);
      background: var(--_primary);
      color: var(--_on-primary);
      font-size: 1.1em;
      font-weight: 700;
      text-align: center;
      text-decoration: none;
    }
    .contact > .outlined {
      flex: 1 1 8em;
    }
    .card .contact > .plain {
      flex: 1 1 auto;
    }
    .state {
      padding: 0.4em 0.8em;
      border-inline-start: 6px solid;
      font-weight: 700;
    }
    .open {
      border-color: var(--_done);
      background: var(--_done-ground);
      color: var(--_done);
    }
    .closed {
      border-color: var(--_note);
      background: var(--_note-ground);
      color: var(--_note);
    }
    dl {
      margin: 0.6em 0 0;
    }
    dl > div {
      display: flex;
      flex-wrap: wrap;
      gap: 0 1em;
      padding-block: 0.3em;
      border-block-end: 1px solid var(--_hair);
    }
    dt {
      flex: 1 1 9em;
      font-weight: 600;
    }
    dd {
      flex: 0 1 auto;
      margin: 0;
    }
    .label {
      margin-block-start: 0.6em;
      font-weight: 600;
    }
    [part='request'] {
      margin-block-start: 0.8em;
    }
    .saved {
      margin-block-start: 0.6em;
      color: var(--_done);
      font-weight: 600;
    }
    li + li {
      margin-block-start: 8px;
    }
  `,
];
