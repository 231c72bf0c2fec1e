import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { Suggestion } from './suggestions.js';

interface OptionListState {
  readonly id: string;
  /** Index of the line that the arrow keys marked; -1 for none. */
  readonly active: number;
  /** Label of the present answer. */
  readonly chosen: string;
  readonly press: (index: number, byTouch: boolean) => void;
}

/** The lines of an open combobox. Focus stays in the box while they are pressed. */
export function optionList(list: readonly Suggestion[], state: OptionListState): TemplateResult {
  return html`<ul
    id="${state.id}-list"
    class="found"
    role="listbox"
    aria-label=${msg('Danh sách để chọn', { id: 'combobox-list' })}
    @mousedown=${(event: Event) => event.preventDefault()}
  >
    ${list.map((suggestion, index) => option(suggestion, index, state))}
  </ul>`;
}

function option(
  { label, note }: Suggestion,
  index: number,
  state: OptionListState,
): TemplateResult {
  const press = (event: MouseEvent): void =>
    state.press(index, (event as PointerEvent).pointerType === 'touch');
  return html`<li
    id="${state.id}-${index}"
    class=${label === state.chosen ? 'chosen' : nothing}
    role="option"
    aria-selected=${index === state.active ? 'true' : 'false'}
    @click=${press}
  >
    ${label}${note ? html` <span class="note">${note}</span>` : nothing}
  </li>`;
}
