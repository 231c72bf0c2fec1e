import { msg, str } from '@lit/localize';
import type { Procedure, Ward } from '@tungbuoc/core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { clockTime, dateOf } from '../clock.js';
import { keptUntil } from '../drafts/kept-until.js';
import { keptDays } from '../kept-days.js';
import { whyNothingIsKept } from '../page-keeps.js';
import type { Device, DraftSummary, LockedDraft, OutboxItem } from '../services.js';
import { newerWords, stepWords } from './draft-words.js';
import { listenHere } from './listen-here.js';
import { stuckWords } from './stuck-words.js';

/** What the first screen shows. */
export interface StartView {
  readonly procedure: Procedure;
  readonly ward: Ward | undefined;
  /** Asked only when neither the host nor the person has said it before. */
  readonly askDevice: boolean;
  readonly device: Device | undefined;
  /** "Bắt đầu" was pressed before a device was chosen. */
  readonly deviceMissing: boolean;
  /** The pack has no words in the language of the page. */
  readonly isUntranslated: boolean;
  /** A button was pressed, and what it needs could not be fetched. */
  readonly stuck: boolean;
  readonly drafts: readonly DraftSummary[];
  readonly items: readonly OutboxItem[];
  /** Nothing is sent, and nothing kept. */
  readonly practice: boolean;
  /** A copy that the person has as a file can be gone on with. */
  readonly canOpenCopy: boolean;
  /** What to know beforehand; `undefined` until it was asked for and is there. */
  readonly facts: TemplateResult | undefined;
  /** The browser has deleted what was kept here. */
  readonly lossNote?: TemplateResult | undefined;
  readonly locked: readonly LockedDraft[];
  /** After so long without a sign of anybody, a shared device ends. */
  readonly idleMinutes: number;
  /** Nobody was there: what somebody had begun was cleared. */
  readonly isIdle: boolean;
}

/** What can be done there. */
export interface StartActions {
  begin(): void;
  choose(device: Device): void;
  resume(id: string): void;
  discard(id: string): void;
  show(item: OutboxItem): void;
  /** Goes on with a copy that the person has as a file. */
  openCopy(): void;
  /** `Cần biết trước` was opened. */
  learn(): void;
  unlock(id: string): void;
}

/** What this is, what is kept of it, and "Bắt đầu". */
export function startScreen(view: StartView, actions: StartActions): TemplateResult {
  const { procedure } = view;
  return html`<h2 class="title" tabindex="-1" data-heading>${procedure.title}</h2>
    <p>${procedure.summary}</p>
    ${
      view.isUntranslated
        ? html`<p class="hint">
            ${msg('Thủ tục này mới có tiếng Việt.', { id: 'start-untranslated' })}
          </p>`
        : nothing
    }
    ${procedure.minutes ? minutesLine(procedure.minutes, view) : nothing}
    ${procedure.about ? beforehand(view, actions) : nothing} ${view.isIdle ? idleNote() : nothing}
    ${pageOnlyNote(view)} ${view.lossNote ?? nothing}
    ${view.items.map((item) => itemCard(item, actions))}
    ${view.drafts.map((draft) => draftCard(draft, actions))}
    ${view.locked.map((draft) => lockedCard(draft, actions))}
    ${view.askDevice ? deviceQuestion(view, actions) : nothing}
    ${view.stuck ? stuckWords() : nothing} ${listenHere(procedure)}
    <div class="actions">
      <button
        class=${view.drafts.length ? 'outlined wide' : 'filled'}
        type="button"
        @click=${actions.begin}
      >
        ${
          view.drafts.length
            ? msg('Bắt đầu hồ sơ mới', { id: 'start-new' })
            : msg('Bắt đầu', { id: 'start' })
        }
      </button>
      ${
        view.canOpenCopy
          ? html`<button class="plain" type="button" @click=${actions.openCopy}>
              ${msg('Mở bản sao từ tệp', { id: 'copy-open' })}
            </button>`
          : nothing
      }
    </div>
    ${view.ward?.dataController ? privacyNote(view.ward.dataController) : nothing}`;
}

