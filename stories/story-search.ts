import { html, LitElement } from 'lit';

/** How long lists may take to come. */
const patience = 8_000;

/**
 * Opens the search by former names of the address inside, and chooses a former province and commune.
 * Its `updateComplete` resolves when what became of the commune can be looked at.
 */
export class StorySearch extends LitElement {
  static override properties = { province: {}, commune: {} };

  declare province: string;
  declare commune: string;

  #played: Promise<void> | undefined;

  protected override firstUpdated(): void {
    this.#played = this.#play();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    await this.#played;
    return complete;
  }

  async #play(): Promise<void> {
    (await this.#until('#find-former')).click();
    await this.#choose('former-province', this.province);
    await this.#choose('former-commune', this.commune);
    await this.#until('.targets');
  }

  /** Types until something is found: the list may still be on its way. */
  async #choose(id: string, text: string): Promise<void> {
    const option = await this.#until(`#${id}-0`, () => {
      const box = this.#find(`#${id}`);
      if (!(box instanceof HTMLInputElement)) return;
      box.value = text;
      box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    });
    option.click();
  }

  async #until(selector: string, before: () => void = () => undefined): Promise<HTMLElement> {
    for (const end = Date.now() + patience; Date.now() < end;) {
      before();
      await new Promise((resolve) => setTimeout(resolve, 50));
      const found = this.#find(selector);
      if (found) return found;
    }
    throw new Error(`The search does not show ${selector}.`);
  }

  #find(selector: string): HTMLElement | null | undefined {
    return this.querySelector('tb-address-field')?.shadowRoot?.querySelector(selector);
  }

  protected override render() {
    return html`<slot></slot>`;
  }
}

if (!customElements.get('story-search')) customElements.define('story-search', StorySearch);
