import { css } from 'lit';

/** Of the dialogs for copies, put beside the styles of whatever element shows one. */
export const copyDialogStyles = css`
  dialog.copy {
    inline-size: min(34rem, calc(100vw - 24px));
    max-inline-size: none;
    max-block-size: calc(100dvh - 24px);
    padding: 1em min(1em, 20px);
    border: 3px solid var(--_primary);
    border-radius: var(--_radius);
    background: var(--_card);
    color: var(--_ink);
    font-size: 1em;
    overflow: auto;
  }
  dialog.copy::backdrop {
    background: rgb(0 0 0 / 60%);
  }
  dialog.copy h2 {
    margin: 0 0 0.4em;
    font-size: 1.2em;
    line-height: 1.35;
  }
  dialog.copy p {
    margin: 0 0 0.8em;
    font-weight: 400;
  }
  dialog.copy .code {
    padding: 0.4em max(0.2em, calc(50% - 5.5ch));
    border: 2px dashed var(--_line);
    border-radius: var(--_radius);
    font-size: 1.5em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    line-height: 1.4;
    text-align: center;
  }
  dialog.copy label {
    display: block;
    font-weight: 600;
  }
  dialog.copy input[type='text'] {
    inline-size: 100%;
    min-block-size: max(56px, 2.8em);
    margin: 0.3em 0 0.8em;
    padding: 0.4em 0.6em;
    border: 2px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_card);
    color: var(--_ink);
    font: inherit;
  }
  dialog.copy .issue {
    padding: 0.5em 0.8em;
    border-inline-start: 6px solid var(--_error);
    background: var(--_error-ground);
    color: var(--_error);
    font-weight: 600;
  }
  dialog.copy button {
    margin-block-end: 0.5em;
  }
  dialog.copy .plain {
    margin-inline-end: 1.2em;
  }
`;
