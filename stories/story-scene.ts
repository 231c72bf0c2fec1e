import { css, html, LitElement } from 'lit';
import type { Answers } from '@tungbuoc/core';
import type { FieldElement, GuideElement } from '@tungbuoc/elements';
import { until } from './story-until.js';

const mainButton = '.actions .filled';

/**
 * Brings the guide inside to where a story is about: gives it answers, goes to a place, presses the
 * main button. Its `updateComplete` resolves when `shows` is there to be looked at.
 */
export class StoryScene extends LitElement {
  /** A guide brings its own ground, up to the edge as on a telephone. */
  static override styles = css`
    :host {
      display: block;
      margin: -1em;
    }
  `;

  static override properties = {
    answers: { attribute: false },
    place: {},
    press: { type: Boolean },
    opens: {},
    offline: { type: Boolean },
    shows: {},
  };

  declare answers: Answers | undefined;
  /** Screen, step, field, or `review`; the start when left out. */
  declare place: string | undefined;
  /** The main button is pressed there. */
  declare press: boolean | undefined;
  /** CSS selector, inside the guide, of what is pressed at the end. */
  declare opens: string | undefined;
  /** The network goes when the person has come there. */
  declare offline: boolean | undefined;
  /** CSS selector, inside the guide, of what the story is about. */
  declare shows: string;

  #played: Promise<void> | undefined;

  protected override firstUpdated(): void {
    this.#played = this.#play();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    await this.#played;
    return complete;
  }

  get #guide(): GuideElement {
    const guide = this.querySelector('tb-guide');
    if (!guide) throw new Error('A scene needs a guide.');
    return guide;
  }

  async #play(): Promise<void> {
    const { place } = this;
    if (this.answers) this.#guide.prefill(this.answers);
    if (place) await until(`the guide is at ${place}`, () => this.#arriveAt(place));
    if (this.press) await until('the main button is there', () => this.#press(mainButton));
    const { opens } = this;
    if (opens) await until(`${opens} is there`, () => this.#press(opens));
    if (this.offline) loseNetwork();
    await until(`the guide shows ${this.shows}`, () => this.#find(this.shows));
    for (const field of this.#guide.renderRoot.querySelectorAll<FieldElement>('[part~=field]')) {
      await customElements.whenDefined(field.localName);
      await field.updateComplete;
    }
  }

  /** A guide does not hear before its flow is loaded, and has no event to say that it is. */
  #arriveAt(place: string): boolean {
    if (this.#find('[data-place=start]')) this.#guide.goTo(place);
    return this.#find('[data-place]:not([data-place=start])') !== null;
  }

  #press(selector: string): boolean {
    const button = this.#find(selector);
    button?.click();
    return button !== null;
  }

  #find(selector: string): HTMLElement | null {
    return this.#guide.renderRoot.querySelector<HTMLElement>(selector);
  }

  protected override render() {
    return html`<slot></slot>`;
  }
}

customElements.define('story-scene', StoryScene);

/** For whoever listens now; the next story finds the network again. */
function loseNetwork(): void {
  Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
  dispatchEvent(new Event('offline'));
  Reflect.deleteProperty(navigator, 'onLine');
}
