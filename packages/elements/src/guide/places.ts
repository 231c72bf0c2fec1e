import { msg } from '@lit/localize';
import type { Ward } from '@tungbuoc/core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { openingLines } from '../opening-words.js';

/** The offices of the ward: where they are, whom to call, and when somebody is there. */
export function places(title: string, ward: Ward | undefined): TemplateResult | typeof nothing {
  if (!ward?.offices?.length) return nothing;
  return html`<section class="places" part="places">
    <h3>${title}</h3>
    <ul>
      ${ward.offices.map(
        ({ name, address, phone }) =>
          html`<li>
            <b>${name}</b><br />${address}${phone ? html`<br />${callable(phone)}` : nothing}
          </li>`,
      )}
    </ul>
    ${ward.openingHours?.length ? opening(ward.openingHours) : nothing}
  </section>`;
}

function callable(phone: string): TemplateResult {
  return html`<a href="tel:${phone.replace(/[^\d+]/g, '')}">${phone}</a>`;
}

function opening(hours: NonNullable<Ward['openingHours']>): TemplateResult {
  return html`<p>
    <b>${msg('Giờ làm việc', { id: 'places-hours' })}</b>
    ${openingLines(hours).map((line) => html`<br />${line}`)}
  </p>`;
}
