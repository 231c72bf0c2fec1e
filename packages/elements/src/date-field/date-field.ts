import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { msg } from '@lit/localize';
import { cardStyles } from '../card.styles.js';
import { FieldElement } from '../field-element.js';
import { TextBox } from '../text-box.js';
import { textBoxStyles } from '../text-box.styles.js';
import { dateStyles } from './date-field.styles.js';
import { joinDate, readWholeDate, splitDate, type DateParts } from './date-parts.js';

declare global {
  interface HTMLElementTagNameMap {
    'tb-date-field': DateField;
  }
}

/**
 * A date in three boxes, never a calendar: years like 1938 lie hundreds of presses away. The value is
 * ISO 8601 as exact as the person knows, or the boxes joined by `-` while they are no date yet.
 *
 * @summary Day, month and year in three boxes.
 * @fires input
 * @fires change
 */
export class DateField extends FieldElement {
  static override styles = [FieldElement.styles, textBoxStyles, cardStyles, dateStyles];

  private readonly boxes = {
    day: this.box('day'),
    month: this.box('month'),
    year: this.box('year'),
  };

  declare value: string | undefined;

  /** A year, or month and year, is enough; offers "Không nhớ ngày, tháng". */
  @property({ type: Boolean }) partial = false;

  @state() private parts: DateParts = splitDate('');

  /** Only the year is asked. */
  @state() private yearOnly = false;

  protected override get group(): 'group' {
    return 'group';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('value') && (this.value ?? '') !== this.joined) this.takeOver();
  }

  /** The value came from outside: a draft, a reset, the engine's tidying. */
  private takeOver(): void {
    this.parts = splitDate(this.value ?? '');
    this.yearOnly = this.partial && /^\d{4}$/.test(this.value ?? '');
  }

  private get joined(): string {
    return joinDate(this.yearOnly ? { ...splitDate(''), year: this.parts.year } : this.parts);
  }

  private box(part: keyof DateParts): TextBox {
    return new TextBox(
      this,
      () => this.parts[part],
      (text) => this.take({ ...this.parts, [part]: text }),
    );
  }

  private take(parts: DateParts): void {
    this.parts = parts;
    this.value = this.joined;
  }

  /** Somebody wrote or pasted the whole date into one box. */
  private readonly spread = (event: Event): void => {
    const whole = readWholeDate((event.target as HTMLInputElement).value);
    if (whole && !this.yearOnly) this.take(whole);
  };

  private readonly onYearOnly = (event: Event): void => {
    this.yearOnly = (event.target as HTMLInputElement).checked;
    this.value = this.joined;
  };

  protected override renderControl(): TemplateResult {
    return html`<div class="boxes" @change=${this.spread}>
        ${this.yearOnly ? nothing : [this.renderBox('day'), this.renderBox('month')]}
        ${this.renderBox('year')}
      </div>
      ${this.partial ? this.renderYearOnly() : nothing}`;
  }

  private renderBox(part: keyof DateParts): TemplateResult {
    const { autocomplete } = this;
    return html`<div class=${part}>
      <label for=${part}>${boxLabel(part)}</label>
      ${this.boxes[part].render({
        id: part,
        describedBy: this.describedByIssue,
        invalid: this.invalid,
        locked: this.locked,
        required: this.required,
        autocomplete: autocomplete === 'bday' ? `bday-${part}` : autocomplete,
        inputMode: 'numeric',
      })}
    </div>`;
  }

  private renderYearOnly(): TemplateResult {
    return html`<div class="cards">
      <div class="card">
        <input
          type="checkbox"
          id="year-only"
          .checked=${this.yearOnly}
          ?disabled=${this.locked}
          @change=${this.onYearOnly}
        />
        <span
          ><label for="year-only"
            >${msg('Không nhớ ngày, tháng', { id: 'date-year-only' })}</label
          ></span
        >
      </div>
    </div>`;
  }
}

function boxLabel(part: keyof DateParts): string {
  if (part === 'day') return msg('Ngày', { id: 'date-day' });
  if (part === 'month') return msg('Tháng', { id: 'date-month' });
  return msg('Năm', { id: 'date-year' });
}