function beforehand({ facts }: StartView, { learn }: StartActions): TemplateResult {
  return html`<details class="privacy" part="about" @toggle=${learn}>
    <summary>${msg('Cần biết trước', { id: 'facts-before' })}</summary>
    ${facts ?? html`<p>${msg('Đang mở phần này. Nếu lâu quá, ông/bà kiểm tra mạng.', { id: 'opening' })}</p>`}
  </details>`;
}

function draftCard(draft: DraftSummary, actions: StartActions): TemplateResult {
  const title = unfinished(draft.initials);
  return html`<section class="card" part="draft" aria-label=${title}>
    <h3 data-answer>${title}</h3>
    <p class="hint">
      ${draft.step ? stepWords(draft.step) : nothing}
      ${msg(str`Đã lưu lúc ${clockTime(draft.savedAt)}, ngày ${dateOf(draft.savedAt)}.`, {
        id: 'start-draft-saved',
      })}
      ${draft.newer ? nothing : keptUntil(draft.expiresAt, draft.savedAt)}
    </p>
    ${
      draft.newer
        ? newerWords()
        : html`<button class="filled" type="button" @click=${() => actions.resume(draft.id)}>
            ${msg('Làm tiếp', { id: 'resume' })}
          </button>`
    }
    <button class="plain" type="button" @click=${() => actions.discard(draft.id)}>
      ${msg('Xóa bản nháp', { id: 'discard' })}
    </button>
  </section>`;
}

function itemCard(item: OutboxItem, actions: StartActions): TemplateResult {
  return html`<section class="card" part="submission">
    <h3 data-answer>${itemTitle(item)}</h3>
    <p class="hint">
      ${msg(str`Nộp lúc ${clockTime(item.createdAt)}, ngày ${dateOf(item.createdAt)}.`, {
        id: 'start-item-time',
      })}
    </p>
    <button class="outlined" type="button" @click=${() => actions.show(item)}>
      ${msg('Xem', { id: 'start-item-show' })}
    </button>
  </section>`;
}

function itemTitle(item: OutboxItem): string {
  if (item.state === 'sent') {
    return msg(str`Đã nộp, mã hồ sơ ${item.reference ?? ''}`, { id: 'start-item-sent' });
  }
  if (item.state === 'refused') return msg('Hồ sơ chưa nộp được', { id: 'start-item-refused' });
  return msg('Hồ sơ đang chờ gửi, không mất gì', { id: 'start-item-waiting' });
}

function deviceQuestion(view: StartView, actions: StartActions): TemplateResult {
  const option = (device: Device, label: string, hint: string) =>
    html`<label class="option" ?data-chosen=${view.device === device}>
      <input
        type="radio"
        name="device"
        value=${device}
        aria-labelledby="device-${device}-name"
        aria-describedby="device-${device}"
        .checked=${view.device === device}
        @change=${() => actions.choose(device)}
      />
      <span
        ><b id="device-${device}-name">${label}</b
        ><span class="hint" id="device-${device}">${hint}</span></span
      >
    </label>`;
  return html`<form @submit=${stayHere}>
    <fieldset class="device" part="device" tabindex="-1">
      <legend>${msg('Ông/bà đang dùng máy của ai?', { id: 'device-question' })}</legend>
      ${
        view.deviceMissing
          ? html`<p class="issue" id="device-issue">
              ${msg('Ông/bà chọn một trong hai câu dưới đây.', { id: 'device-missing' })}
            </p>`
          : nothing
      }
      ${option('personal', msg('Máy của tôi', { id: 'device-personal' }), personalHint())}
      ${option(
        'shared',
        msg('Máy dùng chung', { id: 'device-shared' }),
        sharedHint(view.idleMinutes),
      )}
    </fieldset>
  </form>`;
}

/**
 * The form is there for its radio buttons: Chromium (156) keeps those outside a form, with their whole
 * screen, after they were taken out of a shadow root. Enter must not send it anywhere.
 */
function stayHere(event: Event): void {
  event.preventDefault();
}

