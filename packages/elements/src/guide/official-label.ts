import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

/** The label on the official form, which is in Vietnamese, for readers of another language. */
export function officialLabel(label: string | undefined): TemplateResult | typeof nothing {
  return label ? html`<span class="official" lang="vi">${label}</span>` : nothing;
}
