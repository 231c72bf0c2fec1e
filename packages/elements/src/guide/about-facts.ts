import { msg } from '@lit/localize';
import type { Fact } from '@tungbuoc/core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { outsideLink } from './outside-link.js';

/** What to know beforehand, each under a word that can be found again. */
export function aboutFacts(facts: readonly Fact[]): TemplateResult {
  return html`<dl class="facts" part="facts">
    ${facts.map(
      ({ title, text, url }) =>
        html`<div>
          <dt>${title}</dt>
          <dd>${text} ${url ? source(url, title) : nothing}</dd>
        </div>`,
    )}
  </dl>`;
}

function source(url: string, title: string): TemplateResult {
  return outsideLink(
    url,
    html`${msg('Xem nguồn', { id: 'fact-source' })}<span class="visually-hidden"
        >: ${title}</span
      >`,
  );
}
