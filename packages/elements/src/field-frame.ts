import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { issueMessage, type Told } from './issue-message.js';

/** What stands around the control of a field. */
export interface FieldFrame {
  /** Words of the label or legend; none is drawn when empty. */
  readonly heading: string;
  /** Label on the official form, in Vietnamese. */
  readonly official: string;
  /** Words of the hint. */
  readonly advice: string;
  readonly example: string;
  /** What must be put right. */
  readonly told: Told | undefined;
  /** The heading is the question of the whole screen, with its number. */
  readonly question: boolean;
  readonly number: string;
  /** Says beside the heading that it may be left blank. */
  readonly isOptional: boolean;
  /** Several controls under one legend; a single one has a label. */
  readonly group: 'group' | 'radiogroup' | undefined;
  /** For the attributes of the group. */
  readonly describedBy: string | undefined;
  readonly invalid: 'true' | undefined;
  readonly required: boolean;
}

/**
 * Label, hint, example and issue, then the control: the order in which they are read aloud. The slot
 * is for what is only spoken, see `Announcer`.
 */
export function fieldFrame(frame: FieldFrame, control: TemplateResult): TemplateResult {
  const { group } = frame;
  const content = html`${help(frame)}${listen(frame)}${control}<slot name="tb-live"></slot>`;
  if (!group) return html`${heading(frame)}${content}`;
  const radios = group === 'radiogroup';
  return html`<fieldset
    role=${group}
    aria-describedby=${frame.describedBy ?? nothing}
    aria-invalid=${(radios && frame.invalid) || nothing}
    aria-required=${radios && frame.required ? 'true' : nothing}
  >
    <legend>${heading(frame)}</legend>
    ${content}
  </fieldset>`;
}

function heading(frame: FieldFrame): TemplateResult | typeof nothing {
  const { heading: text, question, number, group } = frame;
  if (!text) return nothing;
  const words = html`${group ? text : html`<label id="control-label" for="control">${text}</label>`}
  ${frame.isOptional ? optional() : nothing}`;
  if (!question) return html`<div class="heading label" part="label">${words}</div>`;
  return html`<h2 class="heading question" part="label">
    ${number ? html`<span class="number">${msg(str`Câu ${number}`, { id: 'question-number' })}</span>` : nothing}
    ${words}
  </h2>`;
}

function optional(): TemplateResult {
  return html`<span id="optional" class="optional"
    >(${msg('không bắt buộc', { id: 'field-optional' })})</span
  >`;
}

/** Empty where nothing can be read aloud; a question is read with its whole screen. */
function listen({ heading: text, question }: FieldFrame): TemplateResult | typeof nothing {
  return text && !question ? html`<tb-listen label=${text}></tb-listen>` : nothing;
}

function help({ official, advice, example, told }: FieldFrame): TemplateResult {
  return html`${official ? html`<p class="help official" part="official" lang="vi">${official}</p>` : nothing}
  ${advice ? html`<p id="hint" class="help" part="hint">${advice}</p>` : nothing}
  ${
    example
      ? html`<p id="example" class="help" part="example">
          ${msg('Ví dụ:', { id: 'field-example' })} <b>${example}</b>
        </p>`
      : nothing
  }
  ${told ? issueMessage(told) : nothing}`;
}

/**
 * Focuses the heading, if there is one. It takes focus only for this time: `delegatesFocus` would
 * otherwise send every press on the field there.
 */
export function focusFrame(root: ParentNode, options?: FocusOptions): boolean {
  const heading = root.querySelector<HTMLElement>('.heading');
  if (!heading) return false;
  heading.tabIndex = -1;
  heading.addEventListener('blur', () => heading.removeAttribute('tabindex'), { once: true });
  heading.focus(options);
  return true;
}
