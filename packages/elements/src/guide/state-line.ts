import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { clockTime } from '../clock.js';
import type { DraftStatus, StorageErrorCode } from '../services.js';

/**
 * The quiet line at the end of every screen: what is kept, and where. Says "Đã lưu" only of what is
 * committed (quality bar R3).
 */
export function stateLine(
  status: DraftStatus | undefined,
  online: boolean,
): TemplateResult | typeof nothing {
  if (online && (!status || status.state === 'new')) return nothing;
  return html`<p class="state" part="state">
    ${online ? nothing : html`<b class="offline">${offlineWords()}</b> `}${savedWords(status)}
  </p>`;
}

/** The same in plain text, for the live region; empty when there is nothing to say. */
export function stateWords(status: DraftStatus | undefined): string {
  if (status?.state === 'failed') return `${failureWords(status.code)} ${memoryWords()}`;
  if (status?.state === 'memory') return memoryWords();
  return status && 'savedAt' in status && status.savedAt ? savedAtWords(status.savedAt) : '';
}

/** "Mất mạng. …": typing goes on without a network. */
export function offlineWords(): string {
  return msg('Mất mạng. Ông/bà vẫn khai tiếp được.', { id: 'state-offline' });
}

function savedWords(status: DraftStatus | undefined): TemplateResult | typeof nothing {
  if (!status || status.state === 'new') return nothing;
  const mark = status.state === 'failed' ? '!' : status.state === 'memory' ? '' : '✓';
  const words = stateWords(status);
  return words
    ? html`<span class=${status.state}><span aria-hidden="true">${mark}</span> ${words}</span>`
    : html``;
}

function savedAtWords(savedAt: number): string {
  return msg(str`Đã lưu lúc ${clockTime(savedAt)} trên máy này`, { id: 'state-saved' });
}

function memoryWords(): string {
  return msg('Đang giữ tạm trên trang này, đóng trang là mất.', { id: 'state-memory' });
}

function failureWords(code: StorageErrorCode): string {
  return failures[code]();
}

const unknown = () => msg('Chưa lưu được, đang thử lại.', { id: 'state-unknown' });

const failures: Record<StorageErrorCode, () => string> = {
  unavailable: () => msg('Chưa lưu được: máy không cho lưu.', { id: 'state-unavailable' }),
  insecure: () => msg('Chưa lưu được: trang web chưa có khóa bảo mật.', { id: 'state-insecure' }),
  quota: () => msg('Chưa lưu được: máy hết chỗ trống.', { id: 'state-quota' }),
  closed: () => msg('Chưa lưu được, đang thử lại.', { id: 'state-closed' }),
  newer: () => msg('Chưa lưu được: bản nháp của phiên bản mới hơn.', { id: 'state-newer' }),
  unknown,
  passphrase: unknown,
  damaged: unknown,
};