function personalHint(): string {
  const days = keptDays();
  const until = dateOf(Date.now() + days * 24 * 3_600_000);
  return msg(
    str`Điện thoại, máy tính của riêng ông/bà. Máy tự lưu những gì đã khai, có khóa, giữ ${days} ngày, đến ${until}. Tắt máy hay mất mạng vẫn còn.`,
    { id: 'device-personal-means' },
  );
}

function sharedHint(minutes: number): string {
  return msg(
    str`Máy ở phường, ngoài quán, của người khác. Không lưu gì trên máy, chỉ giữ tạm trên trang này: đóng trang, hay để yên ${minutes} phút, là mất.`,
    { id: 'device-shared-means' },
  );
}

/** Where nothing can be kept, or the page says that nothing is, there is nothing to promise. */
function minutesLine(minutes: number, view: StartView): TemplateResult {
  const { device, askDevice, canOpenCopy } = view;
  const words =
    (device === 'shared' && !askDevice) || !canOpenCopy
      ? msg(str`Khai trong khoảng ${minutes} phút.`, { id: 'start-minutes-only' })
      : msg(str`Khai trong khoảng ${minutes} phút. Có thể dừng, lúc khác làm tiếp.`, {
          id: 'start-minutes',
        });
  return html`<p class="hint">${words}</p>`;
}

/** Said before typing begins (quality bars P7, P8, R19). */
function pageOnlyNote(view: StartView): TemplateResult | typeof nothing {
  if (view.askDevice || view.practice || view.device !== 'shared') return nothing;
  return html`<p class="note" part="page-only">
    ${pageOnlyReasons[whyNothingIsKept() ?? 'shared']()} ${sharedLoss(view.idleMinutes)}
  </p>`;
}

const pageOnlyReasons = {
  frame: () =>
    msg('Trang này nằm trong một trang khác nên không lưu được: bản nháp chỉ ở trang này.', {
      id: 'start-frame',
    }),
  insecure: () =>
    msg('Trang web chưa có khóa bảo mật (https) nên không lưu gì trên máy.', {
      id: 'start-insecure',
    }),
  shared: () => msg('Máy dùng chung, không lưu gì trên máy.', { id: 'start-shared' }),
};

function sharedLoss(minutes: number): string {
  return msg(str`Đang giữ tạm trên trang này: đóng trang, hay để yên ${minutes} phút, là mất.`, {
    id: 'start-loss',
  });
}

function idleNote(): TemplateResult {
  return html`<p class="note">
    ${msg('Không có ai dùng trang này một lúc lâu, nên những gì đã khai ở đây được xóa.', {
      id: 'start-idle',
    })}
  </p>`;
}

function lockedCard(draft: LockedDraft, actions: StartActions): TemplateResult {
  return html`<section class="card" part="locked">
    <h3>${msg('Hồ sơ cất bằng mã', { id: 'start-locked' })}</h3>
    <p class="hint">
      ${msg(str`Cất lúc ${clockTime(draft.savedAt)}, ngày ${dateOf(draft.savedAt)}.`, {
        id: 'start-locked-saved',
      })}
      ${msg(str`Máy giữ đến ${clockTime(draft.expiresAt)}, ngày ${dateOf(draft.expiresAt)}.`, {
        id: 'start-locked-until',
      })}
    </p>
    <button class="outlined" type="button" @click=${() => actions.unlock(draft.id)}>
      ${msg('Mở bằng mã', { id: 'start-unlock' })}
    </button>
  </section>`;
}

function privacyNote(controller: NonNullable<Ward['dataController']>): TemplateResult {
  return html`<details class="privacy" part="privacy">
    <summary>${msg('Thông tin này dùng để làm gì?', { id: 'privacy-title' })}</summary>
    <p>${controller.purpose}</p>
    <p>
      ${msg(str`Nơi chịu trách nhiệm: ${controller.name}.`, { id: 'privacy-controller' })}
      ${controller.retention ?? ''} ${controller.contact ?? ''}
    </p>
  </details>`;
}

/** Several drafts are told apart by the initials of whom they are for. */
function unfinished(initials: string): string {
  const title = msg('Hồ sơ đang làm dở', { id: 'start-unfinished' });
  return initials ? `${title}: ${initials}` : title;
}
