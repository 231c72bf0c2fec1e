import { msg, str } from '@lit/localize';
import { formatDate, parsePartialDate } from '@tungbuoc/core';
import type { Answers, Route } from '@tungbuoc/core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

/** Another procedure fits better: says which one, and what it is called at the counter. */
export function routeScreen(
  route: Route,
  { answers, ...actions }: { answers: Answers; goOn(): void; back(): void },
  below: TemplateResult,
): TemplateResult {
  return html`<h2 tabindex="-1" data-heading>${route.title}</h2>
    <p>${route.text}</p>
    ${agesList(route, answers)}
    ${
      route.code
        ? html`<p class="code">${msg(str`Mã thủ tục: ${route.code}`, { id: 'route-code' })}</p>`
        : nothing
    }
    ${
      route.url
        ? html`<p>
            <a class="outlined" href=${route.url} target="_blank" rel="noopener noreferrer"
              >${msg('Mở trang của thủ tục này (trang khác)', { id: 'route-open' })}</a
            >
          </p>`
        : nothing
    }
    ${below}
    <div class="actions">
      ${
        route.stop
          ? nothing
          : html`<button class="filled" type="button" @click=${actions.goOn}>
              ${msg('Vẫn tiếp tục', { id: 'route-go-on' })}
            </button>`
      }
      <button class="plain" type="button" @click=${actions.back}>
        ${msg('Quay lại', { id: 'back' })}
      </button>
    </div>`;
}

/** Since when: nobody should have to reckon it, or come too early. */
function agesList({ ages }: Route, answers: Answers): TemplateResult | typeof nothing {
  const birth = ages && answers[ages.field];
  if (!ages || typeof birth !== 'string' || !parsePartialDate(birth)) return nothing;
  return html`<ul>
    ${ages.years.map(
      (years) =>
        html`<li>
          ${msg(str`Đủ ${years} tuổi: ${formatDate(turning(birth, years))}`, { id: 'route-age' })}
        </li>`,
    )}
  </ul>`;
}

/** As exact as the birth date is known. Born on 29 February, a year is full on 1 March. */
function turning(birth: string, years: number): string {
  const [year = '', ...rest] = birth.split('-');
  const later = [Number(year) + years, ...rest].join('-');
  if (rest.join('-') !== '02-29') return later;
  return parsePartialDate(later) ? later : later.replace('02-29', '03-01');
}
