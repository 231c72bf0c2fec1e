import { msg } from '@lit/localize';
import type { Paper } from '@tungbuoc/core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

/**
 * Papers to bring, what is handed in apart from what is only shown.
 * @param handedIn heading of the first, where there may be no officer to hand them to
 */
export function papersList(
  papers: readonly Paper[],
  handedIn = msg('Nộp cho cán bộ', { id: 'papers-submit' }),
): TemplateResult {
  const submitted = papers.filter((paper) => paper.mode === 'submit');
  const shown = papers.filter((paper) => paper.mode === 'show');
  return html`<div class="papers" part="papers">
    ${group(handedIn, submitted)}
    ${group(msg('Đưa cho xem rồi nhận lại', { id: 'papers-show' }), shown)}
  </div>`;
}

function group(title: string, papers: readonly Paper[]): TemplateResult | typeof nothing {
  if (!papers.length) return nothing;
  return html`<h3>${title}</h3>
    <ul>
      ${papers.map(
        ({ title, note }) =>
          html`<li>
            <b>${title}</b>${note ? html`<br /><span class="hint">${note}</span>` : ''}
          </li>`,
      )}
    </ul>`;
}
