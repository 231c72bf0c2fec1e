import { msg, str } from '@lit/localize';
import { vietnamMoment } from '@tungbuoc/core';
import type { Catalogue, CatalogueEntry, LifeEvent, Ward } from '@tungbuoc/core';
import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Announcer } from '../guide/announcer.js';
import { PageWidget } from '../page-widget.js';
import { procedureAddress } from '../procedure-address.js';
import { services } from '../services.js';
import { controls, themes, tokens } from '../theme.js';
import { eventWords, lifeEvents } from './event-words.js';
import { searchProcedures } from './find-procedures.js';
import { procedureCard } from './procedure-card.js';
import { proceduresStyles } from './procedures.styles.js';

/** So few are shown at once, without anything to choose from. */
const few = 4;
/** What was found is said when the typing rests so long, ms. */
const rest = 700;

/**
 * Nothing of what is typed here leaves the page: the list of procedures is one file.
 *
 * @summary Finds a procedure by what happened in one's life, or by words of one's own.
 * @slot - Shown until the list is there, and whenever it cannot be had.
 * @csspart panel - Everything that it shows.
 * @csspart event - One thing that may have happened.
 * @csspart results - What was found.
 * @csspart procedure - One procedure.
 */
export class ProceduresElement extends LitElement {
  static override styles = [tokens, themes, controls, proceduresStyles];

  readonly #announcer = new Announcer(this);
  readonly #widget = new PageWidget(this, () => void this.#loadCatalogue());
  #search: (query: string) => Catalogue = () => [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Ids of the procedures that are shown, with spaces between; all when left out. */
  @property() only = '';
  /** Address of the ward's file: its telephone number stands where nothing is found. */
  @property() ward = '';
  /** Pattern of the addresses of procedures, with `{id}`: `/thu-tuc/{id}`. Without it nothing is linked. */
  @property() href = '';
  /** Language of the whole page, unless the person chose another. */
  @property() locale = '';
  /** Ms since the epoch; a test sets it. */
  @property({ attribute: false }) now: () => number = Date.now;

