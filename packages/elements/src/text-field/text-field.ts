import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Field } from '@tungbuoc/core';
import type { CharactersLeft } from '../characters-left.js';
import { FieldElement, type Flaw } from '../field-element.js';
import type { FieldRules } from '../field-rules.js';
import { readingStyles } from '../reading.js';
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
 * A text of one line, however long, or of several: then Enter makes a line, and breaks are kept. Near
 * the end of a long text the characters that are left are counted.
 *
 * @summary A text, of one line or several.
 * @fires input
 * @fires change
 */
export class TextField extends FieldElement {
  static override styles = [FieldElement.styles, textBoxStyles, readingStyles];

  private readonly box = new TextBox(
    this,
    () => this.value ?? '',
    (text) => (this.value = text),
  );

  declare value: string | undefined;

  /** Takes line breaks; three lines high at the beginning. */
  @property({ type: Boolean }) multiline = false;

  /** A named format of core: chooses the keyboard, and how the answer is checked. */
  @property() format: Field['format'] | '' = '';

  /** Characters after NFC; longer text makes the form invalid, typing is never cut. */
  @property({ type: Number }) maxlength: number | undefined;

  @state() private left: CharactersLeft | undefined;

  private counting: Promise<void> | undefined;

  override get rules(): FieldRules {
    const { format, multiline, maxlength: maxLength } = this;
    return { kind: 'text', format: format || undefined, multiline, maxLength };
  }

  protected override flaw(): Flaw | undefined {
    return super.flaw() ?? tooLong(this.value, this.maxlength);
  }

  protected override get remarks(): readonly string[] {
    return this.left?.isNear(this.value, this.maxlength) ? ['left'] : [];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('multiline') && this.multiline && !this.left) this.counting = this.loadCount();
  }

  /** With the count, where there is one. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await this.counting;
    return super.getUpdateComplete();
  }

  /** Few texts are long: the count is fetched for those. Without it the limit holds all the same. */
  private async loadCount(): Promise<void> {
    const file = await import('../characters-left.js').catch(() => undefined);
    this.left = file && new file.CharactersLeft(this);
  }

  protected override renderControl(): TemplateResult {
    const { format, multiline, value, maxlength } = this;
    const traits = { ...this.traits, ...(format && formats[format]), lines: multiline };
    return html`${this.box.renderWords(traits)}
    ${multiline ? this.left?.render(value, maxlength) : nothing}`;
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
