import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { msg } from '@lit/localize';
import type { Field, Option } from '@tungbuoc/core';
import { chooseWords, Combobox, pleaseChoose } from '../combobox.js';
import { comboboxStyles } from '../combobox.styles.js';
import { FieldElement, type Flaw } from '../field-element.js';
import type { FieldRules } from '../field-rules.js';
import { findSuggestions, type Suggestion } from '../suggestions.js';
import { textBoxStyles } from '../text-box.styles.js';
import { listWords, retryButton } from '../list-words.js';
import { loadList } from './load-list.js';

declare global {
  interface HTMLElementTagNameMap {
    'tb-select-field': SelectField;
  }
}

/**
 * One of many options, found by typing a part of it, with or without marks. With `free`, or while the
 * list cannot be loaded, what is typed is the answer.
 *
 * @summary One of many options, with search.
 * @fires input
 * @fires change
 */
export class SelectField extends FieldElement {
  static override styles = [FieldElement.styles, textBoxStyles, comboboxStyles];

  private readonly combobox = new Combobox<Suggestion>(this, 'control', {
    text: () => this.labelOf(this.value ?? ''),
    find: (typed) => findSuggestions(this.suggestions, typed),
    type: (text) => this.answer(this.takesAnything ? text : '', 'input'),
    choose: ({ value }) => this.answer(value, 'input', 'change'),
    leave: () => this.answer(this.value, 'change'),
    nothingFound: () => this.nothingFound(),
  });

  declare value: string | undefined;

  /** As an attribute: JSON. */
  @property({ type: Array }) options: readonly Option[] = [];

  /**
   * A list of reference data instead of `options`. The answer is the entry's name; of `communes`,
   * the 3,321 of the whole country, it is the code of five digits.
   */
  @property() list: Field['list'] | 'communes' | '' = '';

  /** Another answer than those listed may be typed. */
  @property({ type: Boolean }) free = false;

  @state() private loaded: readonly Suggestion[] | undefined;

  @state() private failed = false;

  /** What we last answered; anything else comes from outside. */
  private own: string | undefined = '';

  override get rules(): FieldRules {
    const { options, list } = this;
    return { kind: 'select', options, free: this.takesAnything || list !== '' };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('list') && this.list) void this.load(this.list);
    if (changed.has('value') && (this.value ?? '') !== this.own) this.combobox.forget();
  }

  override formResetCallback(): void {
    this.combobox.forget();
    super.formResetCallback();
  }

  protected override flaw(): Flaw | undefined {
    const unchosen = this.combobox.hasUnchosenText && !this.takesAnything;
    return unchosen ? ['badInput', chooseWords()] : super.flaw();
  }

  private async load(list: string): Promise<void> {
    try {
      this.loaded = await loadList(list);
      this.failed = false;
    } catch {
      this.failed = true;
    }
  }

  private get suggestions(): readonly Suggestion[] {
    return this.list ? (this.loaded ?? []) : this.options.map(asSuggestion);
  }

  private get takesAnything(): boolean {
    return this.free || (this.failed && !this.isCoded);
  }

  /** The answer is a code: nobody types it, and nobody reads it either. */
  private get isCoded(): boolean {
    return this.list === 'communes';
  }

  private labelOf(value: string): string {
    const found = this.suggestions.find((suggestion) => suggestion.value === value);
    return found?.label ?? (this.isCoded && !this.failed ? '' : value);
  }

  private answer(value: string | undefined, ...events: readonly ('input' | 'change')[]): void {
    this.own = value ?? '';
    this.value = value;
    this.tell(...events);
  }

  private nothingFound(): string {
    if (this.isCoded && !this.loaded) return listWords(this.failed);
    if (this.failed) {
      return msg('Chưa tải được danh sách. Ông/bà cứ ghi vào ô.', { id: 'select-no-list' });
    }
    if (this.free) {
      return msg('Không có trong danh sách. Ông/bà cứ ghi tiếp.', { id: 'select-free' });
    }
    return msg('Không thấy tên này. Ông/bà thử gõ ít chữ hơn.', { id: 'select-none' });
  }

  protected override renderControl(): TemplateResult {
    const isRetried = this.failed && this.isCoded;
    return html`${this.combobox.render(this.traits)}
    ${this.combobox.isUnsettled ? pleaseChoose() : nothing}
    ${isRetried ? retryButton(() => void this.load('communes')) : nothing}`;
  }
}

function asSuggestion({ value, label, hint }: Option): Suggestion {
  return { value, label, ...(hint && { note: hint }) };
}
