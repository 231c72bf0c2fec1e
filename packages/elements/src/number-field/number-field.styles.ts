import { css } from 'lit';

/** What is counted stands beside the box, or below it where there is no room. */
export const numberStyles = css`
  .counted {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.6em;
    align-items: center;
    margin-block-start: 0.5em;
  }
  .counted .box {
    flex: 1 1 6em;
    min-inline-size: 0;
    margin-block-start: 0;
    font-variant-numeric: tabular-nums;
  }
  .unit {
    font-weight: 600;
  }
`;
