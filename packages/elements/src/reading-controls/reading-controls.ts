import { LOCALE_STATUS_EVENT, msg } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { followReading } from '../follow-reading.js';
import { Announcer } from '../guide/announcer.js';
import { chooseReading, onReadingChange, readingSettings } from '../reading-settings.js';
import type { ReadingSettings } from '../reading-settings.js';
import { services } from '../services.js';
import { nextTextSize, textSizeWords } from '../text-size.js';
import { controls, themes, tokens } from '../theme.js';
import type { AloudSection } from './aloud-section.js';
import { choiceButtons, languageChoice, sizeChoice, themeChoice } from './reading-choices.js';
import type { Choice } from './reading-choices.js';
import { readingControlsStyles } from './reading-controls.styles.js';

/**
 * What is chosen here is remembered for the whole site and holds for every widget on it, in this tab
 * and the others.
 *
 * @summary Text size, colours, language and read aloud, for every widget of the site.
 * @csspart bar - Everything that it shows.
 */
export class ReadingControls extends LitElement {
  static override styles = [tokens, themes, controls, readingControlsStyles];

  readonly #announcer = new Announcer(this);
  #stops: readonly (() => void)[] = [];
  #aloud: AloudSection | undefined;

  /** Id of the one element of this page that the choice is for; else all widgets. */
  @property({ attribute: 'for' }) htmlFor = '';
  /** The rest is shown below the row. */
  @property({ type: Boolean, reflect: true }) open = false;
  /** Every choice is shown, without the row that opens them: somebody else has such a row. */
  @property({ type: Boolean }) whole = false;

  /** The language in force, which may not be the chosen one: its words have to be fetched. */
  @state() private language = '';
  @state() private unspoken = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#announcer.attach();
    const stopFollowing = followReading(this) ?? nothingToStop;
    if (stopFollowing !== nothingToStop) this.#takeColours();
    this.#stops = [stopFollowing, onReadingChange(() => this.requestUpdate())];
    addEventListener(LOCALE_STATUS_EVENT, this.#askLanguage);
    this.#askLanguage();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stops) stop();
    removeEventListener(LOCALE_STATUS_EVENT, this.#askLanguage);
  }

  protected override updated(): void {
    if (this.#isOpen && !this.#aloud) void this.#loadAloud().catch(askAgain);
  }

  /** It brings its own ground, and so follows the device until something is chosen. */
  #takeColours(): void {
    if (!this.hasAttribute('theme')) this.setAttribute('theme', 'auto');
  }

  readonly #askLanguage = (): void => {
    void this.#takeLanguage();
  };

  async #takeLanguage(): Promise<void> {
    this.language = await services().useLocale('');
    this.unspoken = this.language !== (readingSettings().locale ?? this.language);
  }

  /** @throws TypeError from `import()` while there is no network; the next drawing asks again */
  async #loadAloud(): Promise<void> {
    const { AloudSection } = await import('./aloud-section.js');
    this.#aloud ??= new AloudSection(this);
    this.requestUpdate();
  }

  /** The person's choice, else what the page wrote on the widget, else the usual. */
  #now(setting: Choice['setting']): string {
    if (setting === 'locale') return this.language;
    const [attribute, usual] = setting === 'theme' ? ['theme', 'auto'] : ['text-size', '100'];
    return readingSettings()[setting] ?? this.#widget?.getAttribute(attribute) ?? usual;
  }

  get #widget(): Element | null {
    if (this.htmlFor) return document.getElementById(this.htmlFor);
    const { host } = this.getRootNode() as Partial<ShadowRoot>;
    return host ?? document.querySelector('tb-guide, tb-form-guide');
  }

  get #isOpen(): boolean {
    return this.open || this.whole;
  }

  #choose(change: ReadingSettings, words: string): void {
    chooseReading(change);
    this.#announcer.say(words);
    if (change.locale) void this.#takeLanguage();
  }

  #enlarge(): void {
    const textSize = nextTextSize(this.#now('textSize'));
    const { label, options } = sizeChoice();
    this.#choose({ textSize }, `${label}: ${options.get(textSize)}`);
  }

  #choice(choice: Choice): TemplateResult {
    return choiceButtons(choice, this.#now(choice.setting), (change, words) =>
      this.#choose(change, words),
    );
  }

  protected override render(): TemplateResult {
    const choices = [sizeChoice(), languageChoice(), themeChoice()];
    return html`<div class="frame">
        <div
          class="bar ${this.#isOpen ? 'open' : ''}"
          part="bar"
          role="group"
          aria-label=${title()}
          lang=${this.language || nothing}
        >
          ${this.whole ? nothing : this.#row()} ${choices.map((choice) => this.#choice(choice))}
          ${this.unspoken ? unspokenWords() : nothing}
          ${this.#isOpen ? this.#aloud?.render() : nothing}
        </div>
      </div>
      <slot name="tb-live"></slot>`;
  }

  #row(): TemplateResult {
    return html`<div class="row">
      <button class="larger" type="button" @click=${this.#enlarge}>
        ${textSizeWords(this.#now('textSize'))}
      </button>
      <button
        class="more"
        type="button"
        aria-expanded=${this.open ? 'true' : 'false'}
        @click=${() => (this.open = !this.open)}
      >
        ${title()}
      </button>
    </div>`;
  }
}

function unspokenWords(): TemplateResult {
  return html`<p class="unspoken" role="status">
    ${msg('Chưa đổi được tiếng. Ông/bà xem lại mạng, rồi bấm lần nữa.', { id: 'reading-unspoken' })}
  </p>`;
}

function title(): string {
  return msg('Cách đọc', { id: 'reading' });
}

/** Inside another element of ours there is nothing to follow. */
function nothingToStop(): void {}

/** Who can read can do without it. */
function askAgain(): void {}

declare global {
  interface HTMLElementTagNameMap {
    'tb-reading-controls': ReadingControls;
  }
}
