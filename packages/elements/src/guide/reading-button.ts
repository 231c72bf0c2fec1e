import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

/** Colours, language and the rest, unless the page has reading controls of its own. */
export function readingButton(view: {
  readonly reading: boolean;
  toggleReading(): void;
}): TemplateResult | typeof nothing {
  if (document.querySelector('tb-reading-controls')) return nothing;
  return html`<button
      class="plain"
      type="button"
      aria-expanded=${view.reading ? 'true' : 'false'}
      @click=${view.toggleReading}
    >
      ${msg('Cỡ chữ, màu nền, tiếng nói', { id: 'reading-open' })}
    </button>
    ${view.reading ? html`<tb-reading-controls whole></tb-reading-controls>` : nothing}`;
}
