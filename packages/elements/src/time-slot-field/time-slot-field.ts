import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { msg } from '@lit/localize';
import { offeredSlots, type Field, type TimeSlot } from '@tungbuoc/core';
import { cardStyles } from '../card.styles.js';
import { todayInVietnam } from '../clock.js';
import { FieldElement } from '../field-element.js';
import type { FieldRules } from '../field-rules.js';
import { timeSlotStyles } from './time-slot-field.styles.js';
import { dayWords, slotWords } from './time-slot-words.js';

declare global {
  interface HTMLElementTagNameMap {
    'tb-time-slot-field': TimeSlotField;
  }
}

/**
 * A day and a part of it to come to the office: cards under the days on which it is open, from
 * tomorrow. The value is an ISO 8601 interval in Vietnam's time, `2026-11-25T07:30/11:30`. Without
 * opening hours it says that the office will call, and nothing is required.
 *
 * @summary When to come to the office.
 * @fires input
 * @fires change
 */
export class TimeSlotField extends FieldElement {
  static override styles = [FieldElement.styles, cardStyles, timeSlotStyles];

  declare value: string | undefined;

  /** When the office is open, as in the ward's file. As an attribute: JSON. */
  @property({ type: Array, attribute: 'opening-hours' })
  openingHours: NonNullable<Field['openingHours']> = [];

  /** Days on which it is closed, `YYYY-MM-DD`. As an attribute: JSON. */
  @property({ type: Array }) holidays: NonNullable<Field['holidays']> = [];

  /** How many open days can be chosen from, at most 14. */
  @property({ type: Number }) days = 5;

  /** The day from which is counted, `YYYY-MM-DD`; today when empty. */
  @property() today = '';

  protected override get group(): 'group' | 'radiogroup' {
    return this.slots.length ? 'radiogroup' : 'group';
  }

  protected override get control(): HTMLElement | null | undefined {
    const root = this.shadowRoot;
    return root?.querySelector<HTMLElement>('input:checked') ?? root?.querySelector('input');
  }

  override get rules(): FieldRules {
    const { openingHours, holidays, today } = this;
    return { kind: 'time-slot', openingHours, holidays, today };
  }

  /** Nobody can choose where nothing is offered. */
  protected override get empty(): boolean {
    return super.empty && this.slots.length > 0;
  }

  protected override toFormValue(): string | null {
    return this.value || null;
  }

  private get slots(): readonly (readonly TimeSlot[])[] {
    const { openingHours, holidays } = this;
    const days = Math.min(Math.max(Math.trunc(this.days) || 5, 1), 14);
    return offeredSlots({ openingHours, holidays, days }, this.today || todayInVietnam());
  }

  protected override updated(): void {
    for (const radio of this.renderRoot.querySelectorAll('input')) {
      radio.checked = radio.value === this.value;
    }
  }

  private readonly onInput = (event: Event): void => {
    this.value = (event.target as HTMLInputElement).value;
  };

  protected override renderControl(): TemplateResult {
    const { slots } = this;
    if (!slots.length) return html`<p class="call">${callWords()}</p>`;
    return html`<div class="options" @input=${this.onInput}>
      ${slots.map((day, i) => this.renderDay(day, i))}
    </div>`;
  }

  private renderDay(slots: readonly TimeSlot[], i: number): TemplateResult {
    return html`<div role="group" aria-labelledby="day-${i}">
      <p id="day-${i}" class="day">${dayWords(slots[0]?.day ?? '')}</p>
      <div class="cards">${slots.map((slot, j) => this.renderSlot(slot, `slot-${i}-${j}`))}</div>
    </div>`;
  }

  private renderSlot(slot: TimeSlot, id: string): TemplateResult {
    return html`<div class="card" part="control">
      <input
        type="radio"
        name="slot"
        id=${id}
        .value=${`${slot.day}T${slot.from}/${slot.to}`}
        ?disabled=${this.locked}
      />
      <span><label for=${id}>${slotWords(slot)}</label></span>
    </div>`;
  }
}

function callWords(): string {
  return msg('Nơi tiếp nhận sẽ gọi điện để hẹn giờ. Ông/bà không cần chọn.', {
    id: 'time-slot-call',
  });
}
