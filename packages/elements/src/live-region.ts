/**
 * A region whose words a screen reader says when they change. Words that follow at once would take
 * the place of the ones before, unheard: each stays for a moment, and the next wait their turn
 * (quality bar A6).
 */
export class LiveRegion {
  static readonly #known = new WeakMap<HTMLElement, LiveRegion>();

  readonly #element: HTMLElement;
  readonly #waiting: string[] = [];
  #last = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  private constructor(element: HTMLElement) {
    this.#element = element;
    this.#last = element.textContent;
  }

  /** The one of this element, whoever asks. */
  static of(element: HTMLElement): LiveRegion {
    const region = this.#known.get(element) ?? new LiveRegion(element);
    this.#known.set(element, region);
    return region;
  }

  /** Says `text` after all that waits; the same twice in a row once. Nothing to say empties the region. */
  say(text: string): void {
    if (text === this.#last) return;
    this.#last = text;
    this.#waiting.push(text);
    if (this.#timer === undefined) this.#next();
  }

  /** Empty at once; what waits is not said. */
  silence(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting.length = 0;
    this.#last = this.#element.textContent = '';
  }

  #next(): void {
    const text = this.#waiting.shift();
    this.#timer = undefined;
    if (text === undefined) return;
    this.#element.textContent = text;
    if (text) this.#timer = setTimeout(() => this.#next(), momentMs);
    else this.#next();
  }
}

/** Long enough for a browser to tell the reader, short enough not to be late. */
const momentMs = 150;
