import { html, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';

/** In place of the lines, while a list is not there. */
export function listWords(failed: boolean): string {
  if (failed) return msg('Chưa tải được danh sách.', { id: 'address-failed' });
  return msg('Đang tải danh sách…', { id: 'address-loading' });
}

/** Below a box whose list could not be fetched. */
export function retryButton(load: () => void): TemplateResult {
  const words = msg('Tải lại danh sách', { id: 'address-retry' });
  return html`<button type="button" class="outlined" @click=${load}>${words}</button>`;
}
