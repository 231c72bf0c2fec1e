import { msg } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** Stands wherever people are led to a site that asks for secrets. @see domain/portal.md */
export function neverGiveAway(): TemplateResult {
  return html`<section class="note secrets" part="secrets">
    <h3>${msg('Không đưa mã cho bất cứ ai', { id: 'secrets' })}</h3>
    <p>
      ${msg('Mật khẩu, mã OTP, mã passcode, số CVV trên thẻ: chỉ ông/bà tự gõ.', {
        id: 'secrets-own',
      })}
      ${msg('Người giúp thì quay đi. Cán bộ không bao giờ hỏi những mã này.', {
        id: 'secrets-others',
      })}
    </p>
  </section>`;
}
