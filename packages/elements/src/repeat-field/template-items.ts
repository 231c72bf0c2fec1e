/** How the copies stand in the page at present. */
export interface Placing {
  /** Name of the group, before the names in the template. */
  readonly name: string;
  readonly disabled: boolean;
}

interface Copy {
  /** Takes the copy into its place, and disables it as a whole. */
  readonly frame: HTMLFieldSetElement;
  /** Names as the template has them. */
  readonly names: ReadonlyMap<Element, string>;
  isTouched: boolean;
}

/**
 * Copies of the `<template>` in an element, in its light DOM: one for each key, in the order of the
 * keys. A copy stays what it is while its number changes; only the names follow.
 */
export class TemplateItems {
  private readonly host: HTMLElement;
  private readonly copies = new Map<number, Copy>();

  constructor(host: HTMLElement) {
    this.host = host;
  }

  place(keys: readonly number[], { name, disabled }: Placing): void {
    const template = this.host.querySelector<HTMLTemplateElement>(':scope > template');
    if (!template) return;
    for (const [key, { frame }] of this.copies) {
      if (keys.includes(key)) continue;
      frame.remove();
      this.copies.delete(key);
    }
    for (const [index, key] of keys.entries()) {
      const { frame, names } = this.copies.get(key) ?? this.make(template, key);
      for (const [element, own] of names) element.setAttribute('name', `${name}.${index}.${own}`);
      frame.disabled = disabled;
      if (!frame.isConnected) this.host.append(frame);
    }
  }

  /** Whether somebody typed or chose something in this copy. */
  isTouched(key: number | undefined): boolean {
    return key !== undefined && (this.copies.get(key)?.isTouched ?? false);
  }

  /** The form was reset: nothing is typed any more. */
  untouch(): void {
    for (const copy of this.copies.values()) copy.isTouched = false;
  }

  private make(template: HTMLTemplateElement, key: number): Copy {
    const content = document.importNode(template.content, true);
    makeIdsUnique(content, key);
    const named = [...content.querySelectorAll('[name]:not(slot, meta)')];
    const names = new Map(named.map((element) => [element, element.getAttribute('name') ?? '']));
    const frame = document.createElement('fieldset');
    frame.slot = `item-${key}`;
    frame.setAttribute('role', 'presentation');
    frame.append(content);
    const copy: Copy = { frame, names, isTouched: false };
    frame.addEventListener('input', () => (copy.isTouched = true));
    this.copies.set(key, copy);
    return copy;
  }
}

const idLists = ['for', 'list', 'aria-labelledby', 'aria-describedby', 'aria-controls'];

/** A label of the template belongs to the control of its own copy. */
function makeIdsUnique(content: DocumentFragment, key: number): void {
  const ids = new Set([...content.querySelectorAll('[id]')].map(({ id }) => id));
  const renamed = (id: string) => (ids.has(id) ? `${id}-${key}` : id);
  for (const element of content.querySelectorAll('*')) {
    if (element.id) element.id = renamed(element.id);
    for (const list of idLists) {
      const value = element.getAttribute(list);
      if (value) element.setAttribute(list, value.split(/\s+/).map(renamed).join(' '));
    }
  }
}
