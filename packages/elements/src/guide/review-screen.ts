import { msg, str } from '@lit/localize';
import { answerText } from '@tungbuoc/core';
import type {
  Answer,
  Field,
  FieldView,
  Guide,
  Issue,
  Snapshot,
  StepView,
  Ward,
} from '@tungbuoc/core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { feesList } from './fees-list.js';
import { issueWords } from './issue-words.js';
import { officialLabel } from './official-label.js';

/** Labels on the official form by field id, for readers of another language. */
type OfficialLabels = ReadonlyMap<string, string>;

/** Everything before it is sent: each answer with `Sửa`, and what is still open on top. */
export function reviewScreen(
  guide: Guide,
  ward: Ward | undefined,
  official: OfficialLabels,
): TemplateResult {
  const { snapshot } = guide;
  return html`<h2 tabindex="-1" data-heading>${msg('Kiểm tra lại', { id: 'review' })}</h2>
    <p class="hint">
      ${msg('Ông/bà đọc lại từng mục. Chỗ nào chưa đúng, bấm “Sửa”.', { id: 'review-hint' })}
    </p>
    ${openList(guide, snapshot)} ${snapshot.review.map((step) => stepBlock(step, guide, official))}
    ${feesList(snapshot, guide.procedure.id, ward)}`;
}

function openList(guide: Guide, snapshot: Snapshot): TemplateResult | typeof nothing {
  const open = snapshot.issues.filter((issue) => issue.level === 'error');
  if (!open.length) return nothing;
  return html`<section class="summary error" part="summary" tabindex="-1" aria-labelledby="open">
    <h3 id="open">${msg(str`Còn ${open.length} mục chưa xong`, { id: 'review-open' })}</h3>
    <ul>
      ${open.map((issue) => openLine(issue, guide))}
    </ul>
  </section>`;
}

function openLine(issue: Issue, guide: Guide): TemplateResult {
  const view = guide.snapshot.review
    .flatMap((step) => step.screens.flatMap((screen) => screen.fields))
    .find((field) => field.path === issue.fieldId);
  const go = (event: Event) => {
    event.preventDefault();
    guide.goTo(issue.fieldId);
  };
  const words =
    issue.code === 'required'
      ? msg('chưa có', { id: 'review-missing' })
      : issueWords(issue, guide.procedure);
  return html`<li>
    <a href="#" @click=${go}>${view ? nameOf(view) : ''}: ${words}</a>
  </li>`;
}

function stepBlock(
  step: StepView,
  guide: Guide,
  official: OfficialLabels,
): TemplateResult | typeof nothing {
  const fields = step.screens.flatMap((screen) => screen.fields);
  if (!fields.length) return nothing;
  return html`<section class="review-step" part="review-step">
    <h3>${step.title}</h3>
    <dl>${fields.map((view) => row(view, guide, official))}</dl>
  </section>`;
}

function row(view: FieldView, guide: Guide, official: OfficialLabels): TemplateResult {
  const warning = view.issues.find((issue) => issue.level !== 'error');
  return html`<div class="row">
    <dt>${nameOf(view)} ${officialLabel(official.get(view.field.id))}</dt>
    <dd>
      ${
        view.answer === undefined
          ? html`<span class="hint">${msg('Để trống', { id: 'review-empty' })}</span>`
          : html`<span data-answer>${lines(answerWords(view.field, view.answer))}</span>`
      }
      ${warning ? html`<p class="note">${issueWords(warning, guide.procedure)}</p>` : nothing}
    </dd>
    ${
      view.derived
        ? nothing
        : html`<dd class="change">
            <button class="plain" type="button" @click=${() => guide.goTo(view.path)}>
              ${msg('Sửa', { id: 'edit' })}<span class="visually-hidden"> ${nameOf(view)}</span>
            </button>
          </dd>`
    }
  </div>`;
}

/** What `answerText` says for everybody, in the language of the page. */
function answerWords(field: Field, answer: Answer): string {
  return answer === true ? msg('Đồng ý', { id: 'answer-agreed' }) : answerText(field, answer);
}

function lines(text: string): readonly unknown[] {
  return text.split('\n').map((line, i) => (i > 0 ? html`<br />${line}` : line));
}

function nameOf({ field }: FieldView): string {
  return field.shortLabel ?? field.label;
}
