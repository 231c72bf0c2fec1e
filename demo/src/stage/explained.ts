import type { Finding } from './finding.js';

/** A kind of finding that axe cannot decide, and why it is no fault. */
interface Explanation {
  readonly rule: RegExp;
  readonly html: RegExp;
  readonly message: RegExp;
  readonly reason: string;
}

/**
 * Everything that axe leaves undecided and that we have looked at. What is not listed here fails the
 * run. Contrast in forced colours is not asked of axe at all: `getComputedStyle` then still gives the
 * page's own letters on the system's ground; the layout probe measures the pixels instead.
 */
export const explanations: readonly Explanation[] = [
  {
    rule: /^color-contrast/,
    html: /aria-hidden="true"/,
    message: /only non-text characters/,
    reason: 'A sign beside the word that says the same. The layout probe measures its contrast.',
  },
  {
    rule: /^color-contrast/,
    html: /id="discard-question"/,
    message: /partially obscured/,
    reason: 'A dialog higher than a low window scrolls by itself. The layout probe measures it.',
  },
  {
    rule: /^color-contrast/,
    html: /class="(place|signer)"|^<i>/,
    message: /partially (overlaps|obscured)/,
    reason: 'The printed form, on white paper: dotted lines stand between its words.',
  },
];

/** Whether this kind of undecided finding was looked at. */
export function isExplained({ rule, html, message }: Finding): boolean {
  return explanations.some(
    (known) => known.rule.test(rule) && known.html.test(html) && known.message.test(message),
  );
}
