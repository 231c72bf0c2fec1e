import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { controls, tokens } from '../theme.js';
import { drawn } from './drawn.js';
import { speakerIcon } from './icons.js';
import { listenerStyles } from './listener.styles.js';
import { failedWords } from './read-aloud-button.js';
import { Reader } from './reader.js';
import { canHear, chosenSource, sources } from './sources.js';
import type { Source } from './sources.js';
import { VoiceController } from './voice-controller.js';

/**
 * "Nghe" for one field, which puts it in its place before it is loaded. A field that is the question
 * of its screen has none: the screen's own reads it.
 */
export class ListenButton extends LitElement {
  static override styles = [tokens, controls, listenerStyles];

  private readonly reader = new Reader(this);

  /** What is asked, for the name of the button. */
  @property() label = '';

  @state() private canBeHeard = false;

  constructor() {
    super();
    new VoiceController(this);
    updateWhenLocaleChanges(this);
  }

  private get field(): ShadowRoot {
    return this.getRootNode() as ShadowRoot;
  }

  /** As chosen for the screen around it; alone, the voice of this device. */
  private get source(): Source | undefined {
    const screen = this.field.host.getRootNode() as Document | ShadowRoot;
    const whole = screen.querySelector('tb-read-aloud');
    return whole ? chosenSource(sources(whole.audio)) : sources()[0];
  }

  protected override updated(): void {
    void this.look();
  }

  /** What was recorded is known when the field is drawn, of which this is a part. */
  private async look(): Promise<void> {
    await drawn(this);
    if (!this.isConnected) return;
    const { source } = this;
    this.canBeHeard = source !== undefined && canHear(source, this.field);
  }

  private readonly press = (): void => {
    if (this.reader.isReading) this.reader.stop();
    else if (this.source) void this.reader.start({ root: this.field, ...this.source });
  };

  protected override render(): TemplateResult | typeof nothing {
    if (!this.canBeHeard) return nothing;
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
