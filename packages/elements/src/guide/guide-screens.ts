import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { errorSummary } from './error-summary.js';
import type { SummaryLine } from './error-summary.js';
import type { LateController } from './late-controller.js';
import { progressHeader } from './progress-header.js';
import type { QuestionScreen } from './question-screen.js';
import { routeScreen } from './route-screen.js';
import type { GuideSession } from './session.js';

/** What the screens of a guide in progress are drawn from. */
export interface GuideView {
  readonly session: GuideSession;
  readonly questions: QuestionScreen;
  readonly late: LateController;
  /** There is a `submit-url`, or a host that takes the submission over. */
  readonly canSend: boolean;
}

/** What the person can do on them. */
export interface GuideActions {
  next(event: Event): void;
  back(): void;
  skip(): void;
  dismissRoute(): void;
  input(event: Event): void;
  focusField(fieldId: string): void;
  send(): void;
  finish(): void;
  print(): void;
  copy(): void;
  leave(): void;
  retry(): void;
  reopen(): void;
}

/** The present screen: a question, a route to another procedure, or the review. */
export function fillScreen(view: GuideView, actions: GuideActions): TemplateResult {
  const { guide } = view.session;
  const { snapshot, procedure } = guide!;
  const body = { screen: question, route, review }[snapshot.place];
  return html`${progressHeader(procedure, snapshot)} ${body(view, actions)}`;
}

/** After `Nộp hồ sơ`. */
export function sentScreen(view: GuideView, actions: GuideActions): TemplateResult {
  const { item } = view.session.sending;
  const screens = view.late.screens;
  if (!item || !screens) return opening();
  const { afterwards, answers } = view.session.guide!.snapshot;
  return html`${screens.receiptScreen(item, afterwards, actions)}
  ${ownCopy(actions, Object.keys(answers).length > 0)}`;
}

/** The end of a guide that does not send. */
export function finishScreen(view: GuideView, actions: GuideActions): TemplateResult {
  const screens = view.late.screens;
  if (!screens) return opening();
  const { guide, ward } = view.session;
  return html`${screens.finishScreen(guide!.snapshot, guide!.procedure.id, ward)}
  ${ownCopy(actions, true)}`;
}

function question({ session, questions }: GuideView, actions: GuideActions): TemplateResult {
  const { snapshot, procedure } = session.guide!;
  const lines = summaryLines(questions, session);
  const fields = snapshot.screen!.fields.length > 0;
  return html`<form
    novalidate
    @submit=${actions.next}
    @input=${actions.input}
    @change=${actions.input}
  >
    ${lines.length ? errorSummary(lines, procedure, actions.focusField) : nothing}
    ${questions.render(snapshot, procedure, session.device === 'personal')}
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

function summaryLines(questions: QuestionScreen, session: GuideSession): readonly SummaryLine[] {
  const fields = session.guide!.snapshot.screen!.fields;
  return questions.shown.map((issue) => {
    const view = fields.find(({ path }) => path === issue.fieldId);
    return { issue, label: view?.field.shortLabel ?? view?.field.label ?? '' };
  });
}

function route({ session }: GuideView, actions: GuideActions): TemplateResult {
  const { route } = session.guide!.snapshot;
  return routeScreen(route!, { goOn: actions.dismissRoute, back: actions.back });
}

function review(view: GuideView, actions: GuideActions): TemplateResult {
  const screens = view.late.screens;
  if (!screens) return html`${opening()}${backButton(actions)}`;
  return html`${screens.reviewScreen(view.session.guide!, view.session.ward)}
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
      ${backButton(actions)}
    </div>`;
}

function ownCopy(actions: GuideActions, hasAnswers: boolean): TemplateResult {
  return html`<div class="actions">
    ${
      hasAnswers
        ? html`<button class="outlined wide" type="button" @click=${actions.print}>
              ${msg('In tờ khai', { id: 'print' })}
            </button>
            <button class="outlined wide" type="button" @click=${actions.copy}>
              ${msg('Tải bản của tôi về máy', { id: 'copy' })}
            </button>`
        : nothing
    }
    <button class="plain" type="button" @click=${actions.leave}>
      ${msg('Kết thúc', { id: 'leave' })}
    </button>
  </div>`;
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
