import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FieldElement, type Flaw } from '../field-element.js';
import type { FieldRules } from '../field-rules.js';
import { TextBox } from '../text-box.js';
import { tooLong } from '../too-long.js';
import { textBoxStyles } from '../text-box.styles.js';

declare global {
  interface HTMLElementTagNameMap {
    'tb-name-field': NameField;
  }
}

/**
 * @summary A name: họ, chữ đệm và tên in one box, never changed by us.
 * @fires input
 * @fires change
 */
export class NameField extends FieldElement {
  static override styles = [FieldElement.styles, textBoxStyles];

  private readonly box = new TextBox(
    this,
    () => this.value ?? '',
    (text) => (this.value = text),
  );

  declare value: string | undefined;

  /** Characters after NFC; longer text makes the form invalid, typing is never cut. */
  @property({ type: Number }) maxlength: number | undefined;

  override get rules(): FieldRules {
    return { kind: 'name', maxLength: this.maxlength };
  }

  protected override flaw(): Flaw | undefined {
    return super.flaw() ?? tooLong(this.value, this.maxlength);
  }

  protected override renderControl(): TemplateResult {
    return this.box.renderWords({ ...this.traits, autocapitalize: 'words' });
  }
}
