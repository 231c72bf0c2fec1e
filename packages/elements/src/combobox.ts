import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { isComposing } from './composing.js';
import { optionList } from './combobox-list.js';
import type { FieldElement } from './field-element.js';
import { Announcer } from './guide/announcer.js';
import { namedBy, type Suggestion } from './suggestions.js';
import type { TextBoxTraits } from './text-box-traits.js';

/** What a combobox asks of its field. */
export interface ComboboxSource<T extends Suggestion> {
  /** What stands in the box at rest. */
  readonly text: () => string;
  /** What a typed text finds, best first; all there is for an empty one. */
  readonly find: (typed: string) => readonly T[];
  /** The person typed: what was chosen before no longer holds. */
  readonly type: (text: string) => void;
  readonly choose: (suggestion: T) => void;
  /** The person leaves a text that names nothing in the list. */
  readonly leave: (text: string) => void;
  /** Says what to do when nothing is found. */
  readonly nothingFound: (typed: string) => string;
}

/** Lines shown for a typed text; whoever sees so many types on. */
const mostFound = 40;

/**
 * A box with a list to search, after the ARIA pattern "editable combobox with list autocomplete". The
 * list stands in the page below the box, not above the page: hosts clip what floats.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export class Combobox<T extends Suggestion> implements ReactiveController {
  private readonly host: FieldElement;
  private readonly id: string;
  private readonly source: ComboboxSource<T>;
  private readonly announcer: Announcer;
  private typed: string | undefined;
  private open = false;
  private isOpening = false;
  private active = -1;
  private list: readonly T[] = [];

  /** `id`: of the box; the field draws its label, with the id `<id>-label`. */
  constructor(host: FieldElement, id: string, source: ComboboxSource<T>) {
    this.host = host;
    this.id = id;
    this.source = source;
    this.announcer = new Announcer(host);
    host.addController(this);
  }

  /** A text stands in the box that was typed and names nothing in the list. */
  get isUnsettled(): boolean {
    return !this.open && Boolean(this.typed);
  }

  /** The same, while the person may still be choosing. */
  get hasUnchosenText(): boolean {
    return Boolean(this.typed);
  }

  /** Drops what was typed and not chosen: another answer came from outside. */
  forget(): void {
    this.typed = undefined;
  }

  hostUpdated(): void {
    const { box } = this;
    const text = this.typed ?? this.source.text();
    if (!box) return;
    if (!this.hasFocus && box.value !== text) box.value = text;
    const whole = this.find(`${this.id}-whole`);
    if (whole) whole.hidden = this.open || box.scrollWidth <= box.clientWidth;
    this.find(`${this.id}-${this.active}`)?.scrollIntoView({ block: 'nearest' });
    if (this.isOpening) this.reveal(box);
  }

  /** Brings the list before the eyes: above a phone's keyboard, at the line chosen before. */
  private reveal(box: HTMLElement): void {
    this.isOpening = false;
    if (matchMedia('(pointer: coarse)').matches) box.scrollIntoView();
    const list = this.find(`${this.id}-list`);
    const chosen = list?.querySelector<HTMLElement>('.chosen');
    if (list && chosen) list.scrollTop = chosen.offsetTop - chosen.offsetHeight;
  }

  render(traits: Omit<TextBoxTraits, 'id'>): TemplateResult {
    const { id, open, active, typed } = this;
    const found = open ? this.source.find(typed ?? '') : [];
    this.list = typed ? found.slice(0, mostFound) : found;
    const isShown = this.list.length > 0;

    return html`<div class="combobox" @change=${stop}>
      <input
        id=${id}
        class="box"
        part="control"
        role="combobox"
        autocomplete="off"
        enterkeyhint="next"
        spellcheck="false"
        aria-labelledby="${id}-label"
        aria-autocomplete="list"
        aria-expanded=${isShown ? 'true' : 'false'}
        aria-controls=${isShown ? `${id}-list` : nothing}
        aria-activedescendant=${active < 0 ? nothing : `${id}-${active}`}
        aria-describedby=${traits.describedBy ?? nothing}
        aria-invalid=${traits.invalid ?? nothing}
        aria-required=${traits.required ? 'true' : nothing}
        ?disabled=${traits.locked}
        @input=${this.onInput}
        @click=${this.onClick}
        @keydown=${this.onKeydown}
        @blur=${this.onBlur}
      />
      <svg class="arrow" viewBox="0 0 24 24" aria-hidden="true"><path d="m5 9 7 7 7-7" /></svg>
      ${isShown ? optionList(this.list, { id, active, chosen: this.source.text(), press: this.onPress }) : nothing}
      ${open && !isShown ? html`<p class="aside">${this.source.nothingFound(typed ?? '')}</p>` : nothing}
      <p id="${id}-whole" class="whole" aria-hidden="true" hidden>${this.source.text()}</p>
      <slot name="tb-live"></slot>
    </div>`;
  }

  private readonly onInput = (event: Event): void => {
    event.stopPropagation();
    this.typed = this.box?.value ?? '';
    this.source.type(this.typed);
    this.show();
    this.say();
  };

  /** Opens the list. What was chosen is marked, so that typing begins afresh. */
  private readonly onClick = (): void => {
    if (this.open) return;
    this.show();
    if (this.typed === undefined) this.box?.select();
  };

  private readonly onKeydown = (event: KeyboardEvent): void => {
    if (!isComposing(event) && this.isUsed(event.key)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  /** Whether the list had a use for the key. */
  private isUsed(key: string): boolean {
    if (key === 'ArrowDown' || key === 'ArrowUp') return this.move(key === 'ArrowDown' ? 1 : -1);
    if (!this.open) return false;
    if (key === 'Escape') return this.close();
    return key === 'Enter' && this.chooseTyped();
  }

  private move(by: 1 | -1): true {
    const { length } = this.list;
    if (!this.open) this.show();
    else if (length) this.active = (Math.max(this.active, by < 0 ? 0 : -1) + by + length) % length;
    this.host.requestUpdate();
    return true;
  }

  /** Enter takes the marked line, or the only one that the text can mean. */
  private chooseTyped(): boolean {
    const only = this.typed && this.list.length === 1 ? this.list[0] : undefined;
    const suggestion = this.list[this.active] ?? only ?? namedBy(this.list, this.typed ?? '');
    if (suggestion) this.choose(suggestion);
    return suggestion !== undefined;
  }

  private readonly onPress = (index: number, byTouch: boolean): void => {
    const suggestion = this.list[index];
    if (suggestion) this.choose(suggestion, byTouch);
  };

  /**
   * The box is written while nobody is in it, and gets the focus back; not after a touch, where it
   * would bring up the keyboard over what comes next.
   */
  private choose(suggestion: T, byTouch = false): void {
    const { box } = this;
    this.typed = undefined;
    this.close();
    this.source.choose(suggestion);
    if (!box || !this.hasFocus) return;
    box.blur();
    box.value = this.source.text();
    if (!byTouch) box.focus();
  }

  /** Leaving takes the line that the arrow keys marked, or the one that the text names in full. */
  private readonly onBlur = (): void => {
    const { typed, active, list } = this;
    this.close();
    if (active < 0 && typed === undefined) return;
    const named = list[active] ?? namedBy(this.source.find(''), typed ?? '');
    if (named) this.choose(named);
    else this.source.leave(typed ?? '');
    if (this.source.text() === typed) this.typed = undefined;
  };

  private show(): void {
    this.isOpening = !this.open;
    this.open = true;
    this.active = -1;
    this.announcer.attach();
    this.host.requestUpdate();
  }

  private close(): true {
    this.open = false;
    this.active = -1;
    this.host.requestUpdate();
    return true;
  }

  private say(): void {
    void this.host.updateComplete.then(() => {
      const { length } = this.list;
      const found = msg(str`Tìm thấy ${length} dòng`, { id: 'combobox-found' });
      this.announcer.say(length ? found : this.source.nothingFound(this.typed ?? ''));
    });
  }

  private get box(): HTMLInputElement | null {
    return this.find(this.id) as HTMLInputElement | null;
  }

  private get hasFocus(): boolean {
    return this.host.shadowRoot?.activeElement === this.box;
  }

  private find(id: string): HTMLElement | null {
    return this.host.shadowRoot?.getElementById(id) ?? null;
  }
}

function stop(event: Event): void {
  event.stopPropagation();
}

/** Below a box that was left with a text that names nothing in the list. */
export function pleaseChoose(): TemplateResult {
  return html`<p class="aside unsettled">${chooseWords()}</p>`;
}

/** What to do about a text that names nothing in the list. */
export function chooseWords(): string {
  return msg('Chưa chọn. Mời ông/bà chọn một dòng trong danh sách.', { id: 'combobox-choose' });
}
