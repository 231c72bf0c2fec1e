import { css } from 'lit';

/** Each item on a card of its own, so that it is clear what belongs to whom. */
export const repeatStyles = css`
  :host {
    max-inline-size: none;
  }
  .item {
    margin-block-start: 0.8em;
    padding: 0.8em min(0.9em, 18px);
    border: 2px solid var(--_hair);
    border-radius: var(--_radius);
  }
  .title {
    margin: 0;
    font-size: 1.1em;
    font-weight: 700;
    line-height: 1.35;
  }
  .outlined {
    margin-block-start: 1em;
    text-align: start;
  }
  .item .plain {
    margin-block-start: 0.4em;
  }
  .asking {
    margin-block-start: 0.8em;
    padding: 0.5em min(0.8em, 16px);
    border-inline-start: min(0.4em, 10px) solid var(--_note);
    background: var(--_note-ground);
  }
  .asking p {
    margin: 0;
  }
  .asking .plain {
    margin-inline-start: 0.8em;
  }
  :is(.outlined, .plain):disabled {
    border-color: var(--_line);
    border-style: dashed;
    color: var(--_soft);
    text-decoration: none;
    cursor: default;
  }
  ::slotted(fieldset) {
    display: grid !important;
    grid-template-columns: minmax(0, 1fr) !important;
    gap: 1.2em !important;
    min-inline-size: 0 !important;
    margin: 0.6em 0 0 !important;
    padding: 0 !important;
    border: 0 !important;
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
