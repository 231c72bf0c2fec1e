import { css } from 'lit';

/** A list of cards; nothing at all where there is nothing to show. */
export const draftsStyles = css`
  :host {
    display: block;
  }
  .list {
    max-inline-size: 38rem;
    padding: 0.6em min(1em, 20px) 1em;
    border-radius: var(--_radius);
    background: var(--_paper);
  }
  h2 {
    margin: 0.4em 0;
    font-size: 1.2em;
    line-height: 1.35;
  }
  h3 {
    margin: 0;
    font-size: 1.05em;
    line-height: 1.4;
  }
  p {
    margin: 0.3em 0 0;
  }
  .hint {
    color: var(--_soft);
    font-size: 0.95em;
  }
  .card {
    margin-block-start: 0.8em;
    padding: 0.8em min(1em, 20px);
    border: 2px solid var(--_primary);
    border-radius: var(--_radius);
    background: var(--_card);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 1em;
    margin-block-start: 0.6em;
  }
  .issue,
  .note {
    padding: 0.5em 0.8em;
    border-inline-start: 6px solid;
    font-weight: 600;
  }
  .issue {
    border-color: var(--_error);
    background: var(--_error-ground);
    color: var(--_error);
  }
  .note {
    border-color: var(--_note);
    background: var(--_note-ground);
    color: var(--_note);
    margin-block-start: 0.6em;
  }
  dialog {
    max-inline-size: min(30rem, calc(100vw - 24px));
    padding: 1em min(1em, 20px);
    border: 3px solid var(--_primary);
    border-radius: var(--_radius);
    background: var(--_card);
    color: var(--_ink);
    font-size: 1em;
  }
  dialog p {
    margin: 0 0 1em;
    font-weight: 700;
  }
  dialog .filled {
    margin-block-end: 12px;
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
`;
