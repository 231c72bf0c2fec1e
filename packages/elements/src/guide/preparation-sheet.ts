import { msg } from '@lit/localize';
import { answerText } from '@tungbuoc/core';
import type { FieldView, Guide, Note, Ward } from '@tungbuoc/core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { feesList } from './fees-list.js';
import { namedFields } from './fields-of.js';
import type { NamedField } from './fields-of.js';
import { papersList } from './papers-list.js';
import { places } from './places.js';

/** What the sheet is drawn from. */
export interface SheetView {
  readonly guide: Guide;
  readonly ward: Ward | undefined;
  /** Facts and official sites; drawn by whoever has them. */
  readonly facts: TemplateResult | typeof nothing;
  readonly sites: TemplateResult | typeof nothing;
  /** Leads to a field. */
  edit(path: string): void;
}

/**
 * The end of a procedure that we only help to prepare: what to bring, what to pay, where to go, and
 * what to press there. It is also what is printed.
 */
export function preparationSheet(view: SheetView): TemplateResult {
  const { guide, ward, facts, sites } = view;
  const { snapshot, procedure } = guide;
  return html`<div class="sheet" part="sheet" data-paper>
    <h2 tabindex="-1" data-heading>${msg('Phiếu chuẩn bị', { id: 'sheet' })}</h2>
    <p class="hint">
      ${msg('In ra hoặc chụp lại, mang theo khi đi. Trang này không nộp hồ sơ.', {
        id: 'sheet-hint',
      })}
    </p>
    ${ownCase(view)} ${snapshot.papers.length ? papers(snapshot.papers) : nothing}
    ${feesList(snapshot, procedure.id, ward)} ${facts}
    ${places(msg('Nơi hỏi, nơi được giúp', { id: 'sheet-places' }), ward)} ${sites}
    ${snapshot.afterwards.length ? next(snapshot.afterwards) : nothing}
  </div>`;
}

function papers(list: Parameters<typeof papersList>[0]): TemplateResult {
  return html`<section>
    <h3>${msg('Giấy tờ cần mang theo', { id: 'sheet-papers' })}</h3>
    ${papersList(list)}
  </section>`;
}

/** The sheet holds for these answers; each can be mended. */
function ownCase({ guide, edit }: SheetView): TemplateResult | typeof nothing {
  const views = guide.snapshot.review.flatMap(({ screens }) => screens.flatMap((s) => s.fields));
  const asked = namedFields(views).filter(({ view }) => view.answer !== undefined || isOpen(view));
  if (!asked.length) return nothing;
  return html`<section part="case">
    <h3>${msg('Trường hợp của ông/bà', { id: 'sheet-case' })}</h3>
    <dl>${asked.map((named) => row(named, edit))}</dl>
  </section>`;
}

function isOpen({ field, derived }: FieldView): boolean {
  return !field.optional && !derived;
}

function row({ view, name }: NamedField, edit: SheetView['edit']): TemplateResult {
  return html`<div class="row">
    <dt>${name}</dt>
    <dd>${view.answer === undefined ? open() : html`<span data-answer>${words(view)}</span>`}</dd>
    ${
      view.derived
        ? nothing
        : html`<dd class="change">
            <button class="plain" type="button" @click=${() => edit(view.path)}>
              ${msg('Sửa', { id: 'edit' })}<span class="visually-hidden"> ${name}</span>
            </button>
          </dd>`
    }
  </div>`;
}

function open(): TemplateResult {
  return html`<span class="note"
    >${msg('Chưa trả lời, nên phiếu có thể thiếu', { id: 'sheet-open' })}</span
  >`;
}

function words({ field, answer }: FieldView): string {
  if (answer === true) return msg('Đồng ý', { id: 'answer-agreed' });
  return answer === undefined ? '' : answerText(field, answer);
}

function next(afterwards: readonly Note[]): TemplateResult {
  return html`<section>
    <h3>${msg('Việc tiếp theo', { id: 'sent-next' })}</h3>
    <ol>
      ${afterwards.map(({ text }) => html`<li>${text}</li>`)}
    </ol>
  </section>`;
}
