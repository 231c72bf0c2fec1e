import type { AnswerChanges } from '@tungbuoc/core';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { FieldElement, type Flaw } from '../field-element.js';
import { Announcer } from '../guide/announcer.js';
import { issueMessage } from '../issue-message.js';
import { fileStyles } from './file-field.styles.js';
import type { FileKeeper, FileStanding } from './file-keeper.js';
import { listedFile, pickButton } from './file-parts.js';
import { imagesOf, takesImages } from './file-type.js';
import * as words from './file-words.js';
import { judgeFiles, sortFiles, type Sorted } from './judge-files.js';
import { Thumbnails } from './thumbnails.js';

declare global {
  interface HTMLElementTagNameMap {
    'tb-file-field': FileField;
  }
}

/**
 * Pictures of papers, or PDF files: photographed now, or chosen among those at hand. The form's data
 * hold one `File` per entry. The attribute `value` says nothing here. Without a `keeper` nothing is
 * kept or sent before the form is.
 *
 * @summary Files: choose, photograph, list, remove.
 * @fires input
 * @fires change
 */
export class FileField extends FieldElement {
  static override styles = [FieldElement.styles, fileStyles];

  /** What may be taken, as in `<input type="file">`. Judged by the first bytes, not by the name. */
  @property() accept = 'image/jpeg,image/png,application/pdf';
  /** The most that one file may have. */
  @property({ type: Number, attribute: 'max-bytes' }) maxBytes = 10_000_000;
  /** How many files. Of one, the next takes the place. */
  @property({ type: Number }) max = 1;

  /** Keeps files before they are shown, as a guide does in its draft. It sets `value` then. */
  @property({ attribute: false }) keeper: FileKeeper | undefined;

  declare value: readonly File[] | '' | undefined;

  /** Why files that were chosen are not in the list; until something else is chosen or done. */
  @state() private refusals: readonly string[] = [];
  /** What else became of the last choice. */
  @state() private remark = '';

  private readonly announcer = new Announcer(this);
  private readonly thumbnails = new Thumbnails(this, () => this.shown);

  private get files(): readonly File[] {
    return this.value || [];
  }

  /** What is not kept yet is not shown. */
  private get shown(): readonly File[] {
    return this.files.filter((file) => this.keeper?.standing(file) !== 'keeping');
  }

  protected override get group(): 'group' {
    return 'group';
  }

  protected override get control(): HTMLElement | null | undefined {
    return this.shadowRoot?.querySelector('button');
  }

  protected override get advice(): string {
    return `${this.hint} ${words.termsWords(this)}`.trim();
  }

  protected override get describedByIssue(): string | undefined {
    const ids = [super.describedByIssue, this.refusals.length > 0 && 'refusal'];
    return ids.filter(Boolean).join(' ') || undefined;
  }

  protected override get invalid(): 'true' | undefined {
    return this.refusals.length > 0 ? 'true' : super.invalid;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.announcer.attach();
  }

  override formResetCallback(): void {
    this.forgetRefusals();
    super.formResetCallback();
  }

  protected override fromText(): readonly File[] {
    return [];
  }

  protected override toFormValue(): FormData | null {
    if (!this.name || !this.value) return null;
    const data = new FormData();
    for (const file of this.value) data.append(this.name, file);
    return data;
  }

  protected override flaw(): Flaw | undefined {
    const { refusals } = this;
    return refusals.length > 0 ? ['customError', refusals.join(' ')] : super.flaw();
  }

  /**
   * While a camera is open, a telephone with little memory may throw the page away: what must
   * outlive that is kept when the input is clicked, by whatever way.
   */
  private readonly beforePicking = (): void => this.keeper?.beforePicking();

  private readonly openPicker = (inputId: string): void => {
    this.shadowRoot?.querySelector<HTMLInputElement>(`#${inputId}`)?.click();
  };

  /** A picker that was cancelled brings nothing. The same file may be chosen again later. */
  private readonly onPicked = (event: Event): void => {
    event.stopPropagation();
    const input = event.target as HTMLInputElement;
    const picked = [...(input.files ?? [])];
    input.value = '';
    if (picked.length > 0) void this.take(picked);
  };

  /**
   * Takes files as if the person had chosen them, from wherever a page has them: judged, listed,
   * announced. Resolves when they have been looked into.
   */
  async take(picked: readonly File[]): Promise<void> {
    const judged = await judgeFiles(picked, this);
    const before = this.files.length;
    const sorted = sortFiles(this.files, judged, this.max);
    this.refusals = sorted.refusals;
    this.remark = this.remarkOn(sorted);
    const added = this.addedWords(sorted, before);
    if (added) await this.takeIn(sorted);
    const standing = added && words.newsWords(sorted.added.map((file) => this.standing(file)));
    const said = [added, standing, this.remark, ...sorted.refusals];
    this.announcer.say(said.filter(Boolean).join(' '));
  }

