import { msg, str } from '@lit/localize';
import { feeAmount } from '@tungbuoc/core';
import type { Fee, Snapshot, Ward } from '@tungbuoc/core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

/** What is to be paid, by the ward's own figures; what the ward does not say is asked at the counter. */
export function feesList(
  snapshot: Snapshot,
  procedureId: string,
  ward: Ward | undefined,
): TemplateResult | typeof nothing {
  if (!snapshot.fees.length) return nothing;
  const { answers } = snapshot;
  const amount = (fee: Fee) => amountWords(ward && feeAmount(fee, { ward, procedureId, answers }));
  return html`<section class="fees" part="fees">
    <h3>${msg('Tiền phải nộp', { id: 'fees' })}</h3>
    <ul>
      ${snapshot.fees.map((fee) => html`<li>${fee.title}: <b>${amount(fee)}</b></li>`)}
    </ul>
  </section>`;
}

function amountWords(amount: number | undefined): string {
  if (amount === undefined) return msg('hỏi cán bộ', { id: 'fees-ask' });
  if (amount === 0) return msg('không mất tiền', { id: 'fees-free' });
  return msg(str`${amount.toLocaleString('vi')} đồng`, { id: 'fees-amount' });
}
