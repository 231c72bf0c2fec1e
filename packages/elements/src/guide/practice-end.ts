import { msg } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { listenHere } from './listen-here.js';
import type { GuideSession } from './session.js';

/** What can be done after a practice. */
export interface PracticeActions {
  again(): void;
}

/** The end of a practice: `Nộp hồ sơ` was pressed, and nothing was sent. */
export function practiceEnd({ guide }: GuideSession, { again }: PracticeActions): TemplateResult {
  return html`<h2 tabindex="-1" data-heading>
      ${msg('Tập dượt xong, chưa nộp gì', { id: 'practised' })}
    </h2>
    <p>
      ${msg('Không có gì được gửi đi hay lưu lại. Hôm nào nộp thật, ở đây sẽ hiện mã hồ sơ.', {
        id: 'practised-hint',
      })}
    </p>
    ${listenHere(guide.procedure)}
    <div class="actions">
      <button class="filled" type="button" @click=${again}>
        ${msg('Làm lại từ đầu', { id: 'practice-again' })}
      </button>
    </div>`;
}
