import { css, html, nothing, type TemplateResult } from 'lit';

/**
 * A long number once more below its box, in groups that can be compared with a card, while the box
 * itself stays as it is being typed.
 */
export function readingOf(
  grouped: string,
  note: string | TemplateResult = '',
): TemplateResult | typeof nothing {
  if (!grouped) return nothing;
  return html`<p id="reading" class="reading" data-answer>
    <b>${grouped}</b>${note ? html`, ${note}` : nothing}
  </p>`;
}

/** The digits of what was typed, full-width ones included, without signs and letters. */
export function digitsOf(text: string): string {
  return text.normalize('NFKC').replace(/\D/g, '');
}

/** Goes with {@link readingOf}. */
export const readingStyles = css`
  .reading {
    margin: 0.3em 0 0;
    color: var(--_soft);
    font-size: 0.95em;
    font-variant-numeric: tabular-nums;
  }
  .reading b {
    color: var(--_ink);
    font-size: 1.1em;
    font-weight: 600;
  }
`;
