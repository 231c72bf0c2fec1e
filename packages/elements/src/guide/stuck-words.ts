import { msg } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** A button was pressed, and what it needs could not be fetched. Takes the keyboard. */
export function stuckWords(): TemplateResult {
  return html`<p class="issue" tabindex="-1" data-stuck>
    ${msg('Chưa mở được. Ông/bà xem lại mạng, rồi bấm lần nữa.', { id: 'start-stuck' })}
  </p>`;
}
