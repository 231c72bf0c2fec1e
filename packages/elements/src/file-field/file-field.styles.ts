import { css } from 'lit';

/** Two large buttons, and below them what was chosen. */
export const fileStyles = css`
  .pick {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9em), 1fr));
    gap: 0.6em;
    margin-block-start: 0.6em;
  }
  .pick .outlined {
    min-block-size: max(56px, 3.2em);
    background: var(--_card);
  }
  .outlined:disabled {
    border-color: var(--_line);
    border-style: dashed;
    background: transparent;
    color: var(--_soft);
    cursor: default;
  }
  svg.sign {
    flex: none;
    inline-size: min(1.4em, 36px);
    block-size: min(1.4em, 36px);
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  ul {
    display: grid;
    gap: 0.6em;
    margin: 0.8em 0 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em min(0.8em, 18px);
    align-items: center;
    padding: 0.5em min(0.8em, 16px);
    border: 2px solid var(--_hair);
    border-radius: var(--_radius);
    background: var(--_card);
  }
  .picture {
    display: grid;
    flex: none;
    grid-template: 100% / 100%;
    place-items: center;
    inline-size: min(3.6em, 96px);
    block-size: min(3.6em, 96px);
    overflow: hidden;
    border: 1px solid var(--_hair);
    border-radius: 0.3em;
    background: var(--_paper);
    color: var(--_soft);
  }
  .picture img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
    font-size: 0.5em;
  }
  .of {
    flex: 1 1 7em;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .of b {
    font-weight: 600;
  }
  .size {
    display: block;
    color: var(--_soft);
  }
  .standing {
    display: block;
  }
  .standing.kept {
    color: var(--_done);
  }
  .standing:is(.page, .lost) {
    color: var(--_note);
  }
  .plain:disabled {
    color: var(--_soft);
    text-decoration: none;
    cursor: default;
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
