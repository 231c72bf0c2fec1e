import { html, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { property } from 'lit/decorators.js';
import { groupPersonId, normalizePersonId } from '@tungbuoc/core';
import { FieldElement } from '../field-element.js';
import type { FieldRules } from '../field-rules.js';
import { digitsOf, readingOf, readingStyles } from '../reading.js';
import { TextBox } from '../text-box.js';
import { textBoxStyles } from '../text-box.styles.js';

declare global {
  interface HTMLElementTagNameMap {
    'tb-person-id-field': PersonIdField;
  }
}

const length = 12;

/**
 * The number on a citizen's card. It stays as it is being typed; below it stands the same number in
 * groups of three, and how many digits are still missing. When the person has left the box, the
 * groups stand in it.
 *
 * @summary A personal identification number of 12 digits.
 * @fires input
 * @fires change
 */
export class PersonIdField extends FieldElement {
  static override styles = [FieldElement.styles, textBoxStyles, readingStyles];

  private readonly box = new TextBox(
    this,
    () => groupPersonId(normalizePersonId(this.value ?? '')),
    (text) => (this.value = text),
  );

  declare value: string | undefined;

  /** When its owner was born, ISO 8601, as exact as it is known: the number tells the year. */
  @property({ attribute: 'birth-date' }) birthDate = '';

  /** Of its owner: the number tells it. */
  @property() sex: 'male' | 'female' | '' = '';

  override get rules(): FieldRules {
    const { birthDate: ownerBirthDate, sex } = this;
    return { kind: 'person-id', owner: { sex: sex || undefined }, ownerBirthDate };
  }

  protected override get remarks(): readonly string[] {
    return digitsOf(this.value ?? '') ? ['reading'] : [];
  }

  protected override renderControl(): TemplateResult {
    const digits = digitsOf(this.value ?? '');
    return html`${this.box.render({ ...this.traits, inputMode: 'numeric' })}
    ${readingOf(groupPersonId(digits), countWords(digits.length))}`;
  }
}

function countWords(count: number): string {
  if (count === length) return msg(str`đủ ${length} số`, { id: 'person-id-complete' });
  if (count < length) return msg(str`còn thiếu ${length - count} số`, { id: 'person-id-missing' });
  return msg(str`thừa ${count - length} số`, { id: 'person-id-excess' });
}
