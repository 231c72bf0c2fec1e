import { msg } from '@lit/localize';
import { answerText } from '@tungbuoc/core';
import type { FieldView, Guide, Note, Paper, Ward } from '@tungbuoc/core';
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
 * what to press there; last the answers that it holds for. It is also what is printed.
 */
export function preparationSheet(view: SheetView): TemplateResult {
  const { guide, ward, facts, sites } = view;
  const { snapshot, procedure } = guide;
  return html`<div class="sheet" part="sheet" data-paper>
    <h2 tabindex="-1" data-heading>${msg('Phiếu chuẩn bị', { id: 'sheet' })}</h2>
    <p class="paper-title">${procedure.title}</p>
    <p class="hint">
      ${msg('In ra hoặc chụp lại, mang theo khi đi. Trang này không nộp hồ sơ.', {
        id: 'sheet-hint',
      })}
    </p>
    ${openNote(view)} ${snapshot.papers.length ? papers(snapshot.papers) : nothing}
    ${feesList(snapshot, procedure.id, ward)} ${facts}
    ${places(msg('Nơi hỏi, nơi được giúp', { id: 'sheet-places' }), ward)} ${sites}
    ${snapshot.afterwards.length ? next(snapshot.afterwards) : nothing} ${ownCase(view)}
  </div>`;
}

function papers(list: readonly Paper[]): TemplateResult {
  return html`<section>
    <h3>${msg('Giấy tờ cần mang theo', { id: 'sheet-papers' })}</h3>
    ${papersList(list, msg('Cần nộp', { id: 'sheet-submit' }))}
  </section>`;
}

/** What was left out may change everything that stands here. */
function openNote({ guide, edit }: SheetView): TemplateResult | typeof nothing {
  const [first] = asked(guide).filter(({ view }) => view.answer === undefined);
  if (!first) return nothing;
  return html`<div class="note">
    <p>${msg('Có câu chưa trả lời, nên phiếu có thể thiếu.', { id: 'sheet-open' })}</p>
    <button class="outlined" type="button" @click=${() => edit(first.view.path)}>
      ${msg('Trả lời tiếp', { id: 'sheet-answer' })}
    </button>
  </div>`;
}

/** The sheet holds for these answers; each can be mended. */
function ownCase({ guide, edit }: SheetView): TemplateResult | typeof nothing {
  const rows = asked(guide);
  if (!rows.length) return nothing;
  return html`<section part="case">
    <h3>${msg('Phiếu này theo câu trả lời', { id: 'sheet-case' })}</h3>
    <dl>${rows.map((named) => row(named, edit))}</dl>
  </section>`;
}

/** What was answered, or has to be. */
function asked({ snapshot }: Guide): readonly NamedField[] {
  const views = snapshot.review.flatMap(({ screens }) => screens.flatMap((s) => s.fields));
  return namedFields(views).filter(
    ({ view: { answer, field, derived } }) =>
      answer !== undefined || !(field.optional === true || derived),
  );
}

function row({ view, name }: NamedField, edit: SheetView['edit']): TemplateResult {
  return html`<div class="row">
    <dt>${name}</dt>
    <dd><span data-answer>${words(view)}</span></dd>
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

function words({ field, answer }: FieldView): string {
  if (answer === true) return msg('Đồng ý', { id: 'answer-agreed' });
  if (answer === undefined) return msg('Chưa trả lời', { id: 'sheet-unanswered' });
  return answerText(field, answer);
}

function next(afterwards: readonly Note[]): TemplateResult {
  return html`<section>
    <h3>${msg('Việc tiếp theo', { id: 'sent-next' })}</h3>
    <ol>
      ${afterwards.map(({ text }) => html`<li>${text}</li>`)}
    </ol>
  </section>`;
}