  @state() private catalogue: Catalogue | undefined;
  @state() private data: Ward | undefined;
  @state() private query = '';
  @state() private chosen: LifeEvent | 'all' | '' = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.#announcer.attach();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('locale')) this.#widget.takeLanguage();
    if (changed.has('ward')) void this.#loadWard();
    const names = ({ events }: CatalogueEntry) => events.map(eventWords);
    this.#search = searchProcedures(this.#offered, names);
  }

  async #loadCatalogue(): Promise<void> {
    const { language } = this.#widget;
    const catalogue = await services()
      .loadCatalogue(language)
      .catch(() => this.catalogue);
    if (language === this.#widget.language) this.catalogue = catalogue;
  }

  async #loadWard(): Promise<void> {
    const { ward } = this;
    this.data = ward
      ? await services()
          .loadWard(ward)
          .catch(() => undefined)
      : undefined;
  }

  /** Those that the page wants, and whose law holds today. */
  get #offered(): Catalogue {
    const ids = this.only.split(/\s+/).filter(Boolean);
    const { day } = vietnamMoment(this.now());
    return (this.catalogue ?? []).filter(
      ({ id, validFrom, validUntil = day }) =>
        (!ids.length || ids.includes(id)) && validFrom <= day && day <= validUntil,
    );
  }

  get #found(): Catalogue {
    const offered = this.#offered;
    if (this.query.trim()) return this.#search(this.query);
    if (this.chosen === 'all' || offered.length <= few) return offered;
    const { chosen } = this;
    return chosen ? offered.filter(({ events }) => events.includes(chosen)) : [];
  }

  readonly #type = (event: Event): void => {
    this.query = (event.target as HTMLInputElement).value;
    this.chosen = '';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#announcer.say(this.#resultWords()), rest);
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    void this.#showResults();
  };

  #choose(chosen: LifeEvent | 'all'): void {
    this.query = '';
    this.chosen = chosen;
    const box = this.renderRoot.querySelector('input');
    if (box) box.value = '';
    void this.#showResults();
  }

  /** Focus tells what was found; nothing needs to be announced besides. */
  async #showResults(): Promise<void> {
    clearTimeout(this.#timer);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#results')?.focus();
  }

  #resultWords(): string {
    const { length } = this.#found;
    const query = this.query.trim();
    if (!length) return msg(str`Chưa tìm thấy “${query}”`, { id: 'procedures-none' });
    if (query) return msg(str`Tìm thấy ${length} thủ tục`, { id: 'procedures-found' });
    const { chosen } = this;
    if (!chosen || chosen === 'all')
      return msg(str`Có ${length} thủ tục`, { id: 'procedures-all' });
    return `${eventWords(chosen)}: ${msg(str`${length} thủ tục`, { id: 'procedures-count' })}`;
  }

  protected override render(): TemplateResult {
    const live = html`<slot name="tb-live"></slot>`;
    const { language } = this.#widget;
    if (!this.catalogue || !language) return html`<slot></slot>${live}`;
    const isLong = this.#offered.length > few;
    const isTyped = this.query.trim() !== '';
    return html`<section class="panel" part="panel" aria-labelledby="title" lang=${language}>
        <h2 id="title">${msg('Ông/bà cần làm việc gì?', { id: 'procedures' })}</h2>
        ${isLong ? this.#box() : nothing} ${isTyped ? this.#results() : nothing}
        ${isLong ? this.#tiles() : nothing} ${isTyped ? nothing : this.#results()}
      </section>
      ${live}`;
  }

  #box(): TemplateResult {
    return html`<form role="search" @submit=${this.#submit}>
      <label for="query">${msg('Nói bằng lời của mình', { id: 'procedures-query' })}</label>
      <p class="hint" id="hint">
        ${msg('Ví dụ: giấy tờ đám cưới. Gõ không dấu cũng được.', { id: 'procedures-hint' })}
      </p>
      <div class="box">
        <input
          id="query"
          type="search"
          autocomplete="off"
          enterkeyhint="search"
          maxlength="100"
          aria-describedby="hint"
          @input=${this.#type}
        />
        <button class="outlined" type="submit">${msg('Tìm', { id: 'procedures-search' })}</button>
      </div>
    </form>`;
  }

  #tiles(): TemplateResult {
    const offered = this.#offered;
    const events = lifeEvents.filter((event) =>
      offered.some((entry) => entry.events.includes(event)),
    );
    const words = msg(str`Xem tất cả ${offered.length} thủ tục`, { id: 'procedures-show-all' });
    return html`<h3 id="events">
        ${msg('Hoặc chọn việc của nhà mình', { id: 'procedures-events' })}
      </h3>
      <ul class="tiles" aria-labelledby="events">
        ${events.map((event) => html`<li>${this.#tile(event, eventWords(event))}</li>`)}
        <li>${this.#tile('all', words)}</li>
      </ul>`;
  }

  #tile(event: LifeEvent | 'all', words: string): TemplateResult {
    return html`<button
      class="tile"
      part="event"
      type="button"
      aria-pressed=${this.chosen === event ? 'true' : 'false'}
      @click=${() => this.#choose(event)}
    >
      ${words}
    </button>`;
  }

  #results(): TemplateResult | typeof nothing {
    const found = this.#found;
    if (!found.length && !this.query.trim()) return nothing;
    return html`<section part="results" aria-labelledby="results">
      <h3 id="results" tabindex="-1">${this.#resultWords()}</h3>
      ${found.length ? nothing : this.#otherWays()}
      <ul class="results">
        ${repeat(
          found,
          ({ id }) => id,
          (entry) => procedureCard(entry, procedureAddress(this.href, entry.id)),
        )}
      </ul>
    </section>`;
  }

  #otherWays(): TemplateResult {
    const { phone } = this.data ?? {};
    return html`<p>
        ${msg('Ông/bà thử nói cách khác, ngắn hơn, hoặc chọn một ô ở dưới.', {
          id: 'procedures-try',
        })}
      </p>
      ${
        phone
          ? html`<p>
              <a class="outlined" href="tel:${phone.replace(/[^\d+]/g, '')}">
                ${msg(str`Gọi ${phone} để hỏi`, { id: 'procedures-call' })}
              </a>
            </p>`
          : nothing
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tb-procedures': ProceduresElement;
  }
}
