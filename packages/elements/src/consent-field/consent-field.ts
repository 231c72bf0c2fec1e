import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { cardStyles } from '../card.styles.js';
import { FieldElement } from '../field-element.js';
import type { FieldRules } from '../field-rules.js';

declare global {
  interface HTMLElementTagNameMap {
    'tb-consent-field': ConsentField;
  }
}

/**
 * A statement that the person makes by ticking it. Never ticked beforehand: the attribute `value`
 * takes only `true`, which a page writes to show what was agreed before.
 *
 * @summary A statement to agree to.
 * @fires input
 * @fires change
 */
export class ConsentField extends FieldElement {
  static override styles = [FieldElement.styles, cardStyles];

  declare value: boolean | '' | undefined;

  protected override get group(): 'group' | undefined {
    return this.question ? 'group' : undefined;
  }

  /** The statement stands beside its mark; a screen of its own asks to read it first. */
  protected override get heading(): string {
    return this.question ? msg('Mời ông/bà đọc và đánh dấu', { id: 'consent-heading' }) : '';
  }

  override get rules(): FieldRules {
    return { kind: 'consent' };
  }

  protected override get needed(): string {
    return msg('Ông/bà đọc và đánh dấu vào ô này.', { id: 'issue-consent' });
  }

  protected override fromText(text: string): boolean {
    return text === 'true';
  }

  protected override toFormValue(): string | null {
    return this.value ? 'true' : null;
  }

  protected override updated(): void {
    const box = this.control as HTMLInputElement;
    box.checked = this.value === true;
  }

  private readonly onInput = (event: Event): void => {
    this.value = (event.target as HTMLInputElement).checked;
  };

  protected override renderControl(): TemplateResult {
    return html`<div class="cards">
      <div class="card" part="control">
        <input
          type="checkbox"
          id="control"
          aria-describedby=${(!this.question && this.describedBy) || nothing}
          aria-invalid=${this.invalid ?? nothing}
          aria-required=${this.required ? 'true' : nothing}
          ?disabled=${this.locked}
          @input=${this.onInput}
        />
        <span><label for="control">${this.label}</label></span>
      </div>
    </div>`;
  }
}
