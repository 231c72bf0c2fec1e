import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { FieldElement } from './field-element.js';
import type { TextBoxTraits } from './text-box-traits.js';

/**
 * One text box of a field. It is read at every input and written only while nobody is in it:
 * Vietnamese keyboards compose a letter from several keys, some with invented Backspaces, and text
 * that is written back in between loses letters. Only a page that comes back (from another tab, or by
 * the Back button) may write until the first key: nobody composes then, and what another tab changed
 * meanwhile must not be typed over unseen.
 */
export class TextBox implements ReactiveController {
  private readonly host: FieldElement;
  private readonly text: () => string;
  private readonly typed: (text: string) => void;
  private id = '';
  private keepsLines = false;
  /** The page has come back, and no key was pressed since. */
  private isBack = false;

  /** `text`: what the box should show. `typed`: takes what the person has typed so far. */
  constructor(host: FieldElement, text: () => string, typed: (text: string) => void) {
    this.host = host;
    this.text = text;
    this.typed = typed;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pageshow', this.onShow);
    document.addEventListener('visibilitychange', this.onVisible);
  }

  hostDisconnected(): void {
    removeEventListener('pageshow', this.onShow);
    document.removeEventListener('visibilitychange', this.onVisible);
  }

  hostUpdated(): void {
    const root = this.host.shadowRoot;
    const box = root?.getElementById(this.id) as Box | null | undefined;
    if (!box) return;
    const text = this.text();
    const isFree = this.isBack || box !== root?.activeElement;
    if (isFree && box.value !== text) box.value = text;
    if (!growsByItself) grow(box);
  }

  /** A box for a number or a date, of one line. */
  render(traits: TextBoxTraits): TemplateResult {
    this.id = traits.id;
    return html`<input
      id=${traits.id}
      class="box"
      part="control"
      autocomplete=${traits.autocomplete ?? 'off'}
      inputmode=${traits.inputMode ?? nothing}
      enterkeyhint="next"
      spellcheck="false"
      aria-describedby=${traits.describedBy ?? nothing}
      aria-invalid=${traits.invalid ?? nothing}
      aria-required=${traits.required ? 'true' : nothing}
      ?disabled=${traits.locked}
      @keydown=${this.onKey}
      @beforeinput=${this.onKey}
      @input=${this.onInput}
      @blur=${this.onBlur}
    />`;
  }

  /**
   * A box for words. It becomes higher rather than hide the end of a long name, which at the largest
   * letters is nearly every name. Unless it is for several `lines`, it takes no line breaks, and
   * Enter keeps its meaning.
   */
  renderWords(traits: TextBoxTraits): TemplateResult {
    this.id = traits.id;
    this.keepsLines = traits.lines ?? false;
    return html`<textarea
      id=${traits.id}
      class=${traits.lines ? 'box lines' : 'box'}
      part="control"
      rows=${traits.lines ? 3 : 1}
      autocomplete=${traits.autocomplete ?? 'off'}
      autocapitalize=${traits.autocapitalize ?? nothing}
      inputmode=${traits.inputMode ?? nothing}
      enterkeyhint=${traits.lines ? 'enter' : 'next'}
      spellcheck="false"
      aria-describedby=${traits.describedBy ?? nothing}
      aria-invalid=${traits.invalid ?? nothing}
      aria-required=${traits.required ? 'true' : nothing}
      ?disabled=${traits.locked}
      @keydown=${this.onKey}
      @beforeinput=${this.onKey}
      @input=${this.onInput}
      @blur=${this.onBlur}
    ></textarea>`;
  }

  private readonly onShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) this.isBack = true;
  };

  private readonly onVisible = (): void => {
    this.isBack = document.visibilityState === 'visible';
  };

  private readonly onKey = (event: Event): void => {
    this.isBack = false;
    const isLine =
      event instanceof InputEvent && /^insert(LineBreak|Paragraph)$/.test(event.inputType);
    if (isLine && !this.keepsLines) event.preventDefault();
  };

  private readonly onInput = (event: Event): void => {
    this.take((event.target as Box).value);
  };

  private take(text: string): void {
    this.typed(this.keepsLines ? text : text.replace(/\s*[\r\n]+\s*/g, ' '));
  }

  /**
   * What was held back while the person was in the box is shown now, and letters that were pasted
   * apart from their marks are put together.
   */
  private readonly onBlur = (event: Event): void => {
    const { value } = event.target as Box;
    const whole = value.normalize('NFC');
    if (whole !== value) this.take(whole);
    this.host.requestUpdate();
  };
}

type Box = HTMLInputElement | HTMLTextAreaElement;

const growsByItself = CSS.supports('field-sizing', 'content');

function grow(box: Box): void {
  if (box instanceof HTMLInputElement) return;
  box.style.setProperty('block-size', 'auto');
  const border = box.offsetHeight - box.clientHeight;
  box.style.setProperty('block-size', `${box.scrollHeight + border}px`);
}