  /** The one that another takes the place of goes when the other is kept, not before. */
  private async takeIn({ files, added }: Sorted): Promise<void> {
    const { keeper } = this;
    if (!keeper) return this.change(files);
    const replaced = this.files.filter((file) => !files.includes(file));
    this.announcer.say(words.standingWords.keeping());
    await keeper.add(added);
    for (const file of replaced) await keeper.remove(file);
    this.tell('input', 'change');
  }

  private standing(file: File): FileStanding | undefined {
    return this.keeper?.standing(file);
  }

  private remarkOn({ doubles, left }: Sorted): string {
    const there = doubles.length > 0 ? words.alreadyThereWords(namesOf(doubles)) : '';
    const over = left.length > 0 ? words.tooManyWords(namesOf(left), this.max) : '';
    return `${there} ${over}`.trim();
  }

  private addedWords({ files, added }: Sorted, before: number): string {
    const [first] = added;
    if (!first) return '';
    if (this.max === 1 && before > 0) return words.replacedWords(first.name);
    return words.addedWords(namesOf(added), files.length);
  }

  private change(files: readonly File[]): void {
    this.value = files;
    this.tell('input', 'change');
  }

  /** What a guide has to note when something was done here: nothing, its keeper has. */
  changes(): AnswerChanges {
    return {};
  }

  private readonly onDrop = (file: File): void => void this.drop(file);

  /** The focus stays in the list: at the next file, or the one before, or at what adds files. */
  private async drop(file: File): Promise<void> {
    const index = this.files.indexOf(file);
    const rest = this.files.filter((other) => other !== file);
    this.forgetRefusals();
    if (!(await this.takeOut(file, rest))) {
      this.remark = words.notRemovedWords(file.name);
      return;
    }
    this.announcer.say(words.removedWords(file.name, rest.length));
    await this.updateComplete;
    const buttons = this.renderRoot.querySelectorAll<HTMLElement>('li button');
    (buttons[index] ?? buttons[index - 1] ?? this.control)?.focus();
  }

  private async takeOut(file: File, rest: readonly File[]): Promise<boolean> {
    const { keeper } = this;
    if (!keeper) this.change(rest);
    else if (!(await keeper.remove(file))) return false;
    else this.tell('input', 'change');
    return true;
  }

  private readonly dismiss = (): void => {
    this.forgetRefusals();
    this.control?.focus();
  };

  private forgetRefusals(): void {
    this.refusals = [];
    this.remark = '';
  }

  protected override renderControl(): TemplateResult {
    return html`<div class="pick">${this.renderPickers()}</div>
      ${this.renderRefusals()} ${this.renderList()}
      <slot name="tb-live"></slot>`;
  }

  /** A desktop has no camera worth pointing at a paper, and opens the same picker for both. */
  private renderPickers(): TemplateResult {
    const { accept, locked, invalid, max, describedByIssue: describedBy } = this;
    const images = takesImages(accept);
    const { openPicker: open, onPicked: picked, beforePicking: asked } = this;
    const shared = { locked, invalid, describedBy, open, asked, picked };
    const camera = { ...shared, id: 'camera' as const, accept: imagesOf(accept), several: false };
    return html`${images && hasCamera() ? pickButton(camera) : nothing}
    ${pickButton({ ...shared, id: images ? 'gallery' : 'papers', accept, several: max > 1 })}`;
  }

  /** They name the files, which are the person's own words. */
  private renderRefusals(): TemplateResult {
    const { refusals, remark } = this;
    return html`<div data-answer>
      ${remark ? issueMessage({ words: remark, level: 'information' }, 'remark') : nothing}
      ${
        refusals.length > 0
          ? html`${issueMessage({ words: refusals.join(' '), level: 'error' }, 'refusal')}
              <button type="button" class="plain" @click=${this.dismiss}>
                ${words.dismissWords()}
              </button>`
          : nothing
      }
    </div>`;
  }

  private renderList(): TemplateResult | typeof nothing {
    const { files } = this;
    if (files.length === 0) return nothing;
    return html`<ul>
      ${repeat(
        files,
        (file) => file,
        (file) => this.renderFile(file),
      )}
    </ul>`;
  }

  private renderFile(file: File): TemplateResult {
    const standing = this.standing(file);
    const url = standing === 'keeping' ? undefined : this.thumbnails.url(file);
    return listedFile(file, { locked: this.locked, drop: this.onDrop, url, standing });
  }
}

function hasCamera(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}

function namesOf(files: readonly File[]): readonly string[] {
  return files.map(({ name }) => name);
}
