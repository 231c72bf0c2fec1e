import { html, LitElement } from 'lit';

/**
 * Types into the widget inside, or presses something in it, and is complete when that is done.
 */
class StoryPress extends LitElement {
  static override properties = { press: {}, type: {} };
  /** CSS selector, inside the widget. */
  declare press: string;
  declare type: string;

  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    const widget = this.firstElementChild as LitElement | null;
    await this.#shown(widget);
    if (this.type) this.#write(widget);
    if (this.press) this.#find(widget, this.press)?.click();
    await widget?.updateComplete;
    return complete;
  }

  /** Its files come from memory: a few turns are enough. */
  async #shown(widget: LitElement | null): Promise<void> {
    for (let turn = 0; turn < 50 && !this.#find(widget, '.panel'); turn++) {
      await new Promise((resolve) => setTimeout(resolve));
    }
  }

  #write(widget: LitElement | null): void {
    const input = this.#find(widget, 'input') as HTMLInputElement | null | undefined;
    if (!input || input.value === this.type) return;
    input.value = this.type;
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }

  #find(widget: LitElement | null, selector: string): HTMLElement | null | undefined {
    return widget?.shadowRoot?.querySelector<HTMLElement>(selector);
  }

  protected override render() {
    return html`<slot></slot>`;
  }
}

customElements.define('story-press', StoryPress);
