import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { controls, tokens } from '../theme.js';
import { speakerIcon } from './icons.js';
import { listenerStyles } from './listener.styles.js';
import { failedWords } from './read-aloud-button.js';
import { Reader } from './reader.js';
import { chromeLanguage } from './shown-text.js';
import { VoiceController } from './voice-controller.js';
import { voiceFor } from './voices.js';

/**
 * "Nghe" for one field, which puts it in its place before it is loaded. A field that is the question
 * of its screen has none: the screen's own reads it.
 */
export class ListenButton extends LitElement {
  static override styles = [tokens, controls, listenerStyles];

  private readonly reader = new Reader(this);

  /** What is asked, for the name of the button. */
  @property() label = '';

  constructor() {
    super();
    new VoiceController(this);
    updateWhenLocaleChanges(this);
  }

  private readonly press = (): void => {
    if (this.reader.isReading) this.reader.stop();
    else void this.reader.start({ root: this.getRootNode() as ShadowRoot });
  };

  protected override render(): TemplateResult | typeof nothing {
    if (!voiceFor(chromeLanguage())) return nothing;
    const { label } = this;
    const { isReading, failed } = this.reader;
    return html`<button
        class="outlined listen small"
        type="button"
        aria-label=${
          isReading
            ? msg(str`Dừng đọc: ${label}`, { id: 'read-aloud-stop-field' })
            : msg(str`Nghe đọc: ${label}`, { id: 'read-aloud-field' })
        }
        @click=${this.press}
      >
        ${speakerIcon(isReading)}
        ${
          isReading
            ? msg('Dừng', { id: 'read-aloud-stop-short' })
            : msg('Nghe', { id: 'read-aloud-short' })
        }
      </button>
      <div role="status">${failed ? html`<p class="failed">${failedWords()}</p>` : nothing}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tb-listen': ListenButton;
  }
}
