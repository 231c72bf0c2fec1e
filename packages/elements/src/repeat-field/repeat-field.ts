import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { FieldElement, type Flaw } from '../field-element.js';
import { Announcer } from '../guide/announcer.js';
import { repeatStyles } from './repeat-field.styles.js';
import * as words from './repeat-words.js';
import { TemplateItems } from './template-items.js';

declare global {
  interface HTMLElementTagNameMap {
    'tb-repeat-field': RepeatField;
  }
}

/**
 * The same questions once for each person or thing. A `<template>` inside says what is asked; its
 * copies stand in the page itself, so they take part in the form: with the name `members`, a control
 * named `fullName` in the template is `members.0.fullName` in the first copy. The value is the
 * number of items.
 *
 * @summary A group of fields that is repeated: add, fill in, remove.
 * @slot - the `<template>`
 * @fires input
 * @fires change
 */
export class RepeatField extends FieldElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions };

  static override styles = [FieldElement.styles, repeatStyles];

  /** What one item is called; a number follows: `Người` 2. */
  @property({ attribute: 'item-label' }) itemLabel = '';
  /** Words of the button that adds an item; made from the item's name when left out. */
  @property({ attribute: 'add-label' }) addLabel = '';
  /** As many items there are from the start, and cannot be taken away. */
  @property({ type: Number }) min = 0;
  @property({ type: Number }) max = 20;

  declare value: number | '' | undefined;

  /** The item about which the person is asked whether it is really to go. */
  @state() private asking: number | undefined;

  /** One for each item, kept while the item is there, however its number changes. */
  protected keys: readonly number[] = [];
  private nextKey = 0;
  private readonly announcer = new Announcer(this);
  private readonly copies = new TemplateItems(this);

  protected get count(): number {
    return Number(this.value) || 0;
  }

  protected override get group(): 'group' {
    return 'group';
  }

  protected override get control(): HTMLElement | null | undefined {
    return this.shadowRoot?.querySelector<HTMLElement>('#add, .title');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.announcer.attach();
    if (this.count < this.min) this.value = this.min;
  }

  override formResetCallback(): void {
    this.asking = undefined;
    this.copies.untouch();
    super.formResetCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('min') && this.count < this.min && !changed.has('value'))
      this.value = this.min;
    const kept = this.keys.slice(0, this.count);
    while (kept.length < this.count) kept.push(this.nextKey++);
    this.keys = kept;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.placeItems();
  }

  /** Sees to it that what belongs into each item is there. */
  protected placeItems(): void {
    this.copies.place(this.keys, { name: this.name, disabled: this.disabled });
  }

  /** Whether something would be lost with the item. */
  protected isFilled(index: number): boolean {
    return this.copies.isTouched(this.keys[index]);
  }

  protected override fromText(text: string): number | '' {
    return Math.max(Number(text) || 0, this.min || 0) || '';
  }

  /** The items stand for themselves. */
  protected override toFormValue(): null {
    return null;
  }

  protected override flaw(): Flaw | undefined {
    const { count, min, max } = this;
    if (count > max) return ['rangeOverflow', words.tooManyWords(max)];
    if (count < min) return ['rangeUnderflow', words.tooFewWords(min)];
    return super.flaw();
  }

  /** The controls in the items see to the key themselves. */
  protected override onKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || this.asking === undefined) return;
    event.preventDefault();
    this.keep(this.asking);
  }

  /** Adds an item at the end, as the button does. */
  async addItem(): Promise<void> {
    this.value = this.count + 1;
    this.tell('input', 'change');
    await this.updateComplete;
    this.announcer.say(words.addedWords(this.nameOf(this.count - 1)));
    this.focusTitle(this.count - 1);
  }

  /** Takes an item (from 0) out, as the button does when it has asked. */
  async removeItem(index: number): Promise<void> {
    const name = this.nameOf(index);
    this.asking = undefined;
    this.keys = this.keys.filter((_, at) => at !== index);
    this.value = this.count - 1 || '';
    this.tellRemoved(index);
    await this.updateComplete;
    this.announcer.say(words.removedWords(name, this.count));
    if (index > 0) this.focusTitle(index - 1);
    else this.control?.focus();
  }

  protected tellRemoved(_index: number): void {
    this.tell('input', 'change');
  }

  private nameOf(index: number): string {
    return words.itemName(this.itemLabel, index);
  }

  private readonly onAdd = (): void => void this.addItem();

  private async askFirst(index: number): Promise<void> {
    if (!this.isFilled(index)) return this.removeItem(index);
    this.asking = index;
    await this.updateComplete;
    this.shadowRoot?.querySelector<HTMLElement>('#asking')?.focus();
  }

  private keep(index: number): void {
    this.asking = undefined;
    void this.updateComplete.then(() =>
      this.shadowRoot?.querySelector<HTMLElement>(`#remove-${index}`)?.focus(),
    );
  }

  /** Where a screen reader begins to read the item. */
  private focusTitle(index: number): void {
    this.shadowRoot?.querySelectorAll<HTMLElement>('.title')[index]?.focus();
  }

  protected override renderControl(): TemplateResult {
    return html`${repeat(
        this.keys,
        (key) => key,
        (key, index) => this.renderItem(key, index),
      )}
      ${this.renderAdd()}
      <slot @slotchange=${() => this.placeItems()}></slot>
      <slot name="tb-live"></slot>`;
  }

  private renderItem(key: number, index: number): TemplateResult {
    return html`<section class="item" part="item" role="group" aria-labelledby="title-${key}">
      <h3 class="title" id="title-${key}" tabindex="-1">${this.nameOf(index)}</h3>
      <slot name="item-${key}"></slot>
      ${this.asking === index ? this.renderAsking(index) : this.renderRemove(index)}
    </section>`;
  }

  private renderRemove(index: number): TemplateResult | typeof nothing {
    if (this.count <= this.min) return nothing;
    return html`<button
      type="button"
      class="plain"
      id="remove-${index}"
      ?disabled=${this.locked}
      @click=${() => void this.askFirst(index)}
    >
      ${words.removeWords(this.nameOf(index))}
    </button>`;
  }

  private renderAsking(index: number): TemplateResult {
    const name = this.nameOf(index);
    return html`<div class="asking">
      <p id="asking" tabindex="-1">${words.askWords(name)}</p>
      <button type="button" class="outlined" @click=${() => void this.removeItem(index)}>
        ${words.surelyWords(name)}
      </button>
      <button type="button" class="plain" @click=${() => this.keep(index)}>
        ${words.keepWords()}
      </button>
    </div>`;
  }

  private renderAdd(): TemplateResult {
    if (this.count >= this.max) return html`<p class="help">${words.fullWords(this.max)}</p>`;
    return html`<button
      type="button"
      id="add"
      class="outlined"
      part="control"
      aria-describedby=${this.describedByIssue ?? nothing}
      aria-invalid=${this.invalid ?? nothing}
      ?disabled=${this.locked}
      @click=${this.onAdd}
    >
      ${this.addLabel || words.addWords(this.itemLabel || words.itemWord())}
    </button>`;
  }
}
