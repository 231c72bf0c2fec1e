import { msg } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { chooseReading, readingSettings, speechRates } from '../reading-settings.js';

/** Slowly, usually or fast; remembered for the whole site. */
export function speedChoice(): TemplateResult {
  const names = [
    msg('Chậm', { id: 'read-aloud-slow' }),
    msg('Vừa', { id: 'read-aloud-usual' }),
    msg('Nhanh', { id: 'read-aloud-fast' }),
  ];
  const { speechRate = 1 } = readingSettings();
  return choice({
    legend: msg('Tốc độ đọc', { id: 'read-aloud-speed' }),
    name: 'speed',
    options: speechRates.map((rate, i) => ({
      label: names[i] ?? '',
      isChosen: rate === speechRate,
      choose: () => chooseReading({ speechRate: rate }),
    })),
  });
}

/** Several answers to a short question, side by side. */
export interface Choice {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly {
    readonly label: string;
    readonly isChosen: boolean;
    choose(): void;
  }[];
}

/** A row of radio buttons. */
export function choice({ legend, name, options }: Choice): TemplateResult {
  return html`<fieldset>
    <legend>${legend}</legend>
    <div class="choices">
      ${options.map(
        ({ label, isChosen, choose }) =>
          html`<label
            ><input
              type="radio"
              name=${name}
              .checked=${isChosen}
              @change=${choose}
            />${label}</label
          >`,
      )}
    </div>
  </fieldset>`;
}
