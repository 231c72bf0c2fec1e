import { msg, str } from '@lit/localize';
import { answerText } from '@tungbuoc/core';
import type { Answer, Field, FieldView, Guide, Issue, StepView, Ward } from '@tungbuoc/core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { feesList } from './fees-list.js';
import { itemTitle, namedFields, namedIn, nameOf } from './fields-of.js';
import type { NamedField } from './fields-of.js';
import { issueWords } from './issue-words.js';
import { maskIds } from './mask-ids.js';
import { officialLabel } from './official-label.js';

/** What the review needs besides the answers. */
export interface ReviewSetting {
  /** Labels on the official form by field id, for readers of another language. */
  readonly official: ReadonlyMap<string, string>;
  /** Names the files of a field; only of procedures that ask for some. */
  readonly files?: { words(path: string): string } | undefined;
  /** Leads to a field. */
  readonly edit: (path: string) => void;
  /** Of the numbers of identity cards only the end is shown, until asked for. */
  readonly hidesIds: boolean;
  readonly showIds: () => void;
}

/** Everything before it is sent: each answer with `Sửa`, and what is still open on top. */
export function reviewScreen(
  guide: Guide,
  ward: Ward | undefined,
  setting: ReviewSetting,
): TemplateResult {
  const { snapshot } = guide;
  return html`<h2 tabindex="-1" data-heading>${msg('Kiểm tra lại', { id: 'review' })}</h2>
    <p class="hint">
      ${msg('Ông/bà đọc lại từng mục. Chỗ nào chưa đúng, bấm “Sửa”.', { id: 'review-hint' })}
    </p>
    ${setting.hidesIds && hasIds(guide) ? showIdsButton(setting) : nothing}
    ${openList(guide, setting)} ${snapshot.review.map((step) => stepBlock(step, guide, setting))}
    ${feesList(snapshot, guide.procedure.id, ward)}`;
}

function openList(guide: Guide, setting: ReviewSetting): TemplateResult | typeof nothing {
  const open = guide.snapshot.issues.filter((issue) => issue.level === 'error');
  if (!open.length) return nothing;
  return html`<section class="summary error" part="summary" tabindex="-1" aria-labelledby="open">
    <h3 id="open">${msg(str`Còn ${open.length} mục chưa xong`, { id: 'review-open' })}</h3>
    <ul>
      ${open.map((issue) => openLine(issue, guide, setting))}
    </ul>
  </section>`;
}

function openLine(issue: Issue, guide: Guide, { edit }: ReviewSetting): TemplateResult {
  const fields = guide.snapshot.review.flatMap(fieldsIn);
  const named = namedFields(fields).find(({ view }) => view.path === issue.fieldId);
  const go = (event: Event) => {
    event.preventDefault();
    edit(issue.fieldId);
  };
  const words =
    issue.code === 'required'
      ? msg('chưa có', { id: 'review-missing' })
      : issueWords(issue, guide.procedure);
  return html`<li>
    <a href="#" @click=${go}>${named?.name ?? ''}: ${words}</a>
  </li>`;
}

function stepBlock(
  step: StepView,
  guide: Guide,
  setting: ReviewSetting,
): TemplateResult | typeof nothing {
  const fields = fieldsIn(step);
  if (!fields.length) return nothing;
  return html`<section class="review-step" part="review-step">
    <h3>${step.title}</h3>
    ${rows(fields, guide, setting)}
  </section>`;
}

function fieldsIn({ screens }: StepView): readonly FieldView[] {
  return screens.flatMap((screen) => screen.fields);
}

/** One list as far as the first group; then its items, each under its heading, and so on. */
function rows(fields: readonly FieldView[], guide: Guide, setting: ReviewSetting): TemplateResult {
  const end = fields.findIndex((view) => view.items.length > 0) + 1 || fields.length;
  const [listed, rest] = [fields.slice(0, end), fields.slice(end)];
  const group = listed.at(-1);
  const draw = (named: NamedField) => row(named, guide, setting);
  return html`<dl>${listed.map((view) => draw({ view, name: nameOf(view.field) }))}</dl>
    ${group?.items.map(
      (item, index) =>
        html`<h4>${itemTitle(group, index)}</h4>
          <dl>${namedIn(group)(item, index).map(draw)}</dl>`,
    )}
    ${rest.length ? rows(rest, guide, setting) : nothing}`;
}

function row(
  { view, name }: NamedField,
  guide: Guide,
  { official, edit, files, hidesIds }: ReviewSetting,
): TemplateResult {
  const warning = view.issues.find((issue) => issue.level !== 'error');
  return html`<div class="row">
    <dt>${nameOf(view.field)} ${officialLabel(official.get(view.field.id))}</dt>
    <dd>
      ${
        view.answer === undefined
          ? html`<span class="hint">${msg('Để trống', { id: 'review-empty' })}</span>`
          : html`<span data-answer
              >${
                files && view.field.kind === 'file'
                  ? lines(files.words(view.path))
                  : answerLines(view.field, view.answer, hidesIds)
              }</span
            >`
      }
      ${warning ? html`<p class="note">${issueWords(warning, guide.procedure)}</p>` : nothing}
    </dd>
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

/** What `answerText` says for everybody, in the language of the page. */
function answerWords(field: Field, answer: Answer): string {
  return answer === true ? msg('Đồng ý', { id: 'answer-agreed' }) : answerText(field, answer);
}

function answerLines(field: Field, answer: Answer, hidesIds: boolean) {
  const whole = answerWords(field, answer);
  const shown = hidesIds ? maskIds(whole) : whole;
  if (shown === whole) return lines(whole);
  const spoken = shown.replace(/[• ]+/g, ` ${msg('số đuôi', { id: 'id-ends' })} `);
  return html`<span aria-hidden="true">${lines(shown)}</span
    ><span class="visually-hidden">${spoken}</span>`;
}

function hasIds({ snapshot }: Guide): boolean {
  const views = namedFields(snapshot.review.flatMap(fieldsIn)).map(({ view }) => view);
  return views.some(({ field, answer }) => answer !== undefined && hidesSomething(field, answer));
}

function hidesSomething(field: Field, answer: Answer): boolean {
  const whole = answerWords(field, answer);
  return maskIds(whole) !== whole;
}

function showIdsButton({ showIds }: ReviewSetting): TemplateResult {
  return html`<button class="outlined" type="button" @click=${showIds}>
    ${msg('Hiện số', { id: 'show-ids' })}<span class="visually-hidden">
      ${msg('giấy tờ đang che', { id: 'show-ids-which' })}</span
    >
  </button>`;
}

function lines(text: string): readonly unknown[] {
  return text.split('\n').map((line, i) => (i > 0 ? html`<br />${line}` : line));
}
