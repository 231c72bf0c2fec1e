import { css } from 'lit';

/** The buttons that read aloud, and the choices beside them. */
export const listenerStyles = css`
  :host {
    display: block;
  }
  .listen {
    margin-block-start: 1.2em;
  }
  .listen.small {
    min-inline-size: 48px;
    margin: 0.3em 0 0.2em;
    padding-block: 0.2em;
    font-size: 0.95em;
  }
  svg {
    flex: none;
    inline-size: min(1.3em, 36px);
    block-size: 1.3em;
    fill: currentColor;
  }
  .wave {
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0.6em 0 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    font-weight: 600;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 1.2em;
  }
  .choices label {
    display: flex;
    gap: min(0.5em, 12px);
    align-items: center;
    min-block-size: 48px;
    cursor: pointer;
  }
  .choices input {
    flex: none;
    inline-size: max(28px, 1em);
    block-size: max(28px, 1em);
    margin: 0;
    accent-color: var(--_primary);
  }
  .failed {
    margin: 0.4em 0 0;
    color: var(--_note);
  }
`;
