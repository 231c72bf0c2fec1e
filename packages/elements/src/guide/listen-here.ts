import type { Procedure } from '@tungbuoc/core';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { loadReadAloud, watchVoices } from '../read-aloud/voice-watch.js';

/**
 * Where "Nghe đọc" stands on every screen: below what it reads, above the buttons that go on. Empty
 * until reading aloud is loaded, which is when something can be heard.
 */
export function listenHere({ audio }: Procedure, place = ''): TemplateResult {
  return html`<tb-read-aloud .audio=${audio} place=${place}></tb-read-aloud>`;
}

/** Fetches reading aloud when this procedure can be heard on this device. */
export function listenFor({ locale, audio }: Procedure): void {
  if (audio?.length) loadReadAloud();
  watchVoices(locale);
}
