import { msg } from '@lit/localize';
import { nextVisits } from '@tungbuoc/core';
import type { CatalogueEntry, Moment, ServicePoint, TimeSlot, Ward } from '@tungbuoc/core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { telephone, zaloLink } from './contact-section.js';
import { laterWords, untilWords, visitTitle } from './point-words.js';

/** What the cards of service points are drawn from. */
export interface PointsView {
  readonly points: readonly ServicePoint[];
  readonly ward: Ward;
  readonly at: Moment;
  /** Empty until it is there: then no procedures are named. */
  readonly catalogue: readonly CatalogueEntry[];
  /** Address of the page of a procedure; `undefined` where nobody said. */
  address(id: string): string | undefined;
  /** Id of the point whose calendar file was just given. */
  readonly saved: string;
  save(point: ServicePoint): void;
}

interface Visited {
  readonly point: ServicePoint;
  readonly visits: readonly TimeSlot[];
}

/** One card for each point that somebody will come to, the next first. */
export function pointsSection(view: PointsView): TemplateResult | typeof nothing {
  const visited = view.points
    .map((point) => ({ point, visits: visitsAt(point, view) }))
    .filter(({ visits }) => visits.length > 0)
    .sort((a, b) => (beginning(a) < beginning(b) ? -1 : 1));
  if (!visited.length) return nothing;
  return html`<section aria-labelledby="points">
    <h3 id="points">${msg('Cán bộ đến gần nhà', { id: 'points' })}</h3>
    ${visited.map((one) => pointCard(one, view))}
  </section>`;
}

function visitsAt(point: ServicePoint, { at, ward }: PointsView): readonly TimeSlot[] {
  return nextVisits(point, { at, holidays: ward.holidays });
}

function beginning({ visits }: Visited): string {
  return visits[0] ? `${visits[0].day}T${visits[0].from}` : '';
}

function pointCard({ point, visits }: Visited, view: PointsView): TemplateResult {
  const [next, ...later] = visits;
  const id = `point-${point.id}`;
  return html`<article class="card" part="point" aria-labelledby=${id}>
    ${next ? html`<h4 id=${id}>${visitTitle(next, point, view.at)}</h4>` : nothing}
    ${next ? html`<p>${untilWords(next, view.at)}</p>` : nothing}
    ${point.address ? html`<p>${point.address}</p>` : nothing}
    ${later.length ? html`<p class="hint">${laterWords(later, view.at)}</p>` : nothing}
    ${doneHere(point, view)} ${point.note ? html`<p>${point.note}</p>` : nothing}
    ${point.delivery?.includes('post') ? html`<p class="hint">${byPostWords()}</p>` : nothing}
    <div class="contact">
      ${point.phone ? html`<a class="plain" href=${telephone(point.phone)}>${point.phone}</a>` : nothing}
      ${point.zalo ? zaloLink(point.zalo) : nothing}
      <button
        class="outlined"
        type="button"
        aria-describedby=${id}
        @click=${() => view.save(point)}
      >
        ${msg('Thêm vào lịch', { id: 'point-calendar' })}
      </button>
    </div>
    ${view.saved === point.id ? html`<p class="saved">${savedWords()}</p>` : nothing}
  </article>`;
}

function doneHere(
  { procedures = [] }: ServicePoint,
  { catalogue, address }: PointsView,
): TemplateResult | typeof nothing {
  const known = catalogue.filter(({ id }) => procedures.includes(id));
  if (!known.length) return nothing;
  return html`<p class="label">${msg('Làm được ở đây:', { id: 'point-procedures' })}</p>
    <ul>
      ${known.map(({ id, title }) => html`<li>${linked(title, address(id))}</li>`)}
    </ul>`;
}

function linked(title: string, address: string | undefined): TemplateResult {
  return address ? html`<a class="plain" href=${address}>${title}</a>` : html`${title}`;
}

function byPostWords(): string {
  return msg('Kết quả có thể gửi về nhà qua bưu điện.', { id: 'point-post' });
}

/** Said and shown when the calendar file was given. */
export function savedWords(): string {
  return msg('Đã tải tệp lịch về máy. Mở tệp đó, máy sẽ nhắc ông/bà.', {
    id: 'point-calendar-saved',
  });
}
