import { msg, str } from '@lit/localize';
import type { Site, SiteStep } from '@tungbuoc/core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { neverGiveAway } from './never-give-away.js';
import { outsideLink } from './outside-link.js';

/** The official sites, step by step: what to have ready, and what to press. */
export function siteSteps(sites: readonly Site[]): TemplateResult | typeof nothing {
  if (!sites.length) return nothing;
  return html`${neverGiveAway()} ${sites.map(oneSite)}`;
}

function oneSite({ title, url, steps }: Site): TemplateResult {
  return html`<section class="site" part="site">
    <h3>${title}</h3>
    ${url ? html`<p>${siteLink(url)}</p>` : nothing}
    <ol>
      ${steps.map(oneStep)}
    </ol>
  </section>`;
}

/** Named by its host: that is what stands in the browser's address line, and on paper. */
export function siteLink(url: string): TemplateResult {
  const { host } = new URL(url);
  return outsideLink(url, msg(str`Mở ${host}`, { id: 'site-open' }), 'outlined');
}

function oneStep({ text, press }: SiteStep): TemplateResult {
  return html`<li>
    ${press ? html`<span class="press">${pressWords()} <b lang="vi">${press}</b></span>` : nothing}
    ${text}
  </li>`;
}

function pressWords(): string {
  return msg('Bấm:', { id: 'site-press' });
}
