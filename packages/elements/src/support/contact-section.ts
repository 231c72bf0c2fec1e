import { msg, str } from '@lit/localize';
import { openingAt } from '@tungbuoc/core';
import type { Moment, Ward } from '@tungbuoc/core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { holidaysAhead, openingWords, weekLines } from './opening-words.js';

/** Whom to call, and where to write. */
export function contactSection({ name, phone, zalo }: Ward): TemplateResult {
  return html`<h2 id="title">${name}</h2>
    <div class="contact">
      ${phone ? callLink(phone) : nothing} ${zalo ? zaloLink(zalo) : nothing}
    </div>`;
}

function callLink(phone: string): TemplateResult {
  return html`<a class="call" part="phone" href=${telephone(phone)}>
    ${msg(str`Gọi ${phone}`, { id: 'support-call' })}
  </a>`;
}

/** A link that writes to an office by Zalo. */
export function zaloLink(zalo: string): TemplateResult {
  return html`<a class="outlined" part="zalo" href=${zalo} rel="noopener noreferrer">
    ${msg('Nhắn Zalo', { id: 'support-zalo' })}
  </a>`;
}

/** `tel:` with digits alone. */
export function telephone(phone: string): string {
  return `tel:${phone.replace(/[^\d+]/g, '')}`;
}

/** Whether the office is open now, its hours of the week, and the holidays to come. */
export function openingSection(ward: Ward, at: Moment): TemplateResult | typeof nothing {
  if (!ward.openingHours?.length) return nothing;
  const opening = openingAt(ward, at);
  const holidays = holidaysAhead(ward, at.day);
  return html`<section aria-labelledby="hours">
    <h3 id="hours">${msg('Giờ làm việc', { id: 'support-hours' })}</h3>
    ${
      opening.isHoliday
        ? html`<p>${msg('Hôm nay nghỉ lễ.', { id: 'support-holiday' })}</p>`
        : nothing
    }
    <p class="state ${opening.isOpen ? 'open' : 'closed'}" part="opening">
      ${openingWords(opening, at)}
    </p>
    <dl>
      ${weekLines(ward.openingHours).map(
        ({ days, hours }) =>
          html`<div>
            <dt>${days}</dt>
            ${hours.map((line) => html`<dd>${line}</dd>`)}
          </div>`,
      )}
    </dl>
    ${
      holidays.length
        ? html`<p class="hint">
            ${msg(str`Ngày nghỉ sắp tới: ${holidays.join('; ')}.`, { id: 'support-holidays' })}
          </p>`
        : nothing
    }
  </section>`;
}

/** Where the offices are. */
export function officesSection({ offices }: Ward): TemplateResult | typeof nothing {
  if (!offices?.length) return nothing;
  return html`<section aria-labelledby="offices">
    <h3 id="offices">${msg('Nơi tiếp nhận', { id: 'support-offices' })}</h3>
    ${offices.map(
      ({ name, address, phone }) =>
        html`<p>
          <b>${name}</b><br />${address}${
            phone ? html`<br /><a class="plain" href=${telephone(phone)}>${phone}</a>` : nothing
          }
        </p>`,
    )}
  </section>`;
}
