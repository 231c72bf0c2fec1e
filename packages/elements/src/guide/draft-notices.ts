import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { DroppedAnswer } from '../services.js';

/** What a person should know of a draft that is gone on with. */
export interface DraftNews {
  /** The newest revision was damaged: this is the one before it. */
  readonly restored: boolean;
  /** Answers that the procedure of today does not ask for. */
  readonly dropped: readonly DroppedAnswer[];
}

/** Said until it is acknowledged; nothing when there is nothing to say. */
export function draftNotices(
  news: DraftNews | undefined,
  acknowledge: () => void,
): TemplateResult | typeof nothing {
  if (!news) return nothing;
  return html`<section class="note" part="notice" aria-label=${title()}>
    ${news.restored ? html`<p>${restoredWords()}</p>` : nothing}
    ${news.dropped.length ? html`<p>${changedWords()}</p>` : nothing} ${droppedList(news.dropped)}
    <button class="outlined" type="button" @click=${acknowledge}>
      ${msg('Tôi đã hiểu', { id: 'draft-lost-known' })}
    </button>
  </section>`;
}

/** "Câu trả lời không còn dùng", at the end of the review. */
export function droppedAnswers(
  dropped: readonly DroppedAnswer[],
): TemplateResult | typeof nothing {
  if (!dropped.length) return nothing;
  return html`<section class="review-step" part="dropped" aria-labelledby="dropped">
    <h3 id="dropped">${droppedTitle()}</h3>
    <p class="hint">${changedWords()}</p>
    ${droppedList(dropped)}
  </section>`;
}

function droppedList(dropped: readonly DroppedAnswer[]): TemplateResult | typeof nothing {
  if (!dropped.length) return nothing;
  return html`<dl>
    ${dropped.map(
      ({ label, text }) =>
        html`<div class="row">
          <dt>${label}</dt>
          <dd><span data-answer>${text}</span></dd>
        </div>`,
    )}
  </dl>`;
}

function title(): string {
  return msg('Về bản nháp này', { id: 'draft-notice' });
}

function droppedTitle(): string {
  return msg('Câu trả lời không còn dùng', { id: 'draft-dropped' });
}

function changedWords(): string {
  return msg(
    'Tờ khai vừa được thay đổi. Những câu trả lời dưới đây không còn hỏi nữa, và sẽ không gửi đi.',
    { id: 'draft-changed' },
  );
}

function restoredWords(): string {
  return msg(
    'Lần lưu cuối bị hỏng, máy đã mở lần lưu ngay trước đó. Ông/bà xem lại câu vừa khai gần đây nhất.',
    { id: 'draft-restored' },
  );
}
