import { html, LitElement } from 'lit';
import type { PrintedForm } from '@tungbuoc/core';
import { drawForm, printSheet } from '@tungbuoc/elements/printed-form';

/** A sheet of paper: the official form in a page of its own, as it is handed to the printer. */
class StoryPaper extends LitElement {
  static override properties = { forms: { attribute: false } };
  declare forms: readonly PrintedForm[];

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override updated(): void {
    const view = this.querySelector('iframe')?.contentWindow as
      (Window & typeof globalThis) | null;
    if (!view) return;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(printSheet);
    const page = view.document;
    page.adoptedStyleSheets = [sheet];
    page.documentElement.lang = 'vi';
    page.title = 'Tờ khai';
    page.body.replaceChildren(...this.forms.map((form) => drawForm(form, page)));
  }

  protected override render() {
    return html`<iframe title="Tờ khai" width="100%" height="1100"></iframe>`;
  }
}

customElements.define('story-paper', StoryPaper);
