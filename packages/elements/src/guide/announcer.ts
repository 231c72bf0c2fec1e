import { LiveRegion } from '../live-region.js';

/**
 * One polite and one assertive live region in the light DOM of an element: screen readers miss
 * changes of regions that come and go with a shadow root's rendering (Coveo #1715, UI5 #13613).
 * The shadow root shows them, visually hidden, by `<slot name="tb-live">`.
 */
export class Announcer {
  readonly #host: HTMLElement;
  #polite: HTMLElement | undefined;
  #assertive: HTMLElement | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Puts the empty regions in place; words come later, or they are not spoken. */
  attach(): void {
    this.#polite ??= this.#region('status');
    this.#assertive ??= this.#region('alert');
  }

  /** Says `text` when the reader has time, after what was said before. */
  say(text: string): void {
    if (this.#polite) LiveRegion.of(this.#polite).say(text);
  }

  /** Nothing of what was said is left, nor of what waits to be said. */
  silence(): void {
    if (this.#polite) LiveRegion.of(this.#polite).silence();
    this.alert('');
  }

  /** Says `text` at once: something needs the person now. */
  alert(text: string): void {
    if (this.#assertive) this.#assertive.textContent = text;
  }

  /** Shared by all that speaks for the element. */
  #region(role: string): HTMLElement {
    const there = [...this.#host.children].find((child) => child.matches(regions(role)));
    if (there instanceof HTMLElement) return there;
    const region = document.createElement('div');
    region.slot = 'tb-live';
    region.setAttribute('role', role);
    this.#host.append(region);
    return region;
  }
}

function regions(role: string): string {
  return `[slot="tb-live"][role="${role}"]`;
}
