import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { FieldElement } from './field-element.js';

/** How one box is drawn; everything but the id may be left out. */
export interface TextBoxTraits {
  /** Id in the shadow root, for labels. */
  readonly id: string;
  readonly describedBy?: string | undefined;
  readonly invalid?: string | undefined;
  readonly locked?: boolean;
  readonly required?: boolean;
  readonly autocomplete?: string;
  readonly autocapitalize?: 'words' | 'characters' | 'none';
  readonly inputMode?: 'numeric' | 'tel' | 'email';
}

/**
 * One text box of a field. It is read at every input and written only while nobody is in it:
 * Vietnamese keyboards compose a letter from several keys, some with invented Backspaces, and text
 * that is written back in between loses letters.
 */
export class TextBox implements ReactiveController {
  private readonly host: FieldElement;
  private readonly text: () => string;
  private readonly typed: (text: string) => void;
  private id = '';

  /** `text`: what the box should show. `typed`: takes what the person has typed so far. */
  constructor(host: FieldElement, text: () => string, typed: (text: string) => void) {
    this.host = host;
    this.text = text;
    this.typed = typed;
    host.addController(this);
  }

  hostUpdated(): void {
    const root = this.host.shadowRoot;
    const box = root?.getElementById(this.id) as HTMLInputElement | null | undefined;
    const text = this.text();
    if (box && box !== root?.activeElement && box.value !== text) box.value = text;
  }

  render(traits: TextBoxTraits): TemplateResult {
    this.id = traits.id;
    return html`<input
      id=${traits.id}
      class="box"
      part="control"
      autocomplete=${traits.autocomplete ?? 'off'}
      autocapitalize=${traits.autocapitalize ?? nothing}
      inputmode=${traits.inputMode ?? nothing}
      enterkeyhint="next"
      spellcheck="false"
      aria-describedby=${traits.describedBy ?? nothing}
      aria-invalid=${traits.invalid ?? nothing}
      aria-required=${traits.required ? 'true' : nothing}
      ?disabled=${traits.locked}
      @input=${this.onInput}
      @blur=${this.onBlur}
    />`;
  }

  private readonly onInput = (event: Event): void => {
    this.typed((event.target as HTMLInputElement).value);
  };

  /** What was held back while the person was in the box is shown now. */
  private readonly onBlur = (): void => this.host.requestUpdate();
}
