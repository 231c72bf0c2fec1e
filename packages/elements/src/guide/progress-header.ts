import { msg, str } from '@lit/localize';
import type { Procedure, Snapshot } from '@tungbuoc/core';
import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** Procedure, "Bước 2/5 · Người mẹ", and the bar: words first. */
export function progressHeader(procedure: Procedure, snapshot: Snapshot): TemplateResult {
  const { screenIndex, screenCount } = snapshot.progress;
  const done = snapshot.place === 'review' ? screenCount : screenIndex;
  return html`<header part="header">
    <p class="procedure">${procedure.title}</p>
    <p class="where" part="where">${whereWords(snapshot, procedure)}</p>
    <progress aria-hidden="true" part="progress" max=${screenCount} .value=${done}></progress>
  </header>`;
}

/** `Bước 2/5 · Người mẹ`; the review and the routes have names of their own. */
function whereWords(snapshot: Snapshot, procedure: Procedure): TemplateResult | string {
  const title = snapshot.step?.title;
  return title ? html`${stepWords(snapshot)} · ${title}` : whereText(snapshot, procedure);
}

/** `Bước 2/5 – Người mẹ`, for the title of the page. */
export function whereText(snapshot: Snapshot, { preparation }: Procedure): string {
  if (snapshot.step) return `${stepWords(snapshot)} – ${snapshot.step.title}`;
  if (preparation) return msg('Phiếu chuẩn bị', { id: 'sheet' });
  return msg('Kiểm tra lại', { id: 'review' });
}

function stepWords({ progress }: Snapshot): string {
  return msg(str`Bước ${progress.stepIndex + 1}/${progress.stepCount}`, { id: 'step' });
}
