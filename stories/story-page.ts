import { css, html, LitElement } from 'lit';
import { services } from '@tungbuoc/elements';
import { themes, tokens } from '@tungbuoc/elements/theme';

/** The ground on which a story stands, in the colours, size and language that were chosen. */
class StoryPage extends LitElement {
  static override styles = [
    tokens,
    themes,
    css`
      :host {
        display: block;
        padding: 1em;
        background: var(--_paper);
      }
      :host([alone]) {
        min-block-size: 100vh;
      }
      div {
        max-inline-size: 38rem;
        margin-inline: auto;
      }
    `,
  ];

  static override properties = { locale: {} };
  declare locale: string;

  protected override willUpdate(): void {
    void services().useLocale(this.locale);
  }

  /** A page is complete when what stands on it is: a guide comes to its screen by itself. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    const standing = this.querySelectorAll<LitElement>(':scope > *');
    for (const element of standing) await element.updateComplete;
    return complete;
  }

  protected override render() {
    return html`<div><slot></slot></div>`;
  }
}

customElements.define('story-page', StoryPage);
