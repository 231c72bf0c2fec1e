import { css } from 'lit';

/** The list stands below its box and scrolls by itself once it is higher than half a screen. */
export const comboboxStyles = css`
  .combobox {
    position: relative;
    margin-block-start: 0.5em;
  }
  .combobox .box {
    margin: 0;
    padding-inline-end: min(2.4em, 56px);
    scroll-margin-block: min(4em, 10vh) 1em;
  }
  .arrow {
    position: absolute;
    inset-block-start: calc((max(56px, 3em) - 24px) / 2);
    inset-inline-end: 16px;
    inline-size: 24px;
    block-size: 24px;
    fill: none;
    stroke: var(--_line);
    stroke-width: 2.4;
    stroke-linecap: round;
    stroke-linejoin: round;
    pointer-events: none;
  }
  .found {
    position: relative;
    max-block-size: min(21em, 50vh, var(--_room, 50vh));
    margin: 10px 0 0;
    padding: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    border: 2px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_card);
    list-style: none;
  }
  .found li {
    position: relative;
    min-block-size: max(48px, 2.8em);
    padding: 0.6em min(1.1em, 22px);
    line-height: 1.5;
    cursor: pointer;
  }
  .found li + li {
    border-block-start: 1px solid var(--_hair);
  }
  .found li:hover {
    background: var(--_paper);
  }
  .found .chosen {
    border-inline-start: 7px solid var(--_primary);
    padding-inline-start: min(calc(1.1em - 7px), 15px);
    font-weight: 700;
  }
  .found [aria-selected='true'] {
    outline: 3px solid var(--_focus-edge);
    outline-offset: -3px;
    box-shadow: inset 0 0 0 6px var(--_focus);
  }
  .found .note {
    display: block;
    color: var(--_soft);
    font-size: 0.95em;
    font-weight: 400;
  }
  @media (forced-colors: active) {
    .arrow {
      stroke: CanvasText;
    }
  }
  .aside,
  .whole {
    margin: 0.4em 0 0;
    color: var(--_soft);
    font-size: 0.95em;
  }
  .unsettled {
    padding: 0.4em 0.8em;
    border-inline-start: 0.4em solid var(--_note);
    background: var(--_note-ground);
    color: var(--_ink);
  }
`;
