import { msg } from '@lit/localize';
import type { Issue, Procedure } from '@tungbuoc/core';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { issueWords } from './issue-words.js';

/** One line of the summary: what is wrong, and with which field. */
export interface SummaryLine {
  readonly issue: Issue;
  readonly label: string;
}

/**
 * What stops the screen, in the same words as beside the fields. Takes focus; each line leads to its
 * field.
 * @see https://design-system.service.gov.uk/components/error-summary/
 */
export function errorSummary(
  lines: readonly SummaryLine[],
  procedure: Procedure,
  go: (fieldId: string) => void,
): TemplateResult {
  const stops = lines.some(({ issue }) => issue.level === 'error');
  const lead = (event: Event, fieldId: string) => {
    event.preventDefault();
    go(fieldId);
  };
  return html`<section
    class="summary ${stops ? 'error' : 'warning'}"
    part="summary"
    tabindex="-1"
    aria-labelledby="summary-title"
  >
    <h2 id="summary-title">${stops ? stopWords() : lookWords()}</h2>
    <ul>
      ${lines.map(
        ({ issue, label }) =>
          html`<li>
            <a href="#" @click=${(event: Event) => lead(event, issue.fieldId)}>
              ${lines.length > 1 ? html`<span class="of">${`${label}: `}</span>` : ''}${issueWords(
                issue,
                procedure,
              )}
            </a>
          </li>`,
      )}
    </ul>
    ${stops ? '' : html`<p>${anywayWords()}</p>`}
  </section>`;
}

const stopWords = () => msg('Cần xem lại trước khi đi tiếp', { id: 'summary-stop' });
const lookWords = () => msg('Xin xem lại', { id: 'summary-look' });
const anywayWords = () =>
  msg('Nếu đã đúng, ông/bà bấm “Tiếp tục” lần nữa.', { id: 'summary-anyway' });
