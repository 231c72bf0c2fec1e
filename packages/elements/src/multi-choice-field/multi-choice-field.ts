import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { msg } from '@lit/localize';
import type { Option } from '@tungbuoc/core';
import { cardStyles } from '../card.styles.js';
import { FieldElement } from '../field-element.js';
import type { FieldRules } from '../field-rules.js';

declare global {
  interface HTMLElementTagNameMap {
    'tb-multi-choice-field': MultiChoiceField;
  }
}

/**
 * Any number of options. The form's data hold one entry per option chosen, as for native checkboxes;
 * the attribute `value` is a JSON list.
 *
 * @summary Any number of a few options, as cards over the whole width.
 * @fires input
 * @fires change
 */
export class MultiChoiceField extends FieldElement {
  static override styles = [FieldElement.styles, cardStyles];

  /** As an attribute: JSON. */
  @property({ type: Array }) options: readonly Option[] = [];

  declare value: readonly string[] | '' | undefined;

  override get rules(): FieldRules {
    return { kind: 'multi-choice', options: this.options };
  }

  protected override get group(): 'group' {
    return 'group';
  }

  protected override get advice(): string {
    return `${this.hint} ${msg('Có thể chọn nhiều ô.', { id: 'multi-choice-several' })}`.trim();
  }

  protected override fromText(text: string): readonly string[] {
    return readList(text);
  }

  protected override toFormValue(): FormData | null {
    if (!this.name || !this.value) return null;
    const data = new FormData();
    for (const value of this.value) data.append(this.name, value);
    return data;
  }

  protected override updated(): void {
    for (const box of this.renderRoot.querySelectorAll('input')) {
      box.checked = this.value?.includes(box.value) ?? false;
    }
  }

  /** In the order of the options, whatever the order of pressing. */
  private readonly onInput = (): void => {
    const boxes = [...this.renderRoot.querySelectorAll('input')];
    this.value = boxes.filter((box) => box.checked).map((box) => box.value);
  };

  protected override renderControl(): TemplateResult {
    return html`<div class="cards options" @input=${this.onInput}>
      ${this.options.map((option, i) => this.renderOption(option, i))}
    </div>`;
  }

  private renderOption({ value, label, hint }: Option, i: number): TemplateResult {
    return html`<div class="card" part="control">
      <input
        type="checkbox"
        id="option-${i}"
        .value=${value}
        aria-describedby=${hint ? `hint-${i}` : nothing}
        aria-invalid=${this.invalid ?? nothing}
        ?disabled=${this.locked}
      />
      <span>
        <label for="option-${i}">${label}</label>
        ${hint ? html`<span id="hint-${i}" class="more">${hint}</span>` : nothing}
      </span>
    </div>`;
  }
}

function readList(text: string): readonly string[] {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
  } catch {
    return [];
  }
}
