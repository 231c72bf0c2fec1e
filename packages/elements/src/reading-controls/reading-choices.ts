import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ReadingSettings } from '../reading-settings.js';

/** One thing to choose, as buttons of which one is pressed. */
export interface Choice {
  readonly setting: 'textSize' | 'theme' | 'locale';
  readonly label: string;
  /** Words by value, in the order shown. */
  readonly options: ReadonlyMap<string, string>;
}

/** The buttons of a choice beside its label. `choose` is given the change and its words. */
export function choiceButtons(
  { setting, label, options }: Choice,
  chosen: string,
  choose: (change: ReadingSettings, words: string) => void,
): TemplateResult {
  const button = ([value, words]: [string, string]) =>
    html`<button
      type="button"
      lang=${setting === 'locale' ? value : nothing}
      aria-pressed=${chosen === value ? 'true' : 'false'}
      @click=${() => choose({ [setting]: value }, `${label}: ${words}`)}
    >
      ${words}
    </button>`;
  return html`<div class="choice ${setting}" role="group" aria-labelledby=${setting}>
    <span id=${setting} class="label">${label}</span>
    ${[...options].map(button)}
  </div>`;
}

/** Names of the sizes are in steps that one can say on the telephone. */
export function sizeChoice(): Choice {
  return {
    setting: 'textSize',
    label: msg('Cỡ chữ', { id: 'reading-size' }),
    options: new Map([
      ['100', msg('Vừa', { id: 'size-usual' })],
      ['125', msg('To', { id: 'size-large' })],
      ['150', msg('Rất to', { id: 'size-larger' })],
      ['200', msg('To nhất', { id: 'size-largest' })],
    ]),
  };
}

/** Each language by its own name, so that who reads no other finds it. */
export function languageChoice(): Choice {
  return {
    setting: 'locale',
    label: msg('Tiếng nói', { id: 'reading-language' }),
    options: new Map([
      ['vi', 'Tiếng Việt'],
      ['vi-x-plain', 'Tiếng Việt dễ hiểu'],
      ['en', 'English'],
    ]),
  };
}

/** `auto` follows the device. */
export function themeChoice(): Choice {
  return {
    setting: 'theme',
    label: msg('Màu nền', { id: 'reading-theme' }),
    options: new Map([
      ['auto', msg('Theo máy', { id: 'theme-auto' })],
      ['light', msg('Nền sáng', { id: 'theme-light' })],
      ['dark', msg('Nền tối', { id: 'theme-dark' })],
      ['contrast', msg('Tương phản cao', { id: 'theme-contrast' })],
    ]),
  };
}
