import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { msg } from '@lit/localize';
import type { AddressAnswer, Field } from '@tungbuoc/core';
import { cardStyles } from '../card.styles.js';
import { Combobox, pleaseChoose, chooseWords } from '../combobox.js';
import { comboboxStyles } from '../combobox.styles.js';
import { FieldElement, type Flaw } from '../field-element.js';
import type { FieldRules } from '../field-rules.js';
import { services } from '../services.js';
import { listWords, retryButton } from '../list-words.js';
import { findSuggestions } from '../suggestions.js';
import { TextBox } from '../text-box.js';
import { textBoxStyles } from '../text-box.styles.js';
import { AddressLines, eitherLine } from './address-lines.js';
import { addressStyles } from './address-field.styles.js';
import { isSameAddress, readAddress, tidyAddress } from './address-parts.js';
import { Finder } from './finder.js';
import { readUnits, type Commune, type Unit, type Units } from './units.js';

declare global {
  interface HTMLElementTagNameMap {
    'tb-address-field': AddressField;
  }
}

/**
 * A place: province, commune, and two lines, for house and street and for the hamlet. A commune can
 * be searched without its province, and brings it along. The entry in a form, and the attribute `value`, are JSON.
 *
 * @summary An address of today, or a place as it was called before.
 * @fires input
 * @fires change
 */
export class AddressField extends FieldElement {
  static override styles = [
    FieldElement.styles,
    textBoxStyles,
    cardStyles,
    comboboxStyles,
    addressStyles,
  ];

  private readonly province = new Combobox<Unit>(this, 'province', {
    text: () => this.parts.provinceName ?? '',
    find: (typed) => findSuggestions(this.units?.provinces ?? [], typed),
    type: () => this.take(linesOf(this.parts), 'input'),
    choose: (unit) => this.take({ ...this.parts, ...partsOf(unit) }, 'input', 'change'),
    leave: () => this.tell('change'),
    nothingFound: (typed) => this.nothingFound(typed),
  });

  private readonly commune = new Combobox<Commune>(this, 'commune', {
    text: () => this.parts.communeName ?? '',
    find: (typed) => this.findCommunes(typed),
    type: () => this.take({ ...this.parts, communeCode: '', communeName: '' }, 'input'),
    choose: (unit) => this.takeCommune(unit),
    leave: () => this.tell('change'),
    nothingFound: (typed) => this.nothingFound(typed),
  });

  private readonly finder = new Finder(this, {
    units: () => this.units,
    provinceCode: () => this.parts.provinceCode ?? '',
    take: (commune) => this.takeCommune(commune),
  });

  private readonly lines = new AddressLines(this, this.finder, {
    parts: () => this.parts,
    write: (line) => this.take({ ...this.parts, ...line }),
  });

  private readonly formerBox = new TextBox(
    this,
    () => this.formerText,
    (text) => this.takeFormer(true, text),
  );

  declare value: AddressAnswer | '' | undefined;

  /** `any`: also a place as it was called at the time, or abroad, in one line. */
  @property() scope: NonNullable<Field['scope']> = 'present';

  /** The lines for house and hamlet: may be left blank, one of them `required`, or `none`. */
  @property() detail: NonNullable<Field['detail']> | '' = '';

  /** A unit of today; kept while the former name is written instead. */
  @state() private parts: AddressAnswer = {};

  @state() private isFormer = false;

  @state() private formerText = '';

  @state() private units: Units | undefined;

  @state() private failed = false;

  override get rules(): FieldRules {
    return { kind: 'address', scope: this.scope, detail: this.detail || undefined };
  }

  protected override get group(): 'group' {
    return 'group';
  }

  protected override get empty(): boolean {
    return !this.value || !(this.value.communeCode || this.value.formerText);
  }

  protected override fromText(text: string): AddressAnswer | undefined {
    return readAddress(text);
  }

  protected override toFormValue(): string | null {
    return this.value ? JSON.stringify(this.value) : null;
  }

  protected override flaw(): Flaw | undefined {
    const unchosen = this.province.hasUnchosenText || this.commune.hasUnchosenText;
    if (unchosen && !this.isFormer) return ['badInput', chooseWords()];
    const { detail, hamlet, formerText } = this.value || {};
    const isOpen =
      this.required && this.detail === 'required' && !(detail || hamlet || formerText);
    return super.flaw() ?? (isOpen ? ['valueMissing', eitherLine()] : undefined);
  }

