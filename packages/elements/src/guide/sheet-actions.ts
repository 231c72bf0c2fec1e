import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { listenHere } from './listen-here.js';
import type { GuideSession } from './session.js';
import { stuckWords } from './stuck-words.js';

/** What can be done with a preparation sheet. */
export interface SheetActions {
  /** Printing came to nothing. */
  readonly stuck: boolean;
  edit(path: string): void;
  print(): void;
  copy(): void;
  /** From the first question, with nothing answered. */
  again(): void;
  back(): void;
  leave(): void;
}

/** Listen, print, go back; on a shared device, end. */
export function transferActions(
  { guide, device }: GuideSession,
  { stuck, print, back, leave }: SheetActions,
): TemplateResult {
  return html`${stuck ? stuckWords() : nothing} ${listenHere(guide.procedure)}
    <div class="actions">
      <button class="outlined wide" type="button" @click=${print}>
        ${msg('In phiếu', { id: 'sheet-print' })}
      </button>
      <button class="plain" type="button" @click=${back}>
        ${msg('Quay lại', { id: 'back' })}
      </button>
      ${
        device === 'shared'
          ? html`<button class="plain" type="button" @click=${leave}>
              ${msg('Kết thúc', { id: 'leave' })}
            </button>`
          : nothing
      }
    </div>`;
}

/** Listen, print, keep, begin anew, leave. */
export function sheetActions(
  { guide, device }: GuideSession,
  { stuck, print, copy, again, back, leave }: SheetActions,
): TemplateResult {
  return html`${stuck ? stuckWords() : nothing} ${listenHere(guide.procedure)}
    <div class="actions">
      <button class="filled" type="button" @click=${print}>
        ${msg('In phiếu', { id: 'sheet-print' })}
      </button>
      <button class="outlined wide" type="button" @click=${copy}>
        ${msg('Tải bản của tôi về máy', { id: 'copy' })}
      </button>
      ${device === 'shared' ? leftBehind() : nothing}
      <button class="plain" type="button" @click=${back}>
        ${msg('Quay lại', { id: 'back' })}
      </button>
      <button class="plain" type="button" @click=${again}>
        ${msg('Làm lại', { id: 'sheet-again' })}
      </button>
      <button class="plain" type="button" @click=${leave}>
        ${msg('Kết thúc', { id: 'leave' })}
      </button>
    </div>`;
}

/** On a shared device what is downloaded stays behind. */
export function leftBehind(): TemplateResult {
  return html`<p class="hint">
    ${msg('Máy dùng chung: tệp tải về nằm lại trên máy, người khác mở được.', { id: 'copy-shared' })}
  </p>`;
}
