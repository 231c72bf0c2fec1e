import { html, svg, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { IssueLevel } from '@tungbuoc/core';

/** What is said about an answer. */
export interface Told {
  readonly words: string;
  readonly level: IssueLevel;
}

/**
 * What must be put right: never by colour alone, but with a bar, a shape and a word. The space stands
 * beside the word in one text, because Chromium leaves out one that stands alone.
 */
export function issueMessage({ words, level }: Told, id = 'issue'): TemplateResult {
  return html`<p id=${id} class="issue ${level}" part="issue">
    <svg viewBox="0 0 24 24" aria-hidden="true">
      ${level === 'warning' ? triangle : circle}
      <path d="M12 8v5m0 3.4v.1" />
    </svg>
    <span><b>${`${levelWord(level)} `}</b>${words}</span>
  </p>`;
}

const circle = svg`<circle cx="12" cy="12" r="10" />`;
const triangle = svg`<path d="M12 2.5 1.8 21h20.4z" />`;

function levelWord(level: IssueLevel): string {
  if (level === 'error') return msg('Lỗi:', { id: 'issue-error' });
  if (level === 'warning') return msg('Xin xem lại:', { id: 'issue-warning' });
  return msg('Lưu ý:', { id: 'issue-information' });
}
