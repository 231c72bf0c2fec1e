import { css } from 'lit';

/** Days stand apart, so that one sees at a glance which cards are of one day. */
export const timeSlotStyles = css`
  .day {
    margin: 1.1em 0 0;
    font-weight: 600;
  }
  .call {
    margin: 0.6em 0 0;
  }
`;
