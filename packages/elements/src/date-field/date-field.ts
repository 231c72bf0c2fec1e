import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { msg } from '@lit/localize';
import { cardStyles } from '../card.styles.js';
import { FieldElement } from '../field-element.js';
import type { FieldRules } from '../field-rules.js';
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

  /**
   * A year, or month and year, is enough: offers "Không nhớ ngày" and "Không nhớ ngày, tháng". What
   * stands in a box that is then not asked comes back when the card is unticked.
   */
  @property({ type: Boolean }) partial = false;

  /** May lie after today. */
  @property({ type: Boolean }) future = false;

  @state() private parts: DateParts = splitDate('');

  /** What the person does not remember, by the highest of the boxes that are not asked. */
  @state() private forgotten: Forgotten | undefined;

  override get rules(): FieldRules {
    const { partial, future } = this;
    return { kind: 'date', partial, future };
  }

  protected override get group(): 'group' {
    return 'group';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('value') && (this.value ?? '') !== this.joined) this.takeOver();
  }

  /** The value came from outside: a draft, a reset, the engine's tidying. */
  private takeOver(): void {
    this.parts = splitDate(this.value ?? '');
    this.forgotten = this.partial ? forgottenIn(this.value ?? '') : undefined;
  }

  override formResetCallback(): void {
    this.value = this.fromText(this.defaultValue) as string;
    this.takeOver();
    super.formResetCallback();
  }

  private get asked(): readonly (keyof DateParts)[] {
    return parts.slice(this.forgotten ? parts.indexOf(this.forgotten) + 1 : 0);
  }

  private get joined(): string {
    const asked = this.asked.map((part) => [part, this.parts[part]] as const);
    return joinDate({ ...splitDate(''), ...Object.fromEntries<string>(asked) });
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
    if (whole && !this.forgotten) this.take(whole);
  };

  private readonly onForgotten = (event: Event): void => {
    const { checked, value } = event.target as HTMLInputElement;
    this.forgotten = checked ? (value as Forgotten) : undefined;
    this.value = this.joined;
  };

  protected override renderControl(): TemplateResult {
    return html`<div class="boxes" @change=${this.spread}>
        ${this.asked.map((part) => this.renderBox(part))}
      </div>
      ${this.partial ? this.renderForgotten() : nothing}`;
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

  /** Two boxes to tick, at most one of them ticked: pressed again, it is unticked. */
  private renderForgotten(): TemplateResult {
    return html`<div class="cards">
      ${this.renderCard('day', 'month-and-year', msg('Không nhớ ngày', { id: 'date-no-day' }))}
      ${this.renderCard('month', 'year-only', msg('Không nhớ ngày, tháng', { id: 'date-year-only' }))}
    </div>`;
  }

  private renderCard(part: Forgotten, id: string, label: string): TemplateResult {
    return html`<div class="card">
      <input
        type="checkbox"
        id=${id}
        value=${part}
        .checked=${this.forgotten === part}
        ?disabled=${this.locked}
        @change=${this.onForgotten}
      />
      <span><label for=${id}>${label}</label></span>
    </div>`;
  }
}

type Forgotten = 'day' | 'month';

const parts = ['day', 'month', 'year'] as const;

function forgottenIn(answer: string): Forgotten | undefined {
  if (/^\d{4}$/.test(answer)) return 'month';
  return /^\d{4}-\d\d$/.test(answer) ? 'day' : undefined;
}

function boxLabel(part: keyof DateParts): string {
  if (part === 'day') return msg('Ngày', { id: 'date-day' });
  if (part === 'month') return msg('Tháng', { id: 'date-month' });
  return msg('Năm', { id: 'date-year' });
}
