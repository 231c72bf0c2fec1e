import { msg, str } from '@lit/localize';
import { applyWard, createGuide, papersOnly } from '@tungbuoc/core';
import type { FieldView, Guide, Paper, Procedure, Ward } from '@tungbuoc/core';
import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { todayInVietnam } from '../clock.js';
import { defineField } from '../define-field.js';
import type { FieldElement } from '../field-element.js';
import { Announcer } from '../guide/announcer.js';
import { changesIn, createField, updateField } from '../guide/field-view.js';
import { removePrinted } from '../guide/printed-frame.js';
import { PageWidget } from '../page-widget.js';
import { services } from '../services.js';
import { controls, themes, tokens } from '../theme.js';
import { checklistStyles } from './checklist.styles.js';
import { printPapers } from './print-papers.js';
import type { PapersGroup } from './print-papers.js';

/**
 * Answers stay in memory: they are gone with the page.
 *
 * @summary What to bring in this case, after the two or three questions on which it depends.
 * @slot - Shown until the procedure is there, and whenever it cannot be had.
 * @csspart panel - Everything that it shows.
 * @csspart field - One question.
 * @csspart papers - The papers to bring.
 */
export class ChecklistElement extends LitElement {
  static override styles = [tokens, themes, controls, checklistStyles];

  readonly #announcer = new Announcer(this);
  readonly #widget = new PageWidget(this, () => void this.#load());
  readonly #elements = new Map<string, FieldElement>();

  /** Id of a shipped pack … */
  @property() procedure = '';
  /** … or the address of one; `{locale}` in it is replaced. */
  @property() src = '';
  /** Address of the ward's file. */
  @property() ward = '';
  /** Language of the whole page, unless the person chose another. */
  @property() locale = '';

  @state() private guide: Guide | undefined;
  @state() private unprinted = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#announcer.attach();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('locale')) this.#widget.takeLanguage();
    if (changed.has('procedure') || changed.has('src') || changed.has('ward')) void this.#load();
  }

  /** What was answered is kept when the language changes. */
  async #load(): Promise<void> {
    const { language: locale } = this.#widget;
    const { procedure, src } = this;
    if (!locale || !(procedure || src)) return;
    const loaded = await this.#fetch(locale).catch(() => undefined);
    if (locale !== this.#widget.language || !loaded) return;
    const answers = this.guide?.snapshot.answers ?? {};
    this.#elements.clear();
    this.guide = createGuide(papersOnly(loaded), { answers, today: todayInVietnam });
  }

  async #fetch(locale: string): Promise<Procedure> {
    const { procedure, src } = this;
    const ward = await this.#wardFile();
    const { packOrigins = [] } = ward ?? {};
    const request = { ...(src ? { src } : { procedure }), locale, packOrigins };
    const loaded = await services().loadProcedure(request);
    return ward ? applyWard(loaded, ward) : loaded;
  }

  async #wardFile(): Promise<Ward | undefined> {
    return this.ward
      ? services()
          .loadWard(this.ward)
          .catch(() => undefined)
      : undefined;
  }

  get #asked(): readonly FieldView[] {
    const steps = this.guide?.snapshot.review ?? [];
    const fields = steps.flatMap(({ screens }) => screens.flatMap((screen) => screen.fields));
    return fields.filter(({ derived }) => !derived);
  }

  get #groups(): readonly PapersGroup[] {
    const papers = this.guide?.snapshot.papers ?? [];
    const of = (mode: Paper['mode']) => papers.filter((paper) => paper.mode === mode);
    const groups = [
      { title: msg('Nộp cho cán bộ', { id: 'papers-submit' }), papers: of('submit') },
      { title: msg('Đưa cho xem rồi nhận lại', { id: 'papers-show' }), papers: of('show') },
    ];
    return groups.filter((group) => group.papers.length > 0);
  }

  readonly #change = (event: Event): void => {
    const element = event.target as FieldElement;
    if (!this.guide || this.#elements.get(element.name) !== element) return;
    this.guide.answerAll(changesIn(element, {}));
    this.requestUpdate();
    const { length } = this.guide.snapshot.papers;
    this.#announcer.say(msg(str`Cần ${length} loại giấy tờ`, { id: 'checklist-count' }));
  };

  #field(view: FieldView): FieldElement {
    const known = this.#elements.get(view.path) ?? createField(view);
    this.#elements.set(view.path, known);
    void defineField(view.field.kind).catch(askAgain);
    updateField(known, view, { autofill: false });
    return known;
  }

  readonly #print = (): void => {
    const { language } = this.#widget;
    this.unprinted = !printPapers(this.#title, language, this.#groups);
  };

  /** The next person at the same device finds nothing of the one before. */
  readonly #again = (): void => {
    removePrinted();
    this.#elements.clear();
    const { procedure } = this.guide ?? {};
    this.guide = procedure && createGuide(procedure, { today: todayInVietnam });
    this.unprinted = false;
  };

  get #title(): string {
    const title = this.guide?.procedure.title ?? '';
    return msg(str`Giấy tờ cần mang theo: ${title}`, { id: 'checklist' });
  }

  protected override render(): TemplateResult {
    const live = html`<slot name="tb-live"></slot>`;
    const { language } = this.#widget;
    if (!this.guide || !language) return html`<slot></slot>${live}`;
    return html`<section
        class="panel"
        part="panel"
        aria-labelledby="title"
        lang=${language}
        @change=${this.#change}
        @input=${this.#change}
      >
        <h2 id="title">${this.#title}</h2>
        ${this.#asked.map((view) => this.#field(view))} ${this.#papers()}
      </section>
      ${live}`;
  }

  #papers(): TemplateResult {
    const open = this.#asked.filter(
      ({ answer, field }) => answer === undefined && !field.optional,
    );
    return html`<section class="papers" part="papers" aria-labelledby="papers">
      <h3 id="papers">${msg('Ông/bà mang theo', { id: 'checklist-bring' })}</h3>
      ${
        open.length
          ? html`<p class="open">
              ${msg(str`Còn ${open.length} câu ở trên. Trả lời xong mới đủ giấy tờ.`, {
                id: 'checklist-open',
              })}
            </p>`
          : nothing
      }
      ${this.#groups.map(
        ({ title, papers }) =>
          html`<h4>${title}</h4>
            <ul>
              ${papers.map(paperLine)}
            </ul>`,
      )}
      <div class="actions">
        <button class="outlined" type="button" @click=${this.#print}>
          ${msg('In danh sách này', { id: 'checklist-print' })}
        </button>
        ${this.#asked.length ? this.#againButton() : nothing}
        ${this.unprinted ? html`<p class="open">${unprintedWords()}</p>` : nothing}
      </div>
    </section>`;
  }

  #againButton(): TemplateResult {
    return html`<button class="plain" type="button" @click=${this.#again}>
      ${msg('Làm lại từ đầu', { id: 'practice-again' })}
    </button>`;
  }
}

function paperLine({ title, note }: Paper): TemplateResult {
  return html`<li class="paper">
    <b>${title}</b>${note ? html`<br /><span class="hint">${note}</span>` : nothing}
  </li>`;
}

function unprintedWords(): string {
  return msg('Trình duyệt này không in được. Ông/bà mở trang bằng trình duyệt khác.', {
    id: 'checklist-unprinted',
  });
}

/** The next drawing asks again. */
function askAgain(): void {}

declare global {
  interface HTMLElementTagNameMap {
    'tb-checklist': ChecklistElement;
  }
}
