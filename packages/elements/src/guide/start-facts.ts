import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { todayInVietnam } from '../clock.js';
import { services } from '../services.js';
import type { ProcedureRequest } from '../services.js';
import { aboutFacts } from './about-facts.js';
import { factsFor } from './applying.js';
import { wearEndingStyles } from './ending.styles.js';

/**
 * What to know before anything is answered, for who has opened `Cần biết trước`.
 * @throws TypeError without a network
 */
export async function startFacts(
  root: ShadowRoot,
  request: ProcedureRequest,
): Promise<TemplateResult> {
  wearEndingStyles(root);
  const about = await services().loadAbout(request);
  const facts = about && factsFor(about, { answers: undefined, today: todayInVietnam() });
  return facts?.length ? aboutFacts(facts) : nothingKnown();
}

function nothingKnown(): TemplateResult {
  return html`<p>${msg('Chưa có thông tin. Ông/bà hỏi cán bộ.', { id: 'facts-none' })}</p>`;
}
