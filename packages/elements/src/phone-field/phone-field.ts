import { html, type TemplateResult } from 'lit';
import { groupPhone, normalizePhone } from '@tungbuoc/core';
import { FieldElement } from '../field-element.js';
import type { FieldRules } from '../field-rules.js';
import { digitsOf, readingOf, readingStyles } from '../reading.js';
import { TextBox } from '../text-box.js';
import { textBoxStyles } from '../text-box.styles.js';

declare global {
  interface HTMLElementTagNameMap {
    'tb-phone-field': PhoneField;
  }
}

/**
 * A telephone number. It stays as it is being typed; below it stands the same number in groups, as it
 * is said, and so it stands in the box when the person has left it.
 *
 * @summary A Vietnamese telephone number.
 * @fires input
 * @fires change
 */
export class PhoneField extends FieldElement {
  static override styles = [FieldElement.styles, textBoxStyles, readingStyles];

  private readonly box = new TextBox(
    this,
    () => groupPhone(normalizePhone(this.value ?? '')),
    (text) => (this.value = text),
  );

  declare value: string | undefined;

  override get rules(): FieldRules {
    return { kind: 'phone' };
  }

  protected override get remarks(): readonly string[] {
    return digitsOf(this.value ?? '') ? ['reading'] : [];
  }

  protected override renderControl(): TemplateResult {
    return html`${this.box.render({ ...this.traits, inputMode: 'tel' })}
    ${readingOf(groupPhone(digitsOf(this.value ?? '')))}`;
  }
}
