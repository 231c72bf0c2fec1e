import { msg, str } from '@lit/localize';
import type { Ward } from '@tungbuoc/core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { telephone } from './contact-section.js';
import { weekLines } from './opening-words.js';

/** Officers come to those who cannot go out: for whom, when, and how to ask for it. */
export function homeVisitSection(
  { visits, phone }: Ward,
  address: string | undefined,
): TemplateResult | typeof nothing {
  if (!visits) return nothing;
  return html`<section aria-labelledby="visits" part="home-visit">
    <h3 id="visits">${msg('Cán bộ đến tận nhà', { id: 'visits' })}</h3>
    <p>${forWhom(visits.fromAge)}</p>
    <dl>
      ${weekLines(visits.hours).map(
        ({ days, hours }) =>
          html`<div>
            <dt>${days}</dt>
            ${hours.map((line) => html`<dd>${line}</dd>`)}
          </div>`,
      )}
    </dl>
    ${address ? requestLink(address) : phone ? callFirst(phone) : nothing}
    <p class="hint">
      ${msg('Cán bộ gọi điện trước khi đến, và có thẻ công chức.', { id: 'visits-call-first' })}
    </p>
  </section>`;
}

function forWhom(fromAge: number | undefined): string {
  return fromAge
    ? msg(str`Dành cho người từ ${fromAge} tuổi, người khuyết tật, người ốm đau, khó đi lại.`, {
        id: 'visits-from-age',
      })
    : msg('Dành cho người cao tuổi, người khuyết tật, người ốm đau, khó đi lại.', {
        id: 'visits-for',
      });
}

function requestLink(address: string): TemplateResult {
  return html`<a class="outlined" part="request" href=${address}>
    ${msg('Đăng ký cán bộ đến nhà', { id: 'visits-request' })}
  </a>`;
}

function callFirst(phone: string): TemplateResult {
  return html`<a class="outlined" part="request" href=${telephone(phone)}>
    ${msg(str`Gọi ${phone} để hẹn`, { id: 'visits-call' })}
  </a>`;
}
