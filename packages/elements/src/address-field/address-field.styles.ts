import { css } from 'lit';

/** Each part of the address under its own small label. */
export const addressStyles = css`
  fieldset > label {
    display: block;
    margin-block-start: 0.8em;
    font-weight: 600;
    line-height: 1.5;
  }
  fieldset > label ~ :is(.box, .combobox) {
    margin-block-start: 0.25em;
  }
  .cards {
    margin-block-start: 1em;
  }
  .outlined {
    margin-block-start: 0.6em;
  }
  .former-note {
    margin-block-start: 0.6em;
    padding: 0.5em min(0.8em, 16px);
    border-inline-start: min(0.4em, 10px) solid var(--_note);
    background: var(--_note-ground);
  }
  .former-note p {
    margin: 0;
  }
`;
