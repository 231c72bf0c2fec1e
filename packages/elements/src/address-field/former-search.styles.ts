import { css } from 'lit';

/** The search by former names, set apart from the address itself. */
export const formerSearchStyles = css`
  .former {
    margin-block-start: 0.8em;
    padding: min(0.8em, 16px);
    border: 2px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
  }
  .former label {
    display: block;
    margin-block-start: 0.8em;
    font-weight: 600;
    line-height: 1.5;
  }
  .former p {
    margin: 0;
  }
  .former .became {
    margin-block-start: 0.8em;
  }
  #former-heading {
    font-weight: 700;
  }
  .targets {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .targets button {
    inline-size: 100%;
    justify-content: start;
    background: var(--_card);
    text-align: start;
  }
`;
