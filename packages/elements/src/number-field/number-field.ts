import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { groupMoney, numberInWords, readNumber } from '@tungbuoc/core';
import { FieldElement } from '../field-element.js';
import type { FieldRules } from '../field-rules.js';
import { readingOf, readingStyles } from '../reading.js';
import { TextBox } from '../text-box.js';
import { textBoxStyles } from '../text-box.styles.js';
import { numberStyles } from './number-field.styles.js';

declare global {
  interface HTMLElementTagNameMap {
    'tb-number-field': NumberField;
  }
}

/** Smaller numbers read well without dots. */
const smallest = 1000;
const money = /^(?:đồng|vnđ|vnd|đ|₫)$/i;

/**
 * A number as it is written in Viet Nam, in either language of the page: dots between thousands, a
 * comma before decimals. The value is a number, or the text typed so far while it is none. Large ones
 * stand in groups below the box while somebody types, and in the box when the person has left it;
 * an amount in đồng is also read out in words.
 *
 * @summary A number, with what is counted.
 * @fires input
 * @fires change
 */
export class NumberField extends FieldElement {
  static override styles = [FieldElement.styles, textBoxStyles, readingStyles, numberStyles];

  private readonly box = new TextBox(
    this,
    () => groupMoney(this.value ?? ''),
    (text) => (this.value = this.fromText(text)),
  );

  declare value: number | string | undefined;

  /** What is counted, in words: "đồng", "m²". */
  @property() unit = '';

  /** At most so many digits after the comma. */
  @property({ type: Number }) decimals = 0;

  @property({ type: Number }) min: number | undefined;

  @property({ type: Number }) max: number | undefined;

  override get rules(): FieldRules {
    const { min, max, decimals } = this;
    return { kind: 'number', min, max, decimals };
  }

  protected override fromText(text: string): number | string {
    return readNumber(text) ?? text;
  }

  protected override get remarks(): readonly string[] {
    return [this.unit && 'unit', this.reading && 'reading'].filter(Boolean);
  }

  private get reading(): string {
    const { value } = this;
    const isLarge = typeof value === 'number' && Math.abs(value) >= smallest;
    return isLarge ? groupMoney(value) : '';
  }

  /** An amount as it is said, "một nghìn hai trăm đồng"; `''` where it has no words. */
  private get words(): string {
    const { value, unit } = this;
    const isAmount = money.test(unit) && Number.isSafeInteger(value);
    return isAmount ? `${numberInWords(value as number)} ${unit}` : '';
  }

  protected override renderControl(): TemplateResult {
    const { unit, words, reading } = this;
    const inputMode = this.decimals > 0 ? 'decimal' : 'numeric';
    const box = this.box.render({ ...this.traits, inputMode });
    return html`<div class="counted">
        ${box}${unit ? html`<span id="unit" class="unit">${unit}</span>` : nothing}
      </div>
      ${readingOf(reading, words ? html`<span lang="vi">${words}</span>` : '')}`;
  }
}
