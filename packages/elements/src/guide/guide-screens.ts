import { msg } from '@lit/localize';
import type { Route, ScreenView } from '@tungbuoc/core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { SummaryLine } from './error-summary.js';
import type { Ending } from './ending.js';
import type * as LateScreens from './late-screens.js';
import { listenHere } from './listen-here.js';
import { progressHeader } from './progress-header.js';
import { stuckWords } from './stuck-words.js';
import { namedFields } from './fields-of.js';
import type { QuestionScreen } from './question-screen.js';
import type { GuideSession } from './session.js';
import type { Stage } from './stage.js';
import type { WordNotes } from './word-notes.js';

/** What the screens of a guide are drawn from. */
export interface GuideView {
  readonly stage: Stage;
  readonly session: GuideSession;
  readonly questions: QuestionScreen;
  /** `undefined` until they are fetched. */
  readonly late: typeof LateScreens | undefined;
  readonly ending: Ending | undefined;
  readonly notes: WordNotes;
  /** There is a `submit-url`, or a host that takes the submission over. */
  readonly canSend: boolean;
  /** The press of `Nộp hồ sơ` or `In tờ khai` came to nothing: what it needs could not be fetched. */
  readonly stuck: boolean;
  /** Of the numbers of identity cards only the end is shown. */
  readonly hidesIds: boolean;
}

/** What the person can do on them. */
export interface GuideActions {
  next(event: Event): void;
  back(): void;
  skip(): void;
  dismissRoute(): void;
  input(event: Event): void;
  focusField(fieldId: string): void;
  /** To a field, from the review. */
  edit(fieldId: string): void;
  send(): void;
  finish(): void;
  print(): void;
  copy(): void;
  leave(): void;
  /** From the start, with nothing answered. */
  again(): void;
  /** To the card from which answers are copied to an official site. */
  transfer(): void;
  retry(): void;
  reopen(): void;
  /** The person has read what was to be said of the draft. */
  acknowledge(): void;
  /** The numbers of identity cards are shown whole. */
  showIds(): void;
}

/** The present screen. */
export function guideScreen(view: GuideView, actions: GuideActions): TemplateResult {
  return { fill, sent, finish, practised, transfer }[view.stage](view, actions);
}

function fill(view: GuideView, actions: GuideActions): TemplateResult {
  const { snapshot, procedure } = view.session.guide;
  const { news, changes } = view.session;
  return html`${progressHeader(procedure, snapshot)}
  ${changes?.draftNotices(news, actions.acknowledge) ?? nothing} ${body(view, actions)}`;
}

function body(view: GuideView, actions: GuideActions): TemplateResult {
  const { screen, route } = view.session.guide.snapshot;
  if (screen) return question(view, screen, actions);
  if (route) return advice(view, route, actions);
  return view.session.guide.procedure.preparation ? sheet(view, actions) : review(view, actions);
}

function sheet({ ending, stuck }: GuideView, actions: GuideActions): TemplateResult {
  return ending?.sheet({ ...actions, stuck }) ?? html`${opening()}${backButton(actions)}`;
}

function practised({ ending }: GuideView, actions: GuideActions): TemplateResult {
  return ending?.practised(actions) ?? opening();
}

function transfer({ ending, stuck }: GuideView, actions: GuideActions): TemplateResult {
  const card = ending?.transfer({ ...actions, stuck });
  return card ?? html`${opening()}${backButton(actions)}`;
}

function sent(view: GuideView, actions: GuideActions): TemplateResult {
  const { session, late } = view;
  const { item } = session.sending;
  if (!item || !late) return opening();
  const { afterwards, answers } = session.guide.snapshot;
  const { procedure } = session.guide;
  return html`${late.receiptScreen(item, { afterwards, procedure, ...actions })}
  ${ownCopy(view, actions, Object.keys(answers).length > 0)}`;
}

function finish(view: GuideView, actions: GuideActions): TemplateResult {
  const { session, ending } = view;
  if (!ending) return opening();
  return html`${ending.finish()}
  ${session.files ? html`<p class="hint">${session.files.finishWords()}</p>` : nothing}
  ${ownCopy(view, actions, true)} ${ending.more()}`;
}

