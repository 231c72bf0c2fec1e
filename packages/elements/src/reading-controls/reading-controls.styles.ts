import { css } from 'lit';

/**
 * On a telephone one row of two buttons, which opens the rest. Where there is room, sizes and
 * languages stand in that row, and it opens colours and read aloud.
 */
export const readingControlsStyles = css`
  :host {
    display: block;
  }
  .frame {
    container-type: inline-size;
  }
  .bar {
    padding: 0.4em min(1em, 20px);
    border-block-end: 2px solid var(--_hair);
    background: var(--_paper);
    font-size: 0.95em;
  }
  :host([whole]) .bar {
    padding: 0 0 0.4em;
    border: 0;
  }
  .row,
  .choice {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(8.2em, 100%), 1fr));
    gap: 8px;
  }
  .choice {
    margin-block: 0.8em 0.4em;
  }
  .bar:not(.open) .choice {
    display: none;
  }
  .label {
    grid-column: 1 / -1;
    font-weight: 600;
  }
  .unspoken {
    flex-basis: 100%;
    margin: 0.6em 0 0;
    color: var(--_note);
    font-weight: 600;
  }
  button {
    display: flex;
    gap: 0.3em;
    align-items: center;
    justify-content: center;
    min-block-size: max(48px, 2.5em);
    min-inline-size: 48px;
    padding: 0.3em 0.5em;
    border: 2px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_card);
    color: var(--_ink);
    line-height: 1.5;
  }
  .row button {
    border-color: var(--_primary);
    color: var(--_primary);
    font-weight: 600;
  }
  .more::after {
    flex: none;
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline-start: 0.3em;
    border: solid currentcolor;
    border-width: 0 0.14em 0.14em 0;
    transform: translateY(-25%) rotate(45deg);
    content: '';
  }
  .more[aria-expanded='true']::after {
    transform: translateY(25%) rotate(225deg);
  }
  [aria-pressed='true'] {
    padding: calc(0.3em - 2px) calc(0.5em - 2px);
    border: 4px solid var(--_primary);
    font-weight: 700;
  }
  [aria-pressed='true']::before {
    content: '✓';
    content: '✓' / '';
  }
  @container (min-width: 50em) {
    .bar {
      display: flex;
      flex-wrap: wrap;
      gap: 8px min(1.2em, 24px);
      align-items: center;
    }
    .larger {
      display: none;
    }
    .row,
    .choice {
      display: flex;
      margin: 0;
      align-items: center;
    }
    .bar:not(.open) :is(.textSize, .locale) {
      display: flex;
    }
    .locale .label {
      display: none;
    }
    .theme {
      flex-basis: 100%;
    }
  }
  ::slotted([slot='tb-live']) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
