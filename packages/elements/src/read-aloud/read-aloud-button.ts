import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { controls, tokens } from '../theme.js';
import { speakerIcon } from './icons.js';
import { speedChoice } from './listen-choices.js';
import { listenerStyles } from './listener.styles.js';
import { Reader } from './reader.js';
import { chromeLanguage } from './shown-text.js';
import { VoiceController } from './voice-controller.js';
import { voiceFor } from './voices.js';

/**
 * "Nghe đọc" for the screen of a guide, which puts it in its place before it is loaded. Nothing is
 * shown where this device has no voice.
 */
export class ReadAloudButton extends LitElement {
  static override styles = [tokens, controls, listenerStyles];

  private readonly reader = new Reader(this);

  /** Where the guide is; the reading ends where it goes on. */
  @property() place = '';

  /** The speed is of interest to those who listen. */
  @state() private hasListened = false;

  constructor() {
    super();
    new VoiceController(this);
    updateWhenLocaleChanges(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('place')) this.reader.stop();
  }

  private readonly press = (): void => {
    if (this.reader.isReading) return this.reader.stop();
    this.hasListened = true;
    void this.reader.start({ root: this.getRootNode() as ShadowRoot });
  };

  protected override render(): TemplateResult | typeof nothing {
    if (!voiceFor(chromeLanguage())) return nothing;
    const { isReading, failed } = this.reader;
    return html`<button class="outlined listen" type="button" @click=${this.press}>
        ${speakerIcon(isReading)}
        ${
          isReading
            ? msg('Dừng đọc', { id: 'read-aloud-stop' })
            : msg('Nghe đọc', { id: 'read-aloud' })
        }
      </button>
      ${this.hasListened ? speedChoice() : nothing}
      <div role="status">${failed ? html`<p class="failed">${failedWords()}</p>` : nothing}</div>`;
  }
}

/** Nothing at all could be heard. */
export function failedWords(): string {
  return msg('Máy chưa đọc được. Ông/bà xem lại âm lượng, rồi bấm lần nữa.', {
    id: 'read-aloud-failed',
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'tb-read-aloud': ReadAloudButton;
  }
}
