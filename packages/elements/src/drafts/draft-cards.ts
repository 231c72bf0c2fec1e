import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { clockTime, dateOf } from '../clock.js';
import { newerWords, stepWords } from '../guide/draft-words.js';
import type { DraftSummary, OutboxItem } from '../services.js';
import { keptUntil } from './kept-until.js';

/** What can be done with a draft. */
export interface DraftActions {
  resume(draft: DraftSummary): void;
  copy(draft: DraftSummary): void;
  discard(draft: DraftSummary): void;
}

/** Procedure, for whom, how far, until when. */
export function draftCard(draft: DraftSummary, actions: DraftActions): TemplateResult {
  const id = `draft-${draft.id}`;
  return html`<article class="card" part="draft" aria-labelledby=${id}>
    <h3 id=${id} data-answer>${titleOf(draft)}</h3>
    <p class="hint">
      ${draft.step ? stepWords(draft.step) : nothing}
      ${msg(str`Đã lưu lúc ${clockTime(draft.savedAt)}, ngày ${dateOf(draft.savedAt)}.`, {
        id: 'start-draft-saved',
      })}
      ${draft.newer ? nothing : keptUntil(draft.expiresAt, draft.savedAt)}
    </p>
    ${draft.newer ? newerWords() : buttons(draft, id, actions)}
  </article>`;
}

function titleOf({ title, initials }: DraftSummary): string {
  const name = title || msg('Hồ sơ đang làm dở', { id: 'start-unfinished' });
  return initials ? `${name}: ${initials}` : name;
}

function buttons(draft: DraftSummary, id: string, actions: DraftActions): TemplateResult {
  return html`<div class="buttons">
    <button
      class="filled"
      type="button"
      aria-describedby=${id}
      @click=${() => actions.resume(draft)}
    >
      ${msg('Làm tiếp', { id: 'resume' })}
    </button>
    <button
      class="outlined"
      type="button"
      aria-describedby=${id}
      @click=${() => actions.copy(draft)}
    >
      ${msg('Tải bản sao', { id: 'copy-save' })}
    </button>
    <button
      class="plain"
      type="button"
      aria-describedby=${id}
      @click=${() => actions.discard(draft)}
    >
      ${msg('Xóa bản nháp', { id: 'discard' })}
    </button>
  </div>`;
}

/** What was handed in and has not arrived. */
export function unsentCard(item: OutboxItem, retry: () => void): TemplateResult {
  return html`<article class="card" part="submission" aria-labelledby="item-${item.id}">
    <h3 id="item-${item.id}" data-answer>${item.title}</h3>
    <p>${unsentWords(item)}</p>
    <p class="hint">
      ${msg(str`Nộp lúc ${clockTime(item.createdAt)}, ngày ${dateOf(item.createdAt)}.`, {
        id: 'start-item-time',
      })}
    </p>
    ${
      item.state === 'waiting'
        ? html`<div class="buttons">
            <button class="outlined" type="button" @click=${retry}>
              ${msg('Gửi lại ngay', { id: 'retry' })}
            </button>
          </div>`
        : nothing
    }
  </article>`;
}

function unsentWords({ state }: OutboxItem): string {
  if (state === 'sending') return msg('Hồ sơ đang được gửi đi.', { id: 'draft-item-sending' });
  if (state === 'waiting') {
    return msg('Hồ sơ đang chờ gửi, không mất gì', { id: 'start-item-waiting' });
  }
  return msg('Hồ sơ chưa nộp được. Ông/bà mở lại trang làm thủ tục này để xem và sửa.', {
    id: 'draft-item-refused',
  });
}
