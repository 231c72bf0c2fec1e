import { css, html, LitElement } from 'lit';
import type { GuideElement } from '@tungbuoc/elements';
import type { Example } from './story-examples.js';
import { liveOn, liveToday } from './story-day.js';
import { until } from './story-until.js';

const mainButton = '.actions .filled';
const end = ':is([part~=review-step], [part~=sheet])';

/**
 * Walks the guide inside through an example, on its day: the answers are there already, and each
 * screen is left by its button, as far as the review, the preparation sheet or a route that stops.
 * Its `updateComplete` resolves there.
 */
export class StoryWalk extends LitElement {
  /** A guide brings its own ground, up to the edge as on a telephone. */
  static override styles = css`
    :host {
      display: block;
      margin: -1em;
    }
  `;

  static override properties = { example: { attribute: false } };
  declare example: Example;

  /** Where it came by, as in `expected.path`. */
  readonly path: string[] = [];
  /** Titles of the papers that were shown last. */
  papers: readonly string[] = [];
  #walked: Promise<void> | undefined;

  override connectedCallback(): void {
    liveOn(this.example.today);
    super.connectedCallback();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    liveToday();
  }

  protected override firstUpdated(): void {
    this.#walked = this.#walk();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    await this.#walked;
    return complete;
  }

  /** The key of a screen, `route:<id>`, or `review`. */
  get place(): string {
    return this.find('[data-place]')?.dataset['place'] ?? '';
  }

  /** The first such element of the guide. */
  find(selector: string): HTMLElement | null {
    return this.#guide.renderRoot.querySelector<HTMLElement>(selector);
  }

  /** All such elements of the guide. */
  findAll(selector: string): readonly HTMLElement[] {
    return [...this.#guide.renderRoot.querySelectorAll<HTMLElement>(selector)];
  }

  get #guide(): GuideElement {
    const guide = this.querySelector('tb-guide');
    if (!guide) throw new Error('A walk needs a guide.');
    return guide;
  }

  async #walk(): Promise<void> {
    const { answers, expected } = this.example;
    this.#guide.prefill(answers);
    await until('the guide has begun', () => this.#begin(expected.path[0] ?? 'review'));
    while (this.isConnected && (await this.#goesOn())) await this.#pass();
  }

  /** A guide does not hear before its flow is loaded, and has no event to say that it is. */
  #begin(place: string): boolean {
    if (this.place === 'start') this.#guide.goTo(place);
    return this.place !== 'start' && this.place !== '';
  }

  /** Waits until the place is drawn. A route without a main button is the end. */
  async #goesOn(): Promise<boolean> {
    const isEnd = this.place === 'review';
    await until(`${this.place} is drawn`, () => this.find(isEnd ? end : '.actions'));
    if (this.find('[part~=sheet]'))
      await until('what to know is there', () => this.find('[part~=facts]'));
    if (this.place === 'papers')
      await until('papers are listed', () => this.find('[part~=papers]'));
    const papers = this.findAll('[part~=papers] b').map((title) => title.innerText);
    if (papers.length) this.papers = papers;
    if (!isEnd) this.path.push(this.place);
    return !isEnd && this.find(mainButton) !== null;
  }

  /** A warning stops a screen once. What stops it still is put off, by its last button. */
  async #pass(): Promise<void> {
    const { place } = this;
    for (const button of [mainButton, mainButton, 'form .actions :last-child']) {
      this.find(button)?.click();
      await this.#guide.updateComplete;
      if (this.place !== place) return;
    }
    throw new Error(`${place} cannot be left`);
  }

  protected override render() {
    return html`<slot></slot>`;
  }
}

customElements.define('story-walk', StoryWalk);
