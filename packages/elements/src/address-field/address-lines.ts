import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { formerUnitIn, type AddressAnswer, type Field } from '@tungbuoc/core';
import type { FieldElement } from '../field-element.js';
import { TextBox } from '../text-box.js';
import type { TextBoxTraits } from '../text-box-traits.js';
import type { Finder } from './finder.js';

interface LinesSource {
  readonly parts: () => AddressAnswer;
  readonly write: (line: AddressAnswer) => void;
}

/** How the lines are drawn at present. */
export interface LinesState {
  readonly traits: TextBoxTraits;
  readonly describedBy: string | undefined;
  /** Either line is `required`, or both may be left blank. */
  readonly detail: Field['detail'] | '';
  /** Names that ended in July 2025 are pointed out. */
  readonly isChecked: boolean;
}

/**
 * The line for the house and the line for the hamlet. Towns have houses with numbers, villages have
 * hamlets: where a line is needed, one is enough.
 */
export class AddressLines {
  readonly #finder: Finder;
  readonly #source: LinesSource;
  readonly #detail: TextBox;
  readonly #hamlet: TextBox;

  constructor(host: FieldElement, finder: Finder, source: LinesSource) {
    const { parts, write } = source;
    this.#finder = finder;
    this.#source = source;
    this.#detail = new TextBox(
      host,
      () => parts().detail ?? '',
      (detail) => write({ detail }),
    );
    this.#hamlet = new TextBox(
      host,
      () => parts().hamlet ?? '',
      (hamlet) => write({ hamlet }),
    );
  }

  render(state: LinesState): TemplateResult {
    const { autocomplete = 'off' } = state.traits;
    const street = autocomplete === 'street-address';
    const detail = { box: this.#detail, autocomplete: street ? 'address-line1' : autocomplete };
    const hamlet = { box: this.#hamlet, autocomplete: street ? 'address-line2' : 'off' };
    return html`${this.#renderLine('detail', detail, state)}
    ${this.#renderLine('hamlet', hamlet, state)}
    ${state.detail ? html`<p id="either" class="aside">${eitherLine()}</p>` : nothing}`;
  }

  #renderLine(id: LineId, { box, autocomplete }: Line, state: LinesState): TemplateResult {
    const { detail, traits, describedBy = '' } = state;
    const optional = msg('không bắt buộc', { id: 'field-optional' });
    const described = detail ? `${describedBy} either`.trim() : describedBy;
    return html`<label for=${id}>
        ${labelOf(id)} ${detail ? nothing : html`<span class="optional">(${optional})</span>`}
      </label>
      ${box.renderWords({
        ...traits,
        id,
        describedBy: described || undefined,
        invalid: detail ? traits.invalid : undefined,
        required: false,
        autocomplete,
      })}
      ${this.#renderNote(id, state)}`;
  }

  #renderNote(id: LineId, { isChecked }: LinesState): TemplateResult | typeof nothing {
    const { [id]: line = '', provinceName } = this.#source.parts();
    const former = isChecked ? formerUnitIn(line, provinceName) : undefined;
    return former === undefined ? nothing : this.#finder.renderNote(former, line);
  }
}

type LineId = 'detail' | 'hamlet';

interface Line {
  readonly box: TextBox;
  readonly autocomplete: string;
}

function labelOf(id: LineId): string {
  if (id === 'detail') return msg('Số nhà, đường, ngõ', { id: 'address-house' });
  return msg('Thôn, bản, ấp, tổ dân phố', { id: 'address-hamlet' });
}

/** Where a line is needed, one of the two is enough. */
export function eitherLine(): string {
  return msg('Ghi ít nhất một trong hai ô này.', { id: 'address-either' });
}
