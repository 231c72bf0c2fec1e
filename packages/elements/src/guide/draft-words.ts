import { msg, str } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** How far a draft is. */
export function stepWords(step: string): string {
  return msg(str`Đang làm đến phần “${step}”.`, { id: 'draft-step' });
}

/** Not to be opened by older code, nor deleted. */
export function newerWords(): TemplateResult {
  return html`<p class="note">
    ${msg(
      'Hồ sơ này lưu bằng phiên bản mới hơn của trang, máy vẫn giữ. Ông/bà tải lại trang để làm tiếp.',
      { id: 'draft-newer' },
    )}
  </p>`;
}