  constructor() {
    super();
    this.addEventListener('focusin', this.prepare);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.units) void this.load();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const value = this.value || undefined;
    if (changed.has('value') && !isSameAddress(value, this.joined)) this.takeOver(value ?? {});
  }

  override formResetCallback(): void {
    this.takeOver({});
    this.finder.close();
    super.formResetCallback();
  }

  /** By the first letter of a commune, the whole country is there to be searched. */
  private readonly prepare = (): void => {
    void this.units?.unpack();
  };

  private readonly load = async (): Promise<void> => {
    try {
      this.units = readUnits(await services().loadData('communes'));
      this.failed = false;
    } catch {
      this.failed = true;
    }
  };

  /** The answer came from outside: a draft, a reset, the engine's tidying. */
  private takeOver({ formerText = '', ...parts }: AddressAnswer): void {
    if (parts.provinceCode !== this.parts.provinceCode) this.province.forget();
    if (parts.communeCode !== this.parts.communeCode) this.commune.forget();
    this.parts = parts;
    this.formerText = formerText;
    this.isFormer = this.scope === 'any' && formerText !== '';
  }

  private get joined(): AddressAnswer | undefined {
    return tidyAddress(this.isFormer ? { formerText: this.formerText } : this.parts);
  }

  private take(parts: AddressAnswer, ...events: readonly ('input' | 'change')[]): void {
    this.parts = parts;
    this.value = this.joined;
    this.tell(...events);
  }

  private takeCommune(commune: Commune): void {
    this.province.forget();
    this.commune.forget();
    this.take({ ...this.parts, ...partsOf(commune.province, commune) }, 'input', 'change');
  }

  private takeFormer(isFormer: boolean, text: string): void {
    this.isFormer = isFormer;
    this.formerText = text;
    this.value = this.joined;
  }

  private readonly onFormer = (event: Event): void => {
    this.takeFormer((event.target as HTMLInputElement).checked, this.formerText);
  };

  /** The whole country is too long to look through: there, only what is typed is found. */
  private findCommunes(typed: string): readonly Commune[] {
    const { provinceCode } = this.parts;
    if (!this.units || !(provinceCode || typed.trim())) return [];
    return findSuggestions(this.units.communes(provinceCode), typed);
  }

  private nothingFound(typed: string): string {
    if (!this.units) return listWords(this.failed);
    if (!typed) return msg('Ông/bà gõ tên xã, phường để tìm.', { id: 'address-type' });
    return msg('Không thấy tên này. Từ tháng 7/2025 nhiều xã, phường đã đổi tên.', {
      id: 'address-none',
    });
  }

  protected override renderControl(): TemplateResult {
    return html`${this.isFormer ? this.renderFormer() : this.renderUnits()}
    ${this.scope === 'any' ? this.renderFormerCard() : nothing}`;
  }

  private renderUnits(): TemplateResult {
    const { province, commune } = this;
    const traits = { ...this.traits, describedBy: this.describedByIssue };
    return html`<label id="province-label" for="province"
        >${msg('Tỉnh, thành phố', { id: 'address-province' })}</label
      >
      ${province.render(traits)} ${province.isUnsettled ? pleaseChoose() : nothing}
      <label id="commune-label" for="commune"
        >${msg('Xã, phường, đặc khu', { id: 'address-commune' })}</label
      >
      ${commune.render(traits)} ${commune.isUnsettled ? pleaseChoose() : nothing}
      ${this.failed ? retryButton(() => void this.load()) : nothing}
      ${this.failed ? nothing : this.finder.render(this.locked)}
      ${this.detail === 'none' ? nothing : this.renderLines()}`;
  }

  private renderLines(): TemplateResult {
    const { traits, describedByIssue, detail, scope } = this;
    const isChecked = scope !== 'any' && !this.locked;
    return this.lines.render({ traits, describedBy: describedByIssue, detail, isChecked });
  }

  private renderFormer(): TemplateResult {
    return html`<label for="former">
        ${msg('Tên nơi đó, ghi như trên giấy tờ', { id: 'address-former-label' })}
      </label>
      ${this.formerBox.renderWords({
        ...this.traits,
        id: 'former',
        describedBy: this.describedByIssue,
        autocomplete: 'off',
      })}`;
  }

  private renderFormerCard(): TemplateResult {
    const label = msg('Ghi theo tên cũ hoặc nơi ở nước ngoài', { id: 'address-former' });
    return html`<div class="cards">
      <div class="card">
        <input
          type="checkbox"
          id="is-former"
          .checked=${this.isFormer}
          ?disabled=${this.locked}
          @input=${this.onFormer}
        />
        <span><label for="is-former">${label}</label></span>
      </div>
    </div>`;
  }
}

function linesOf({ detail, hamlet }: AddressAnswer): AddressAnswer {
  return { detail, hamlet };
}

function partsOf(province: Unit, commune?: Unit): AddressAnswer {
  return {
    provinceCode: province.value,
    provinceName: province.label,
    communeCode: commune?.value ?? '',
    communeName: commune?.label ?? '',
  };
}
