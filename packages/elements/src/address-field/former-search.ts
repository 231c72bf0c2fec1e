import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { Combobox, pleaseChoose } from '../combobox.js';
import type { FieldElement } from '../field-element.js';
import { Announcer } from '../guide/announcer.js';
import { listWords, retryButton } from '../list-words.js';
import { services } from '../services.js';
import { findSuggestions } from '../suggestions.js';
import { hintsFrom, writtenOut } from './former-query.js';
import { formerSearchStyles } from './former-search.styles.js';
import { readFormerCommunes, readFormerProvinces } from './former-units.js';
import type { FormerCommune, FormerIndex, FormerProvince } from './former-units.js';
import type { Commune, Units } from './units.js';

/** What is known before the search begins. */
export interface FormerStart {
  /** A line of the address in which a former unit was named; may be empty. */
  readonly line: string;
  /** Code of the province of today that is chosen already; may be empty. */
  readonly provinceCode: string;
}

/**
 * Finds the unit of today by its former name: first the former province, then the former commune.
 * What became of a divided commune is shown whole; nothing is chosen for the person.
 */
export class FormerSearch {
  readonly #host: FieldElement;
  readonly #index: FormerIndex;
  readonly #units: Units;
  readonly #take: (commune: Commune) => void;
  readonly #provinces: readonly FormerProvince[];
  readonly #announcer: Announcer;
  #province: FormerProvince | undefined;
  #communes: readonly FormerCommune[] | undefined;
  #commune: FormerCommune | undefined;
  #queries: readonly string[] = [];
  #failed = false;

  readonly #provinceBox: Combobox<FormerProvince>;
  readonly #communeBox: Combobox<FormerCommune>;

  constructor(
    host: FieldElement,
    index: unknown,
    { units, take }: { readonly units: Units; readonly take: (commune: Commune) => void },
  ) {
    this.#host = host;
    this.#index = index as FormerIndex;
    this.#units = units;
    this.#take = take;
    this.#provinces = readFormerProvinces(this.#index, units);
    this.#announcer = new Announcer(host);
    adoptStyles(host);
    this.#provinceBox = this.#makeProvinceBox();
    this.#communeBox = this.#makeCommuneBox();
  }

  /** Begins afresh, with what can be told from the address so far. */
  start({ line, provinceCode }: FormerStart): void {
    this.#announcer.attach();
    const { province, queries } = hintsFrom(line, this.#provinces);
    const parts = this.#provinces.filter(({ present }) => present === provinceCode);
    this.#queries = queries;
    this.#chooseProvince(province ?? (parts.length === 1 ? parts[0] : undefined));
  }

  render(locked: boolean): TemplateResult {
    return html`<div
      class="former"
      role="group"
      aria-labelledby="former-heading"
      @keydown=${keepEnter}
    >
      <p id="former-heading" tabindex="-1">
        ${msg('Tìm xã, phường bây giờ theo tên cũ', { id: 'former-heading' })}
      </p>
      <label id="former-province-label" for="former-province"
        >${msg('Tỉnh, thành phố trước tháng 7/2025', { id: 'former-province' })}</label
      >
      ${this.#provinceBox.render({ locked })}
      ${this.#provinceBox.isUnsettled ? pleaseChoose() : nothing}
      ${this.#province ? this.#renderCommune(locked) : nothing}
      ${this.#commune ? this.#renderTargets(this.#commune, locked) : nothing}
    </div>`;
  }

  #renderCommune(locked: boolean): TemplateResult {
    return html`<label id="former-commune-label" for="former-commune"
        >${msg('Xã, phường, thị trấn cũ', { id: 'former-commune' })}</label
      >
      ${this.#communeBox.render({ locked })}
      ${this.#communeBox.isUnsettled ? pleaseChoose() : nothing}
      ${this.#failed ? retryButton(() => void this.#load()) : nothing}`;
  }

