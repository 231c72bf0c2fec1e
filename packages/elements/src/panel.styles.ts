import { css } from 'lit';

/** A panel on a page: headings, cards, links that are pressed. Goes with tokens and controls. */
export const panelStyles = css`
  :host {
    display: block;
  }
  .panel {
    max-inline-size: 38rem;
    padding: 0.6em min(1em, 20px) 1em;
    border-radius: var(--_radius);
    background: var(--_paper);
  }
  h2,
  h3,
  h4 {
    line-height: 1.4;
  }
  h2 {
    margin: 0.4em 0;
    font-size: 1.2em;
  }
  h3 {
    margin: 1.2em 0 0.4em;
    font-size: 1.1em;
  }
  h4 {
    margin: 0;
    font-size: 1em;
  }
  p {
    margin: 0.3em 0 0;
  }
  ul {
    margin: 0.2em 0;
    padding-inline-start: 1.2em;
  }
  .hint {
    color: var(--_soft);
    font-size: 0.95em;
  }
  .card {
    margin-block-start: 0.8em;
    padding: 0.8em min(0.8em, 16px);
    border: 2px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_card);
  }
  ::slotted([slot='tb-live']) {
    position: absolute !important;
    inline-size: 1px !important;
    block-size: 1px !important;
    overflow: hidden !important;
    clip-path: inset(50%) !important;
    white-space: nowrap !important;
  }
  a.outlined {
    text-decoration: none;
    text-align: center;
  }
`;
