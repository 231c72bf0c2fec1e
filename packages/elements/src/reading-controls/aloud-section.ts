import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { chooseReading, readingSettings, speechRates } from '../reading-settings.js';
import type { SpeechRate } from '../reading-settings.js';

/**
 * What read aloud adds to the reading controls: a group of its own, drawn like the others. Loaded
 * with the first press on "Cách đọc".
 */
export class AloudSection {
  readonly #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    void customElements.whenDefined('tb-read-aloud').then(() => host.requestUpdate());
  }

  /** Nothing where the device cannot read aloud: what reads is loaded only when it can. */
  render(): TemplateResult | typeof nothing {
    if (!customElements.get('tb-read-aloud')) return nothing;
    return html`${this.#listen()} ${speeds()}`;
  }

  /** For a page whose controls stand apart from its guide; a guide has its own button. */
  #listen(): TemplateResult | typeof nothing {
    const guide = document.querySelector('tb-guide');
    if (!guide || this.#host.getRootNode() === guide.shadowRoot) return nothing;
    const press = () => guide.shadowRoot?.querySelector('tb-read-aloud')?.press();
    return html`<div class="choice listen">
      <button type="button" @click=${press}>${msg('Nghe đọc', { id: 'read-aloud' })}</button>
    </div>`;
  }
}

/** Buttons like those of the other choices. */
function speeds(): TemplateResult {
  const names: Readonly<Record<SpeechRate, string>> = {
    0.75: msg('Chậm', { id: 'read-aloud-slow' }),
    1: msg('Vừa', { id: 'read-aloud-usual' }),
    1.25: msg('Nhanh', { id: 'read-aloud-fast' }),
  };
  const chosen = readingSettings().speechRate ?? 1;
  const button = (rate: SpeechRate) =>
    html`<button
      type="button"
      aria-pressed=${rate === chosen ? 'true' : 'false'}
      @click=${() => chooseReading({ speechRate: rate })}
    >
      ${names[rate]}
    </button>`;
  return html`<div class="choice speed" role="group" aria-labelledby="speed">
    <span id="speed" class="label">${msg('Tốc độ đọc', { id: 'read-aloud-speed' })}</span>
    ${speechRates.map(button)}
  </div>`;
}
