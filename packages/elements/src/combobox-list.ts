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
  // The keys are the box's: focus never enters the list.
  // eslint-disable-next-line lit-a11y/click-events-have-key-events
  return html`<ul
    id="${state.id}-list"
    class="found"
    role="listbox"
    aria-label=${msg('Danh sách để chọn', { id: 'combobox-list' })}
    @mousedown=${(event: Event) => event.preventDefault()}
    @click=${(event: MouseEvent) => pressed(event, state)}
  >
    ${list.map((suggestion, index) => option(suggestion, index, state))}
  </ul>`;
}

function option(
  { label, note }: Suggestion,
  index: number,
  state: OptionListState,
): TemplateResult {
  return html`<li
    id="${state.id}-${index}"
    class=${label === state.chosen ? 'chosen' : nothing}
    role="option"
    aria-selected=${index === state.active ? 'true' : 'false'}
  >
    ${label}${note ? html` <span class="note">${note}</span>` : nothing}
  </li>`;
}

function pressed(event: MouseEvent, { press }: OptionListState): void {
  const line = (event.target as Element).closest('[role=option]');
  const index = [...(line?.parentElement?.children ?? [])].indexOf(line as Element);
  press(index, (event as PointerEvent).pointerType === 'touch');
}
