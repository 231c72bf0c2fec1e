import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Option } from '@tungbuoc/core';
import { FieldElement } from '../field-element.js';
import type { FieldRules } from '../field-rules.js';
import { cardStyles } from '../card.styles.js';

declare global {
  interface HTMLElementTagNameMap {
    'tb-choice-field': ChoiceField;
  }
}

/**
 * @summary One of a few options, as cards over the whole width.
 * @fires input
 * @fires change
 */
export class ChoiceField extends FieldElement {
  static override styles = [FieldElement.styles, cardStyles];

  /** As an attribute: JSON. */
  @property({ type: Array }) options: readonly Option[] = [];

  declare value: string | undefined;

  override get rules(): FieldRules {
    return { kind: 'choice', options: this.options };
  }

  protected override get group(): 'radiogroup' {
    return 'radiogroup';
  }

  protected override get control(): HTMLElement | null | undefined {
    const root = this.shadowRoot;
    return root?.querySelector<HTMLElement>('input:checked') ?? root?.querySelector('input');
  }

  protected override toFormValue(): string | null {
    return this.value || null;
  }

  /** The mark follows the value even when the page refused a choice; a binding would not notice. */
  protected override updated(): void {
    for (const radio of this.renderRoot.querySelectorAll('input')) {
      radio.checked = radio.value === this.value;
    }
  }

  private readonly onInput = (event: Event): void => {
    this.value = (event.target as HTMLInputElement).value;
  };

  protected override renderControl(): TemplateResult {
    return html`<div class="cards options" @input=${this.onInput}>
      ${this.options.map((option, i) => this.renderOption(option, i))}
    </div>`;
  }

  private renderOption({ value, label, hint }: Option, i: number): TemplateResult {
    return html`<div class="card" part="control">
      <input
        type="radio"
        name="choice"
        id="option-${i}"
        .value=${value}
        aria-describedby=${hint ? `hint-${i}` : nothing}
        ?disabled=${this.locked}
      />
      <span>
        <label for="option-${i}">${label}</label>
        ${hint ? html`<span id="hint-${i}" class="more">${hint}</span>` : nothing}
      </span>
    </div>`;
  }
}
