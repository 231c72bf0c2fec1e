import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Field } from '@tungbuoc/core';
import { FieldElement, type Flaw } from '../field-element.js';
import { TextBox } from '../text-box.js';
import type { TextBoxTraits } from '../text-box-traits.js';
import { tooLong } from '../too-long.js';
import { textBoxStyles } from '../text-box.styles.js';

declare global {
  interface HTMLElementTagNameMap {
    'tb-text-field': TextField;
  }
}

/**
 * @summary One line of text.
 * @fires input
 * @fires change
 */
export class TextField extends FieldElement {
  static override styles = [FieldElement.styles, textBoxStyles];

  private readonly box = new TextBox(
    this,
    () => this.value ?? '',
    (text) => (this.value = text),
  );

  declare value: string | undefined;

  /** A named format of core: chooses the keyboard, checks nothing. */
  @property() format: Field['format'] | '' = '';

  /** Characters after NFC; longer text makes the form invalid, typing is never cut. */
  @property({ type: Number }) maxlength: number | undefined;

  protected override flaw(): Flaw | undefined {
    return super.flaw() ?? tooLong(this.value, this.maxlength);
  }

  protected override renderControl(): TemplateResult {
    return this.box.renderWords({ ...this.traits, ...(this.format && formats[this.format]) });
  }
}

const formats: Record<
  NonNullable<Field['format']>,
  Pick<TextBoxTraits, 'inputMode' | 'autocapitalize'>
> = {
  email: { inputMode: 'email', autocapitalize: 'none' },
  passport: { autocapitalize: 'characters' },
  'document-number': { autocapitalize: 'none' },
};
