import { LitElement, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import type { Answer, IssueLevel } from '@tungbuoc/core';
import { isComposing } from './composing.js';
import { fieldStyles } from './field-element.styles.js';
import { fieldFrame, focusFrame } from './field-frame.js';
import type { FieldRules } from './field-rules.js';
import type { OwnCheck } from './own-check.js';
import type { Told } from './issue-message.js';
import { followReading } from './follow-reading.js';
import type { TextBoxTraits } from './text-box-traits.js';
import { watchVoices } from './read-aloud/voice-watch.js';
import { controls, themes, tokens } from './theme.js';

/** What a field holds: an answer, or the files chosen in it. */
export type FieldValue = Answer | readonly File[];

/** A flag of `ValidityState`, and words. */
export type Flaw = readonly [keyof ValidityStateFlags, string];

/**
 * What every field shares: label, hint, example and issue in one shadow root with the control, and
 * taking part in anybody's `<form>`. A kind of field adds its control and its reading of the value.
 *
 * Fires the native `input` and `change`; both bubble and cross shadow roots. Enter in an input asks
 * the form to submit; without a form the key is left to whoever listens.
 *
 * @csspart label - the label, legend or question
 * @csspart official - the label of the official form, in Vietnamese
 * @csspart hint - the help before a mistake
 * @csspart issue - what must be put right
 * @csspart control - what is typed into or pressed
 */
export abstract class FieldElement extends LitElement {
  static readonly formAssociated = true;

  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };

  static override styles: CSSResultGroup = [tokens, themes, controls, fieldStyles];

  protected readonly internals = this.attachInternals();

  /** What is asked. */
  @property() label = '';
  /** Help shown before a mistake, one or two sentences. */
  @property() hint = '';
  /** Label on the official form, which is in Vietnamese, for readers of another language. */
  @property() official = '';
  /** An example, visibly not an answer. */
  @property() example = '';
  /** Name of the entry in the form's data. */
  @property({ reflect: true }) name = '';
  @property({ type: Boolean }) required = false;
  @property({ type: Boolean, reflect: true }) disabled = false;
  /** Says beside the label that it may be left blank; not shown while `required`. */
  @property({ type: Boolean, attribute: 'optional-text' }) optionalText = false;
  /** What must be put right, in words; empty when nothing. */
  @property() issue = '';
  @property({ attribute: 'issue-level' }) issueLevel: IssueLevel = 'error';
  /** The label is the question of the whole screen, drawn as its heading. */
  @property({ type: Boolean }) question = false;
  /** Short number of the question, `2.3`, to name it on the telephone. */
  @property() number = '';
  /**
   * HTML autocomplete token. While it is `off`, the browser is not handed the answer to restore it
   * later either: it would write it to the disk in plain text.
   */
  @property() autocomplete = 'off';
  /** The value at the start and after a reset, as text. */
  @property({ attribute: 'value' }) defaultValue = '';
  /** The answer, in the shape that core's `Answer` describes for this kind. */
  @property({ attribute: false }) value: FieldValue | undefined;

  @state() private disabledByForm = false;

  /** While a class is being built, what {@link flaw} reads of the subclass is not there yet. */
  private isBuilt = false;
  /** What a guide does for its fields, a field does for itself in somebody's own form. */
  private ownCheck: OwnCheck | undefined;
  private stopFollowing: (() => void) | undefined;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.addEventListener('keydown', this.onKeydown);
    this.addEventListener('click', this.onLabelClick);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.isBuilt = true;
    this.stopFollowing = followReading(this);
    this.syncValidity();
    watchVoices(document.documentElement.lang || 'vi');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopFollowing?.();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.addEventListener('change', this.onInnerChange);
    return root;
  }

  /** Forms read values and validity at any moment: both follow at once, not with the next frame. */
  override requestUpdate(...change: Parameters<LitElement['requestUpdate']>): void {
    super.requestUpdate(...change);
    const [name] = change;
    if (name === undefined) return;
    if (name === 'defaultValue') this.value = this.fromText(this.defaultValue);
    if (name === 'value' && change[1] !== this.value) this.ownCheck?.forget();
    if (name === 'value' || name === 'name') this.syncFormValue();
    if (this.isBuilt) this.syncValidity();
  }

  /** A form that asks for no checks, such as the guide's, does not fetch them. */
  formAssociatedCallback(form: HTMLFormElement | null): void {
    if (form && !form.noValidate) void this.checkItself();
  }

  private async checkItself(): Promise<void> {
    const file = await import('./own-check.js').catch(() => undefined);
    this.ownCheck ??= file && new file.OwnCheck(this, () => this.flaw());
    this.requestUpdate('value', this.value);
  }

  /** Called by the browser for the attribute as well as for a `<fieldset disabled>` around it. */
  formDisabledCallback(disabled: boolean): void {
    this.disabledByForm = disabled;
  }

  /** Focus is lifted for a moment, because a control is never written while somebody is in it. */
  formResetCallback(): void {
    const active = this.shadowRoot?.activeElement as HTMLElement | null | undefined;
    this.value = this.fromText(this.defaultValue);
    active?.blur();
    this.requestUpdate();
    this.performUpdate();
    active?.focus();
  }

  formStateRestoreCallback(restored: unknown): void {
    if (typeof restored === 'string') this.value = this.fromText(restored);
  }

  /** As in a native input; `badInput` while a typed text names nothing that can be answered. */
  get validity(): ValidityState {
    this.syncValidity();
    return this.internals.validity;
  }

  /** What an answer is checked by in somebody's own form; `undefined`: by nothing but being there. */
  get rules(): FieldRules | undefined {
    return undefined;
  }

  /** Where {@link focus} goes. */
  protected get control(): HTMLElement | null | undefined {
    return this.shadowRoot?.querySelector<HTMLElement>('input, textarea');
  }

  /** Several controls under one legend; a single one has a label. */
  protected get group(): 'group' | 'radiogroup' | undefined {
    return undefined;
  }

  /** Words of the label or legend; none is drawn when empty. */
  protected get heading(): string {
    return this.label;
  }

  /** Words of the hint. */
  protected get advice(): string {
    return this.hint;
  }

  /** Whether the label says that it may be left blank. */
  private get isOptional(): boolean {
    return this.optionalText && !this.required && this.heading !== '';
  }

  /** Whether nothing may be changed, for whatever reason. */
  protected get locked(): boolean {
    return this.disabled || this.disabledByForm;
  }

  /** What is said about the answer at present. */
  protected get told(): Told | undefined {
    const { issue: words, issueLevel: level } = this;
    return words ? { words, level } : this.ownCheck?.told;
  }

  /** For `aria-invalid`. */
  protected get invalid(): 'true' | undefined {
    return this.told?.level === 'error' ? 'true' : undefined;
  }

  /** Ids of what the kind of field says beside its control, and is read with it. */
  protected get remarks(): readonly string[] {
    return [];
  }

  /** For `aria-describedby`: what of all this is there. */
  protected get describedBy(): string | undefined {
    const { advice: hint, example, told: issue, isOptional } = this;
    const optional = isOptional && !this.group;
    const parts = { hint, example, issue, optional };
    const ids = Object.entries(parts).filter(([, words]) => words);
    return [...ids.map(([id]) => id), ...this.remarks].join(' ') || undefined;
  }

  /** For `aria-describedby` of the boxes in a group, whose legend carries the rest. */
  protected get describedByIssue(): string | undefined {
    return this.told ? 'issue' : undefined;
  }

  /** How the one text box of a field is drawn. */
  protected get traits(): TextBoxTraits {
    const { describedBy, invalid, locked, required, autocomplete } = this;
    return { id: 'control', describedBy, invalid, locked, required, autocomplete };
  }

  protected get empty(): boolean {
    const { value } = this;
    if (typeof value === 'string') return value.trim() === '';
    return !value && value !== 0 ? true : Array.isArray(value) && value.length === 0;
  }

  /** What keeps a form from being sent: the kind of flaw and the browser's words for it. */
  protected flaw(): Flaw | undefined {
    if (this.issue && this.issueLevel === 'error') return ['customError', this.issue];
    return this.required && this.empty ? ['valueMissing', this.needed] : this.ownCheck?.flaw;
  }

  /** Says that it cannot be left blank. */
  protected get needed(): string {
    return msg('Mục này cần điền.', { id: 'field-missing' });
  }

  /** Reads the attribute, or what the browser kept. */
  protected fromText(text: string): FieldValue | undefined {
    return text;
  }

  /** Writes the entry of the form's data; `null` for none. */
  protected toFormValue(): string | FormData | null {
    const value = (this.ownCheck ? this.ownCheck.tidied(this.value) : this.value) ?? '';
    return typeof value === 'object' ? null : String(value);
  }

  private syncFormValue(): void {
    const value = this.toFormValue();
    this.internals.setFormValue(value, this.autocomplete === 'off' ? null : value);
  }

  private syncValidity(): void {
    const [flag, message] = this.flaw() ?? [];
    const anchor = this.control ?? undefined;
    this.internals.setValidity(flag ? { [flag]: true } : {}, message, anchor);
  }

  /** `change` does not leave a shadow root by itself, unlike `input`; one that passes by does. */
  private readonly onInnerChange = (event: Event): void => {
    if ((event.target as Node).getRootNode() !== this.renderRoot) return;
    event.stopPropagation();
    this.tell('change');
  };

  /** For controls whose own events do not say what changed. */
  protected tell(...events: readonly ('input' | 'change')[]): void {
    for (const type of events)
      this.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  }

  /** As in a native input: not while a Vietnamese keyboard composes, nor where the key is used up. */
  protected onKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || isComposing(event) || event.defaultPrevented) return;
    const [origin] = event.composedPath();
    if (!(origin as Element).matches('input, textarea:not(.lines)')) return;
    this.ownCheck?.ask();
    this.internals.form?.requestSubmit();
  }

  /** A `<label for>` of the page presses the host itself. */
  private onLabelClick(event: Event): void {
    if (event.composedPath()[0] === this) this.focus();
  }

  /** Focuses the control. */
  override focus(options?: FocusOptions): void {
    if (this.isUpdatePending) this.performUpdate();
    this.control?.focus(options);
  }

  /** Focuses the question, so that a screen reader begins with it. */
  focusHeading(options?: FocusOptions): void {
    if (this.isUpdatePending) this.performUpdate();
    if (!focusFrame(this.renderRoot, options)) this.focus(options);
  }

  protected abstract renderControl(): TemplateResult;

  protected override render(): TemplateResult {
    const { heading, advice, example, told, question, number, group, required } = this;
    const { isOptional, describedBy, invalid } = this;
    return fieldFrame(
      {
        ...{ heading, advice, example, told, question, number, group, required },
        ...{ official: this.official, isOptional, describedBy, invalid },
      },
      this.renderControl(),
    );
  }
}
