import { html, type TemplateResult } from 'lit';
import { FieldElement } from '../field-element.js';
import { reading, readingStyles } from '../reading.js';
import { TextBox } from '../text-box.js';
import { textBoxStyles } from '../text-box.styles.js';

declare global {
  interface HTMLElementTagNameMap {
    'tb-number-field': NumberField;
  }
}

/**
 * A whole number. The value is a number, or the text typed so far while it is none; large ones are
 * shown once more below the box with dots between the thousands.
 *
 * @summary A whole number.
 * @fires input
 * @fires change
 */
export class NumberField extends FieldElement {
  static override styles = [FieldElement.styles, textBoxStyles, readingStyles];

  private readonly box = new TextBox(
    this,
    () => String(this.value ?? ''),
    (text) => (this.value = this.fromText(text)),
  );

  declare value: number | string | undefined;

  protected override fromText(text: string): number | string {
    return /^\d{1,15}$/.test(text.trim()) ? Number(text) : text;
  }

  protected override renderControl(): TemplateResult {
    const { value } = this;
    const isLarge = typeof value === 'number' && value > 9999;
    return html`${this.box.render({ ...this.traits, inputMode: 'numeric' })}
    ${reading(isLarge ? value.toLocaleString('vi') : '')}`;
  }
}
