import { html, LitElement } from 'lit';

/** How long the button may take to come. */
const patience = 8_000;

/**
 * Gives the guide inside voices, as a telephone has, for as long as it stands on the
 * page: the buttons show, and a reading stays at its first sentence. `voiceless` leaves the page
 * without one, for recordings. `reading` presses "Nghe đọc".
 */
export class StoryVoice extends LitElement {
  static override properties = { voiceless: { type: Boolean }, reading: { type: Boolean } };

  declare voiceless: boolean | undefined;
  declare reading: boolean | undefined;

  #originals: (readonly [string, PropertyDescriptor | undefined])[] = [];
  #played: Promise<void> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#install('speechSynthesis', new StoryEngine(this.voiceless ? [] : voices));
    this.#install('SpeechSynthesisUtterance', StoryUtterance);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const [name, original] of this.#originals) {
      if (original) Object.defineProperty(window, name, original);
      else Reflect.deleteProperty(window, name);
    }
    this.#originals = [];
  }

  /** Who looked for voices before is told. */
  #install(name: string, value: unknown): void {
    const engine = name === 'speechSynthesis' ? (window[name] as EventTarget | undefined) : null;
    this.#originals.push([name, Object.getOwnPropertyDescriptor(window, name)]);
    Object.defineProperty(window, name, { value, configurable: true, writable: true });
    engine?.dispatchEvent(new Event('voiceschanged'));
  }

  protected override firstUpdated(): void {
    this.#played = this.#play();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    await this.querySelector<LitElement>('story-scene')?.updateComplete;
    await this.#played;
    return complete;
  }

  async #play(): Promise<void> {
    await this.querySelector<LitElement>('story-scene')?.updateComplete;
    const end = performance.now() + patience;
    while (!this.#button) {
      if (performance.now() > end) throw new Error('waited in vain for “Nghe đọc”');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    if (this.reading) this.#button.click();
  }

  get #button(): HTMLElement | null | undefined {
    const guide = this.querySelector('tb-guide')?.shadowRoot;
    return guide?.querySelector('tb-read-aloud')?.shadowRoot?.querySelector('button');
  }

  protected override render() {
    return html`<slot></slot>`;
  }
}

customElements.define('story-voice', StoryVoice);

const voices = ['vi-VN', 'en-US'].map((lang): SpeechSynthesisVoice => ({
  lang,
  name: lang,
  voiceURI: lang,
  localService: true,
  default: false,
}));

class StoryEngine extends EventTarget {
  readonly pending = false;
  readonly paused = false;
  readonly #voices: readonly SpeechSynthesisVoice[];
  speaking = false;

  constructor(voices: readonly SpeechSynthesisVoice[]) {
    super();
    this.#voices = voices;
  }

  getVoices(): readonly SpeechSynthesisVoice[] {
    return this.#voices;
  }

  speak(utterance: StoryUtterance): void {
    this.speaking = true;
    setTimeout(() => utterance.onstart?.());
  }

  cancel(): void {
    this.speaking = false;
  }

  resume(): void {}
}

class StoryUtterance {
  onstart?: () => void;
}
