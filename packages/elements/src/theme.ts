import { css } from 'lit';

/**
 * Colours, sizes and font for every element's shadow root. A page sets the public `--tb-…`
 * properties; inside we use the private `--_…` ones, which carry the defaults. Where the system's
 * colours are forced on a page, it leaves strokes and fills of signs alone: they take them here.
 * Contrast figures stand in docs/theming.md.
 */
export const tokens = css`
  :host {
    --_ink: var(--tb-ink, #17212b);
    --_soft: var(--tb-soft, #3d4852);
    --_paper: var(--tb-paper, #faf8f3);
    --_card: var(--tb-card, #ffffff);
    --_primary: var(--tb-primary, #0b4a6f);
    --_on-primary: var(--tb-on-primary, #ffffff);
    --_error: var(--tb-error, #9b1c12);
    --_error-ground: var(--tb-error-ground, #fdf1ef);
    --_done: var(--tb-done, #14532d);
    --_done-ground: var(--tb-done-ground, #eff7f1);
    --_note: var(--tb-note, #6b4e00);
    --_note-ground: var(--tb-note-ground, #fff8e1);
    --_line: var(--tb-line, #5b6770);
    --_hair: var(--tb-hair, #dcd6c8);
    --_focus: var(--tb-focus, #ffc629);
    --_focus-edge: var(--tb-focus-edge, #17212b);
    --_radius: var(--tb-radius, 0.6em);
    font-family: var(
      --tb-font,
      system-ui,
      'Segoe UI',
      Roboto,
      'Noto Sans',
      'Be Vietnam Pro',
      sans-serif
    );
    font-size: calc(max(20px, 1.25rem) * var(--tb-text-scale, 1));
    line-height: 1.6;
    color: var(--_ink);
    text-align: start;
    letter-spacing: normal;
    text-transform: none;
    overflow-wrap: break-word;
    -webkit-text-size-adjust: 100%;
  }
  :host([hidden]) {
    display: none !important;
  }
  @media (forced-colors: active) {
    :host {
      --_ink: CanvasText;
      --_soft: CanvasText;
      --_paper: Canvas;
      --_card: Canvas;
      --_primary: CanvasText;
      --_error: CanvasText;
      --_done: CanvasText;
      --_note: CanvasText;
      --_line: CanvasText;
    }
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
`;

const dark = css`
  color-scheme: dark;
  --tb-ink: #e8edf2 !important;
  --tb-soft: #b8c4ce !important;
  --tb-paper: #10171e !important;
  --tb-card: #18222c !important;
  --tb-primary: #8cc8f0 !important;
  --tb-on-primary: #10171e !important;
  --tb-error: #ffb4a8 !important;
  --tb-error-ground: #2b1815 !important;
  --tb-done: #9be0b0 !important;
  --tb-done-ground: #12251a !important;
  --tb-note: #f2d98a !important;
  --tb-note-ground: #2a2312 !important;
  --tb-line: #93a1ad !important;
  --tb-hair: #33414d !important;
  --tb-focus-edge: #000000 !important;
`;

const contrast = css`
  color-scheme: dark;
  --tb-ink: #ffffff !important;
  --tb-soft: #ffffff !important;
  --tb-paper: #000000 !important;
  --tb-card: #000000 !important;
  --tb-primary: #ffff00 !important;
  --tb-on-primary: #000000 !important;
  --tb-error: #ffff00 !important;
  --tb-error-ground: #000000 !important;
  --tb-done: #ffffff !important;
  --tb-done-ground: #000000 !important;
  --tb-note: #ffffff !important;
  --tb-note-ground: #000000 !important;
  --tb-line: #ffffff !important;
  --tb-hair: #ffffff !important;
  --tb-focus: #ffff00 !important;
  --tb-focus-edge: #000000 !important;
`;

/**
 * Text sizes and colour themes, for the outermost element (`text-size`, `theme`). A page chooses its
 * colours for a light ground: on a dark one they could not be read, so ours go before.
 */
export const themes = css`
  :host(:is([theme='light'], [theme='auto'])) {
    color-scheme: light;
  }
  :host([text-size='125']) {
    --tb-text-scale: 1.25 !important;
  }
  :host([text-size='150']) {
    --tb-text-scale: 1.5 !important;
  }
  :host([text-size='200']) {
    --tb-text-scale: 2 !important;
  }
  :host([theme='dark']) {
    ${dark}
  }
  @media (prefers-color-scheme: dark) {
    :host([theme='auto']) {
      ${dark}
    }
  }
  :host([theme='contrast']) {
    ${contrast}
  }
  @media (prefers-contrast: more) {
    :host([theme='auto']) {
      ${contrast}
    }
  }
`;

/** Focus ring, buttons and links, drawn the same everywhere. */
export const controls = css`
  :is(button, a, input, select, textarea, summary, [tabindex]):focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 0;
    box-shadow: 0 0 0 6px var(--_focus-edge);
  }
  [tabindex='-1']:focus {
    outline: none;
    box-shadow: none;
  }
  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
    touch-action: manipulation;
  }
  .filled {
    display: block;
    inline-size: 100%;
    min-block-size: 3.2em;
    padding: 0.5em 1em;
    border: 2px solid var(--_primary);
    border-radius: var(--_radius);
    background: var(--_primary);
    color: var(--_on-primary);
    font-size: 1.1em;
    font-weight: 700;
  }
  .outlined {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    max-inline-size: 100%;
    min-block-size: max(48px, 2.6em);
    padding: 0.4em min(0.9em, 18px);
    border: 2px solid var(--_primary);
    border-radius: var(--_radius);
    background: transparent;
    color: var(--_primary);
    font-weight: 600;
  }
  .plain {
    display: inline-flex;
    align-items: center;
    min-block-size: max(48px, 2.6em);
    min-inline-size: 48px;
    margin-inline: -0.2em;
    padding: 0.4em 0.2em;
    border: 0;
    background: none;
    color: var(--_primary);
    font-weight: 600;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }
  a {
    color: var(--_primary);
    font-weight: 600;
    text-underline-offset: 0.2em;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
