import { msg, updateWhenLocaleChanges } from '@lit/localize';
import type { PackAudio } from '@tungbuoc/core';
import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { controls, tokens } from '../theme.js';
import { drawn } from './drawn.js';
import { speakerIcon } from './icons.js';
import { choice, speedChoice } from './listen-choices.js';
import { listenerStyles } from './listener.styles.js';
import { Reader } from './reader.js';
import { canHear, chooseSource, chosenSource, sources } from './sources.js';
import type { Source } from './sources.js';
import { VoiceController } from './voice-controller.js';

/**
 * "Nghe đọc" for the screen of a guide, which puts it in its place before it is loaded. Nothing is
 * shown where nothing of the screen can be heard.
 */
export class ReadAloudButton extends LitElement {
  static override styles = [tokens, controls, listenerStyles];

  private readonly reader = new Reader(this);

  /** Where the guide is; the reading ends where it goes on. */
  @property() place = '';
  /** Recordings that the pack brings. */
  @property({ attribute: false }) audio: readonly PackAudio[] | undefined;

  /** What can be heard on this screen. */
  @state() private audible: readonly Source[] = [];
  /** The speed is of interest to those who listen. */
  @state() private hasListened = false;

  constructor() {
    super();
    new VoiceController(this);
    updateWhenLocaleChanges(this);
  }

  /** What is listened to; `undefined` where nothing can be heard. */
  get source(): Source | undefined {
    return chosenSource(this.audible);
  }

  get isReading(): boolean {
    return this.reader.isReading;
  }

  /** Reads from the beginning, or stops. */
  readonly press = (): void => {
    const { source } = this;
    if (this.reader.isReading || !source) return this.reader.stop();
    this.hasListened = true;
    void this.reader.start({ root: this.screen, ...source });
  };

  private get screen(): ShadowRoot {
    return this.getRootNode() as ShadowRoot;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('place') || changed.has('audio')) this.reader.stop();
  }

  protected override updated(): void {
    void this.look();
  }

  /** What was recorded of a screen is known when it is there. */
  private async look(): Promise<void> {
    await drawn(this);
    if (!this.isConnected) return;
    const audible = sources(this.audio).filter((source) => canHear(source, this.screen));
    const isSame = JSON.stringify(audible) === JSON.stringify(this.audible);
    if (!isSame) this.audible = audible;
  }

  private renderSources(): TemplateResult | typeof nothing {
    if (this.audible.length < 2) return nothing;
    return choice({
      legend: msg('Nghe bằng tiếng', { id: 'read-aloud-source' }),
      name: 'source',
      options: this.audible.map((source) => ({
        label: source.name,
        isChosen: source === this.source,
        choose: () => {
          this.reader.stop();
          chooseSource(source);
          this.requestUpdate();
        },
      })),
    });
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.source) return nothing;
    const { isReading, failed } = this.reader;
    return html`<button class="outlined listen" type="button" @click=${this.press}>
        ${speakerIcon(isReading)}
        ${
          isReading
            ? msg('Dừng đọc', { id: 'read-aloud-stop' })
            : msg('Nghe đọc', { id: 'read-aloud' })
        }
      </button>
      ${this.renderSources()} ${this.hasListened ? speedChoice() : nothing}
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