  #renderTargets({ targets }: FormerCommune, locked: boolean): TemplateResult {
    return html`<p class="became" data-answer>${became(targets)}</p>
      <ul class="targets">
        ${targets.map(
          (target) =>
            html`<li>
              <button
                type="button"
                class="outlined"
                ?disabled=${locked}
                @click=${() => this.#take(target)}
              >
                ${msg(str`Chọn ${target.label}`, { id: 'former-take' })}, ${target.province.label}
              </button>
            </li>`,
        )}
      </ul>`;
  }

  #makeProvinceBox(): Combobox<FormerProvince> {
    return new Combobox<FormerProvince>(this.#host, 'former-province', {
      text: () => this.#province?.label ?? '',
      find: (typed) => findSuggestions(this.#provinces, writtenOut(typed)),
      type: () => this.#setProvince(undefined),
      choose: (province) => this.#chooseProvince(province),
      leave: () => this.#host.requestUpdate(),
      nothingFound: () => noSuchName(),
    });
  }

  #makeCommuneBox(): Combobox<FormerCommune> {
    return new Combobox<FormerCommune>(this.#host, 'former-commune', {
      text: () => nameOf(this.#commune),
      find: (typed) => findSuggestions(this.#communes ?? [], writtenOut(typed)),
      type: () => this.#setCommune(undefined),
      choose: (commune) => this.#chooseCommune(commune),
      leave: () => this.#host.requestUpdate(),
      nothingFound: () => (this.#communes ? noSuchName() : listWords(this.#failed)),
    });
  }

  #setProvince(province: FormerProvince | undefined): void {
    this.#province = province;
    this.#communes = undefined;
    this.#failed = false;
    this.#communeBox.forget();
    this.#setCommune(undefined);
  }

  #chooseProvince(province: FormerProvince | undefined): void {
    this.#provinceBox.forget();
    this.#setProvince(province);
    if (province) void this.#load();
  }

  #setCommune(commune: FormerCommune | undefined): void {
    this.#commune = commune;
    this.#host.requestUpdate();
  }

  #chooseCommune(commune: FormerCommune): void {
    this.#setCommune(commune);
    const names = commune.targets.map(({ label, province }) => `${label}, ${province.label}`);
    this.#announcer.say(`${became(commune.targets)} ${names.join('; ')}`);
  }

  /** The province may have been changed while its file was on the way. */
  async #load(): Promise<void> {
    const province = this.#province;
    if (!province) return;
    try {
      const data = await services().loadData(`former-communes/${province.value}`);
      if (province !== this.#province) return;
      this.#communes = readFormerCommunes(data, this.#index, this.#units);
      this.#failed = false;
      this.#prefill();
    } catch {
      this.#failed = province === this.#province;
    }
    this.#host.requestUpdate();
  }

  /** Shows what the line of the address finds; choosing is left to the person. */
  #prefill(): void {
    const known = this.#communes ?? [];
    const query = this.#queries.find((text) => findSuggestions(known, text).length > 0);
    this.#queries = [];
    if (query !== undefined) this.#communeBox.suggest(query);
  }
}

/** The styles come with the search, not with every address. */
function adoptStyles({ shadowRoot }: FieldElement): void {
  const sheet = formerSearchStyles.styleSheet;
  if (sheet) shadowRoot?.adoptedStyleSheets.push(sheet);
}

/** Enter is for the list; it does not leave the screen or send the form from a search. */
function keepEnter(event: KeyboardEvent): void {
  const [origin] = event.composedPath();
  if (event.key === 'Enter' && origin instanceof HTMLInputElement) {
    event.preventDefault();
    event.stopPropagation();
  }
}

function nameOf(commune: FormerCommune | undefined): string {
  if (!commune) return '';
  return commune.note ? `${commune.label}, ${commune.note}` : commune.label;
}

function became({ length }: FormerCommune['targets']): string {
  if (length === 1) return msg('Nơi này bây giờ là:', { id: 'former-became' });
  return msg(
    str`Nơi này đã chia về ${length} nơi. Phần nào thuộc đâu là tùy theo số nhà, thôn; không chắc thì ông/bà hỏi cán bộ.`,
    { id: 'former-divided' },
  );
}

function noSuchName(): string {
  return msg('Không thấy tên này. Ông/bà thử gõ ít chữ hơn.', { id: 'select-none' });
}
