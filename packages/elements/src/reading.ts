import { css, html, nothing, type TemplateResult } from 'lit';

/**
 * A long number once more below its box, in groups that can be compared with a card. The box itself
 * stays as it was typed.
 */
export function reading(grouped: string, note = ''): TemplateResult | typeof nothing {
  if (!grouped) return nothing;
  return html`<p id="reading" class="reading" data-answer><b>${grouped}</b> ${note}</p>`;
}

/** Digits in groups from the left; the last length goes on: `[4, 3]` makes 4-3-3. */
export function groupDigits(digits: string, ...lengths: readonly number[]): string {
  const groups: string[] = [];
  for (let rest = digits, i = 0; rest; i++) {
    const length = lengths[Math.min(i, lengths.length - 1)] ?? rest.length;
    groups.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  return groups.join(' ');
}

/** The digits of what was typed, full-width ones included, without signs and letters. */
export function digitsOf(text: string): string {
  return text.normalize('NFKC').replace(/\D/g, '');
}

/** Goes with {@link reading}. */
export const readingStyles = css`
  .reading {
    margin: 0.3em 0 0;
    color: var(--_soft);
    font-size: 0.95em;
    font-variant-numeric: tabular-nums;
  }
  .reading b {
    margin-inline-end: 0.4em;
    color: var(--_ink);
    font-size: 1.1em;
    font-weight: 600;
  }
`;
