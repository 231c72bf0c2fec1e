import { msg, str } from '@lit/localize';
import type { Issue, Note, Procedure } from '@tungbuoc/core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { clockTime } from '../clock.js';
import type { OutboxItem } from '../services.js';
import { fieldsOf } from './fields-of.js';
import { issueWords } from './issue-words.js';

/** What a receipt is drawn from besides the submission, and what can be done there. */
export interface ReceiptView {
  readonly procedure: Procedure;
  /** What happens next, in order. */
  readonly afterwards: readonly Note[];
  retry(): void;
  reopen(): void;
}

/** Where the submission is, truthfully, from the press of the button to the receipt. */
export function receiptScreen(item: OutboxItem, view: ReceiptView): TemplateResult {
  return html`<h2 tabindex="-1" data-heading>${receiptTitle(item)}</h2>
    ${body(item, view)}`;
}

/** The heading, which also tells people who do not look at the screen. */
export function receiptTitle({ state }: OutboxItem): string {
  switch (state) {
    case 'sent':
      return msg('Đã nộp hồ sơ', { id: 'sent' });
    case 'sending':
      return msg('Đang gửi…', { id: 'sending' });
    case 'waiting':
      return msg('Chưa gửi được, không mất gì', { id: 'waiting' });
    case 'refused':
      return msg('Hồ sơ chưa nộp được', { id: 'refused' });
  }
}

function body(item: OutboxItem, view: ReceiptView): TemplateResult {
  switch (item.state) {
    case 'sent':
      return sent(item, view.afterwards);
    case 'sending':
      return html`<p>${keepWords(item)}</p>`;
    case 'waiting':
      return waiting(item, view.retry);
    case 'refused':
      return refused(item, view);
  }
}

function sent(item: OutboxItem, afterwards: readonly Note[]): TemplateResult {
  return html`${
    item.reference
      ? html`<div class="receipt" part="receipt">
          <p>${msg('Mã hồ sơ của ông/bà', { id: 'sent-reference' })}</p>
          <p class="reference" part="reference" data-answer>${item.reference}</p>
          <p class="hint">${msg('Ghi lại hoặc in mã này để hỏi kết quả.', { id: 'sent-keep' })}</p>
        </div>`
      : nothing
  }
  ${
    afterwards.length
      ? html`<h3>${msg('Việc tiếp theo', { id: 'sent-next' })}</h3>
          <ol>
            ${afterwards.map((note) => html`<li>${note.text}</li>`)}
          </ol>`
      : nothing
  }`;
}

function waiting(item: OutboxItem, retry: () => void): TemplateResult {
  const at = item.retryAt ? clockTime(item.retryAt) : undefined;
  return html`<p>
      ${msg(str`Đã thử ${item.attempts} lần. Máy sẽ tự gửi lại khi có mạng.`, {
        id: 'waiting-attempts',
      })}
      ${at ? msg(str`Lần tới: ${at}.`, { id: 'waiting-next' }) : nothing}
    </p>
    <p>${keepWords(item)}</p>
    <button class="filled" type="button" @click=${retry}>
      ${msg('Gửi lại ngay', { id: 'retry' })}
    </button>`;
}

function refused(item: OutboxItem, { procedure, reopen }: ReceiptView): TemplateResult {
  return html`<p>
      ${
        item.httpStatus === 400
          ? msg('Nơi nhận báo có mục cần xem lại. Những gì đã khai vẫn còn.', {
              id: 'refused-issues',
            })
          : msg('Nơi nhận không nhận được hồ sơ này. Những gì đã khai vẫn còn.', {
              id: 'refused-other',
            })
      }
    </p>
    ${item.issues?.length ? namedIssues(item.issues, procedure) : nothing}
    <button class="filled" type="button" @click=${reopen}>
      ${msg('Xem và sửa lại', { id: 'reopen' })}
    </button>`;
}

function namedIssues(issues: readonly Issue[], procedure: Procedure): TemplateResult {
  return html`<ul>
    ${issues.map(
      (issue) => html`<li><b>${nameOf(issue, procedure)}</b> ${issueWords(issue, procedure)}</li>`,
    )}
  </ul>`;
}

/** The field that the server means: the last part of its path is its id. */
function nameOf({ fieldId }: Issue, procedure: Procedure): string {
  const id = fieldId.split('.').at(-1);
  const field = fieldsOf(procedure).find((candidate) => candidate.id === id);
  return field ? `${field.shortLabel ?? field.label}:` : '';
}

function keepWords(item: OutboxItem): string {
  return item.kept
    ? msg('Hồ sơ được giữ trên máy này. Đóng trang, mở lại vẫn còn.', { id: 'sending-kept' })
    : msg('Xin đừng đóng trang này khi chưa gửi xong.', { id: 'sending-memory' });
}
