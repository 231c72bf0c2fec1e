import { svg } from 'lit';
import type { TemplateResult } from 'lit';

/** Beside the words, never instead of them. */
export function speakerIcon(isReading: boolean): TemplateResult {
  return isReading ? stopSign : speaker;
}

const stopSign = svg`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6h12v12H6z" /></svg>`;

const speaker = svg`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="M4 9v6h4l5 5V4L8 9H4z" /><path class="wave" d="M16 8.5a5 5 0 0 1 0 7M18.5 6a8.5 8.5 0 0 1 0 12" />
</svg>`;
