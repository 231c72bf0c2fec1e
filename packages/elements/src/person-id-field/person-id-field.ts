import { html, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { FieldElement } from '../field-element.js';
import { digitsOf, groupDigits, reading, readingStyles } from '../reading.js';
import { TextBox } from '../text-box.js';
import { textBoxStyles } from '../text-box.styles.js';

declare global {
  interface HTMLElementTagNameMap {
    'tb-person-id-field': PersonIdField;
  }
}

const length = 12;

/**
 * The number on a citizen's card. It stays as typed; below it stands the same number in groups of
 * three, and how many digits are still missing.
 *
 * @summary A personal identification number of 12 digits.
 * @fires input
 * @fires change
 */
export class PersonIdField extends FieldElement {
  static override styles = [FieldElement.styles, textBoxStyles, readingStyles];

  private readonly box = new TextBox(
    this,
    () => this.value ?? '',
    (text) => (this.value = text),
  );

  declare value: string | undefined;

  protected override get remarks(): readonly string[] {
    return digitsOf(this.value ?? '') ? ['reading'] : [];
  }

  protected override renderControl(): TemplateResult {
    const digits = digitsOf(this.value ?? '');
    return html`${this.box.render({ ...this.traits, inputMode: 'numeric' })}
    ${reading(groupDigits(digits, 3), countWords(digits.length))}`;
  }
}

function countWords(count: number): string {
  if (count === length) return msg(str`đủ ${length} số`, { id: 'person-id-complete' });
  if (count < length) return msg(str`còn thiếu ${length - count} số`, { id: 'person-id-missing' });
  return msg(str`thừa ${count - length} số`, { id: 'person-id-excess' });
}