function question(
  { session, questions, late, notes }: GuideView,
  screen: ScreenView,
  actions: GuideActions,
): TemplateResult {
  const { snapshot, procedure } = session.guide;
  const lines = summaryLines(questions, screen);
  const fields = screen.fields.length > 0;
  return html`<form
    novalidate
    @submit=${actions.next}
    @input=${actions.input}
    @change=${actions.input}
  >
    ${lines.length && late ? late.errorSummary(lines, procedure, actions.focusField) : nothing}
    ${questions.render(screen, {
      papers: snapshot.papers,
      procedure,
      late,
      notes,
      autofill: session.device === 'personal',
      files: session.files,
    })}
    ${listenHere(procedure, screen.key)}
    <div class="actions">
      <button class="filled" type="submit">${msg('Tiếp tục', { id: 'next' })}</button>
      ${backButton(actions)}
      ${
        fields
          ? html`<button class="plain" type="button" @click=${actions.skip}>
              ${msg('Để sau', { id: 'skip' })}
            </button>`
          : nothing
      }
    </div>
  </form>`;
}

function summaryLines(questions: QuestionScreen, { fields }: ScreenView): readonly SummaryLine[] {
  return questions.shown.map((issue) => {
    const named = namedFields(fields).find(({ view }) => view.path === issue.fieldId);
    return { issue, label: named?.name ?? '' };
  });
}

function advice(
  { late, notes, session }: GuideView,
  route: Route,
  actions: GuideActions,
): TemplateResult {
  if (!late) return html`${opening()}${backButton(actions)}`;
  const terms = late.termNotes([route.title, route.text], notes);
  const below = html`${terms} ${listenHere(session.guide.procedure, route.id)}`;
  const { answers } = session.guide.snapshot;
  const { dismissRoute: goOn, back } = actions;
  return late.routeScreen(route, { answers, goOn, back }, below);
}

function review(view: GuideView, actions: GuideActions): TemplateResult {
  if (!view.late) return html`${opening()}${backButton(actions)}`;
  return html`${view.late.reviewScreen(view.session.guide, view.session.ward, {
      official: view.notes.official,
      files: view.session.files,
      edit: actions.edit,
      hidesIds: view.hidesIds,
      showIds: actions.showIds,
    })}
    ${view.session.changes?.droppedAnswers(view.session.dropped)}
    ${view.stuck ? unsentWords() : nothing} ${listenHere(view.session.guide.procedure)}
    <div class="actions">
      ${
        view.canSend
          ? html`<button class="filled" type="button" @click=${actions.send}>
              ${msg('Nộp hồ sơ', { id: 'submit' })}
            </button>`
          : html`<button class="filled" type="button" @click=${actions.finish}>
              ${msg('Xong, sang phần in', { id: 'review-finish' })}
            </button>`
      }
      ${transferButton(view, actions)} ${backButton(actions)}
    </div>`;
}

function transferButton({ session }: GuideView, actions: GuideActions) {
  if (!session.guide.procedure.transfer) return nothing;
  return html`<button class="outlined wide" type="button" @click=${actions.transfer}>
    ${msg('Chép sang Cổng Dịch vụ công', { id: 'transfer-open' })}
  </button>`;
}

function unsentWords(): TemplateResult {
  return html`<p class="issue" tabindex="-1" data-stuck>
    ${msg('Chưa gửi được. Ông/bà xem lại mạng, rồi bấm “Nộp hồ sơ” lần nữa.', { id: 'unsent' })}
  </p>`;
}

function ownCopy(view: GuideView, actions: GuideActions, hasAnswers: boolean): TemplateResult {
  return html`${view.stuck ? stuckWords() : nothing}
    ${listenHere(view.session.guide.procedure, view.session.sending.item?.state)}
    <div class="actions">
      ${
        hasAnswers
          ? html`<button class="outlined wide" type="button" @click=${actions.print}>
                ${msg('In tờ khai', { id: 'print' })}
              </button>
              <button class="outlined wide" type="button" @click=${actions.copy}>
                ${msg('Tải bản của tôi về máy', { id: 'copy' })}
              </button>
              ${view.session.device === 'shared' ? leftBehind() : nothing}
              ${transferButton(view, actions)}`
          : nothing
      }
      <button class="plain" type="button" @click=${actions.leave}>
        ${msg('Kết thúc', { id: 'leave' })}
      </button>
    </div>`;
}

function leftBehind(): TemplateResult {
  return html`<p class="hint">
    ${msg('Máy dùng chung: tệp tải về nằm lại trên máy, người khác mở được.', { id: 'copy-shared' })}
  </p>`;
}

function backButton(actions: GuideActions): TemplateResult {
  return html`<button class="plain" type="button" @click=${actions.back}>
    ${msg('Quay lại', { id: 'back' })}
  </button>`;
}

function opening(): TemplateResult {
  return html`<p tabindex="-1" data-heading>
    ${msg('Đang mở phần này. Nếu lâu quá, ông/bà kiểm tra mạng.', { id: 'opening' })}
  </p>`;
}
