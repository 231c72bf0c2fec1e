import { css } from 'lit';

/**
 * Options as cards over the whole width, the mark at the left. The label's `::after` is both the
 * frame of the card and the place to press, so that a ring and a thick frame need no `:has()`.
 */
export const cardStyles = css`
  .cards {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6em;
    margin-block-start: 0.6em;
  }
  .card {
    position: relative;
    display: flex;
    gap: min(0.8em, 18px);
    align-items: flex-start;
    min-block-size: max(56px, 3.2em);
    padding: 0.8em min(0.9em, 18px);
    border-radius: var(--_radius);
    background: var(--_card);
  }
  .card label::after {
    position: absolute;
    inset: 0;
    border: 2px solid var(--_line);
    border-radius: var(--_radius);
    cursor: pointer;
    content: '';
  }
  .card .more {
    display: block;
    color: var(--_soft);
    font-size: 0.95em;
    line-height: 1.5;
  }
  .card input {
    position: relative;
    z-index: 1;
    display: grid;
    flex: none;
    place-content: center;
    inline-size: max(28px, 1em);
    block-size: max(28px, 1em);
    margin: calc((1.6em - max(28px, 1em)) / 2) 0 0;
    border: 2px solid var(--_line);
    border-radius: 0.3em;
    background: none;
    font: inherit;
    appearance: none;
    cursor: inherit;
  }
  .card input::before {
    inline-size: max(18px, 0.64em);
    block-size: max(18px, 0.64em);
    background: var(--_primary);
    clip-path: polygon(14% 46%, 2% 60%, 40% 94%, 98% 20%, 84% 8%, 39% 67%);
    content: none;
  }
  .card input[type='radio'],
  .card input[type='radio']::before {
    border-radius: 50%;
    clip-path: none;
  }
  .card input:checked {
    border-color: var(--_primary);
  }
  .card input:checked::before {
    content: '';
  }
  .options input:checked + span label {
    font-weight: 700;
  }
  .card input:checked + span label::after {
    border: 4px solid var(--_primary);
  }
  [aria-invalid] .card label::after,
  .card input[aria-invalid] + span label::after {
    border-color: var(--_error);
  }
  .card input:focus-visible {
    outline: none;
    box-shadow: none;
  }
  .card input:focus-visible + span label::after {
    outline: 3px solid var(--_focus);
    box-shadow: 0 0 0 6px var(--_focus-edge);
  }
  .card input:disabled + span {
    color: var(--_soft);
  }
  .card input:disabled + span label::after {
    border-style: dashed;
    cursor: default;
  }
  @media (forced-colors: active) {
    .card input {
      appearance: auto;
    }
    .card input::before {
      display: none;
    }
    .card input:focus-visible + span label::after {
      outline-color: Highlight;
    }
  }
`;
