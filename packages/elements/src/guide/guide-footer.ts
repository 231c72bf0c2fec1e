import { msg } from '@lit/localize';
import type { Ward } from '@tungbuoc/core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { DraftStatus, StorageErrorCode } from '../services.js';
import { stateLine } from './state-line.js';
import { textSizeWords } from '../text-size.js';
import { readingButton } from './reading-button.js';

/** What the foot of every screen shows, always in the same place. */
export interface FooterView {
  readonly status: DraftStatus | undefined;
  readonly online: boolean;
  readonly textSize: string;
  /** The reading controls are open. */
  readonly reading: boolean;
  readonly ward: Ward | undefined;
  /** Hands over a copy of what is filled in; absent where nothing is. */
  readonly copy: (() => void) | undefined;
  /** Whose device this is; nothing before that is known. */
  readonly device: TemplateResult | typeof nothing | undefined;
  enlarge(): void;
  toggleReading(): void;
}

/** What is kept, larger text, and whom to call. */
export function guideFooter(view: FooterView): TemplateResult {
  return html`<footer part="footer">
    ${stateLine(view.status, view.online)} ${view.device ?? nothing} ${copyButton(view)}
    ${view.ward?.phone ? help(view.ward.phone) : nothing}
    <button class="plain" type="button" @click=${view.enlarge}>
      ${textSizeWords(view.textSize)}
    </button>
    ${readingButton(view)}
  </footer>`;
}

/** What this device cannot keep, the person can (quality bar R5). */
function copyButton({ status, copy }: FooterView): TemplateResult | typeof nothing {
  if (!copy || status?.state !== 'failed' || cannotCopy.includes(status.code)) return nothing;
  return html`<button class="outlined" type="button" @click=${copy}>
    ${msg('Tải bản sao', { id: 'copy-save' })}
  </button>`;
}

/** Without a lock there is no copy; of newer code's drafts this code holds nothing. */
const cannotCopy: readonly StorageErrorCode[] = ['insecure', 'newer'];

function help(phone: string): TemplateResult {
  return html`<p class="help">
    ${msg('Cần giúp? Gọi', { id: 'help' })}
    <a href="tel:${phone.replace(/[^\d+]/g, '')}">${phone}</a>
  </p>`;
}
