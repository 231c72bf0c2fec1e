import { html, type TemplateResult } from 'lit';
import { FieldElement } from '../field-element.js';
import { digitsOf, groupDigits, reading, readingStyles } from '../reading.js';
import { TextBox } from '../text-box.js';
import { textBoxStyles } from '../text-box.styles.js';

declare global {
  interface HTMLElementTagNameMap {
    'tb-phone-field': PhoneField;
  }
}

/**
 * A telephone number. It stays as typed; below it stands the same number in groups, as it is said.
 *
 * @summary A Vietnamese telephone number.
 * @fires input
 * @fires change
 */
export class PhoneField extends FieldElement {
  static override styles = [FieldElement.styles, textBoxStyles, readingStyles];

  private readonly box = new TextBox(
    this,
    () => this.value ?? '',
    (text) => (this.value = text),
  );

  declare value: string | undefined;

  protected override renderControl(): TemplateResult {
    return html`${this.box.render({ ...this.traits, inputMode: 'tel' })}
    ${reading(groupDigits(digitsOf(this.value ?? ''), 4, 3))}`;
  }
}
