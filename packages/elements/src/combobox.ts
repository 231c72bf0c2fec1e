import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { listMove } from './combobox-keys.js';
import { optionList } from './combobox-list.js';
import { isComposing } from './composing.js';
import type { FieldElement } from './field-element.js';
import { Announcer } from './guide/announcer.js';
import { fitList, onRoomChange } from './list-room.js';
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

/** After the last key, ms. */
const pause = 500;

/** Lines shown while nothing is typed: a longer list is not looked through. */
const mostListed = 250;

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
  /** How many were found, with those that are not shown. */
  private count = 0;
  private saying: ReturnType<typeof setTimeout> | undefined;
  private stopListening: (() => void) | undefined;

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

  /** Shows what a text finds, as if it had been typed; nobody may be in the box. */
  suggest(text: string): void {
    this.typed = text;
    this.show();
  }

  hostUpdated(): void {
    const { box } = this;
    const text = this.typed ?? this.source.text();
    if (!box) return;
    if (!this.hasFocus && box.value !== text) box.value = text;
    const whole = this.find(`${this.id}-whole`);
    if (whole) whole.hidden = this.open || box.scrollWidth <= box.clientWidth;
    this.find(`${this.id}-${this.active}`)?.scrollIntoView({ block: 'nearest' });
    if (this.isOpening) this.reveal();
    else if (this.open) this.fit();
  }

  hostDisconnected(): void {
    this.close();
  }

  /** Brings the list before the eyes, at the line chosen before. */
  private reveal(): void {
    this.isOpening = false;
    this.rise();
    const list = this.find(`${this.id}-list`);
    const chosen = list?.querySelector<HTMLElement>('.chosen');
    if (list && chosen) list.scrollTop = chosen.offsetTop - chosen.offsetHeight;
  }

  /** A screen keyboard comes after the focus, and covers half of what was seen. */
  private readonly rise = (): void => {
    if (matchMedia('(pointer: coarse)').matches) this.box?.scrollIntoView();
    this.fit();
  };

  private fit(): void {
    const list = this.find(`${this.id}-list`);
    if (list && matchMedia('(pointer: coarse)').matches) fitList(list);
  }

  render(traits: Omit<TextBoxTraits, 'id'>): TemplateResult {
    const { id, open, active, typed } = this;
    const found = open ? this.source.find(typed ?? '') : [];
    this.count = found.length;
    this.list = typed || found.length > mostListed ? found.slice(0, mostFound) : found;
    const isShown = this.list.length > 0;
    const hasMore = this.list.length < this.count;

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
      ${hasMore ? html`<p class="aside">${moreWords()}</p>` : nothing}
      ${open && !isShown ? html`<p class="aside">${this.source.nothingFound(typed ?? '')}</p>` : nothing}
      <p id="${id}-whole" class="whole" aria-hidden="true" hidden>${this.source.text()}</p>
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
    if (!isComposing(event) && this.isUsed(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  /** Whether the list had a use for the key. */
  private isUsed(event: KeyboardEvent): boolean {
    const { open, active, list } = this;
    const move = listMove(event, { open, active, length: list.length });
    if (move === undefined) return false;
    if (move === 'choose') return this.chooseTyped();
    if (move === 'close') this.close();
    else if (move === 'open') this.show();
    else this.mark(move === 'leave' ? -1 : move);
    return move !== 'leave';
  }

  private mark(line: number): void {
    this.active = line;
    this.host.requestUpdate();
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
    const { active, list } = this;
    const typed = this.typed?.normalize('NFC');
    if (typed !== undefined && typed !== this.typed) this.source.type((this.typed = typed));
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
    this.announcer.attach();
    this.stopListening ??= onRoomChange(this.rise);
    this.mark(-1);
  }

  private close(): void {
    this.open = false;
    this.stopListening = void this.stopListening?.();
    clearTimeout(this.saying);
    this.mark(-1);
  }

  /** Says what was found once the person pauses: a count for every letter would drown the letters. */
  private say(): void {
    clearTimeout(this.saying);
    this.saying = setTimeout(() => {
      const { count, list } = this;
      const found = msg(str`Tìm thấy ${count} dòng`, { id: 'combobox-found' });
      const more = list.length < count ? `. ${moreWords()}` : '';
      this.announcer.say(count ? found + more : this.source.nothingFound(this.typed ?? ''));
    }, pause);
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

function moreWords(): string {
  return msg('Còn nhiều dòng nữa. Ông/bà gõ thêm chữ để tìm.', { id: 'combobox-more' });
}

/** Below a box that was left with a text that names nothing in the list. */
export function pleaseChoose(): TemplateResult {
  return html`<p class="aside unsettled">${chooseWords()}</p>`;
}

/** What to do about a text that names nothing in the list. */
export function chooseWords(): string {
  return msg('Chưa chọn. Mời ông/bà chọn một dòng trong danh sách.', { id: 'combobox-choose' });
}
