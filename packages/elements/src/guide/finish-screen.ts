import { msg } from '@lit/localize';
import type { Snapshot, Ward } from '@tungbuoc/core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { feesList } from './fees-list.js';
import { papersList } from './papers-list.js';

/** The end without sending: print, sign, and where to bring it. */
export function finishScreen(
  snapshot: Snapshot,
  procedureId: string,
  ward: Ward | undefined,
): TemplateResult {
  return html`<h2 tabindex="-1" data-heading>
      ${msg('Khai xong, mời ông/bà in tờ khai', { id: 'finish' })}
    </h2>
    <p>
      ${msg('In tờ khai, ký tên, rồi mang đến nơi nhận cùng giấy tờ dưới đây.', {
        id: 'finish-hint',
      })}
    </p>
    ${papersList(snapshot.papers)} ${feesList(snapshot, procedureId, ward)} ${places(ward)}`;
}

function places(ward: Ward | undefined): TemplateResult | typeof nothing {
  if (!ward?.offices?.length) return nothing;
  return html`<section class="places" part="places">
    <h3>${msg('Nơi nhận', { id: 'finish-places' })}</h3>
    <ul>
      ${ward.offices.map(
        ({ name, address, phone }) =>
          html`<li>
            <b>${name}</b><br />${address}${
              phone
                ? html`<br /><a href="tel:${phone.replace(/[^\d+]/g, '')}">${phone}</a>`
                : nothing
            }
          </li>`,
      )}
    </ul>
  </section>`;
}
