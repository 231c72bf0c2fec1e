import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

/** On top of every screen of a practice. */
export function practiceBadge(): TemplateResult {
  return html`<p class="note" part="practice">
    <b>${msg('Tập dượt', { id: 'practice' })}</b>
    ${msg('(không nộp thật, không lưu lại)', { id: 'practice-means' })}
  </p>`;
}

/** At the foot, where else the device is spoken of. @param place none at the start */
export function practiceLine(
  place: string | undefined,
  again: () => void,
): TemplateResult | typeof nothing {
  if (!place || place === 'practised') return nothing;
  return html`<button class="plain" type="button" @click=${again}>
    ${msg('Làm lại từ đầu', { id: 'practice-again' })}
  </button>`;
}
