import { msg } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** The browser has deleted what was kept here: said once, until it is acknowledged (bar R13). */
export function lossNote(acknowledge: () => void): TemplateResult {
  return html`<div class="note" part="loss">
    <p>
      ${msg(
        'Trình duyệt đã xóa hồ sơ làm dở giữ trên máy này, có thể vì lâu không mở trang hoặc máy hết chỗ. Ông/bà có bản sao thì bấm “Mở bản sao từ tệp”; không thì xin khai lại từ đầu.',
        { id: 'draft-lost' },
      )}
    </p>
    <button class="outlined" type="button" @click=${acknowledge}>
      ${msg('Tôi đã hiểu', { id: 'draft-lost-known' })}
    </button>
  </div>`;
}
