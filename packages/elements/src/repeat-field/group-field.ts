import { property } from 'lit/decorators.js';
import { addItem, removeItem } from '@tungbuoc/core';
import type { AnswerChanges, Field, FieldView, FlatAnswers } from '@tungbuoc/core';
import type { FieldElement } from '../field-element.js';
import type { FieldContext } from '../guide/field-view.js';
import { RepeatField } from './repeat-field.js';

declare global {
  interface HTMLElementTagNameMap {
    'tb-group-field': GroupField;
  }
}

/**
 * A group of a procedure: the items come from the guide instead of a template, and what is added or
 * taken out goes back to it. The element of a field stays with its item when the items move up.
 *
 * @summary A repeated group inside `tb-guide`; not for pages.
 */
export class GroupField extends RepeatField {
  @property({ attribute: false }) asked: Field | undefined;
  @property({ attribute: false }) items: readonly (readonly FieldView[])[] = [];
  @property({ attribute: false }) draw: FieldContext['draw'];

  private readonly frames = new Map<number, HTMLElement>();
  private readonly drawn = new Map<string, FieldElement>();
  private removed: number | undefined;

  protected override placeItems(): void {
    for (const [key, frame] of this.frames) if (!this.keys.includes(key)) this.discard(key, frame);
    for (const [index, key] of this.keys.entries()) {
      const views = (this.items[index] ?? []).filter((view) => !view.derived);
      const elements = views.map((view) => this.drawField(key, view));
      const frame = this.frames.get(key) ?? this.makeFrame(key);
      settle(frame, elements);
    }
  }

  protected override isFilled(index: number): boolean {
    const views = this.items[index] ?? [];
    return views.some(
      ({ answer, derived, field }) => !derived && answer !== undefined && answer !== field.initial,
    );
  }

  protected override tellRemoved(index: number): void {
    this.removed = index;
    super.tellRemoved(index);
    this.removed = undefined;
  }

  /** What follows for the answers from what the person did; nothing when they know it already. */
  changes(given: FlatAnswers): AnswerChanges {
    const { asked, removed } = this;
    if (!asked || Number(given[asked.id] ?? 0) === this.count) return {};
    return removed === undefined ? addItem(asked, given) : removeItem(asked, removed, given);
  }

  private drawField(key: number, view: FieldView): FieldElement {
    const name = `${key}.${view.field.id}`;
    const known = this.drawn.get(name);
    const element = this.draw?.(view, known) ?? known;
    if (!element) throw new Error('A group needs somebody who draws its fields.');
    this.drawn.set(name, element);
    return element;
  }

  private makeFrame(key: number): HTMLElement {
    const frame = document.createElement('fieldset');
    frame.slot = `item-${key}`;
    frame.setAttribute('role', 'presentation');
    this.frames.set(key, frame);
    this.append(frame);
    return frame;
  }

  private discard(key: number, frame: HTMLElement): void {
    frame.remove();
    this.frames.delete(key);
    for (const name of this.drawn.keys()) {
      if (name.startsWith(`${key}.`)) this.drawn.delete(name);
    }
  }
}

/** Puts the elements in place and moves none that is there: who moves loses the focus. */
function settle(frame: HTMLElement, elements: readonly FieldElement[]): void {
  const staying = new Set<Element>(elements);
  for (const child of [...frame.children]) if (!staying.has(child)) child.remove();
  elements.forEach((element, index) => {
    const there = frame.children[index];
    if (there !== element) frame.insertBefore(element, there ?? null);
  });
}
