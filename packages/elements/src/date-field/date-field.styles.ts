import { css } from 'lit';

/** Three boxes side by side while they fit, the year widest. */
export const dateStyles = css`
  .boxes {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 0.6em;
    max-inline-size: 20em;
    margin-block-start: 0.4em;
  }
  .boxes > * {
    flex: 2 1 3.6em;
    min-inline-size: 0;
  }
  .boxes > .year {
    flex: 3 1 5em;
  }
  .boxes > .year:only-child {
    max-inline-size: 8em;
  }
  .boxes label {
    color: var(--_soft);
    font-size: 0.95em;
  }
  .boxes .box {
    margin-block-start: 0.1em;
    padding-inline: 0.2em;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
`;
