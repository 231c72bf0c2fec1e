import { msg } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** A link that leaves the ward's page says so, and opens beside it: what was filled in stays. */
export function outsideLink(
  url: string,
  words: TemplateResult | string,
  look = 'plain',
): TemplateResult {
  return html`<a class=${look} href=${url} target="_blank" rel="noopener noreferrer"
    >${words} ${msg('(trang khác)', { id: 'other-page' })}</a
  >`;
}
