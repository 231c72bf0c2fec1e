import { defineField, fieldKinds } from '@tungbuoc/elements';

/**
 * For content systems that strip unknown tags: `<div data-tb="guide" data-procedure="…">` becomes a
 * `<tb-guide procedure="…">` with the same content as its fallback.
 */
export function upgradePlainElements(root: ParentNode): void {
  for (const plain of root.querySelectorAll<HTMLElement>('[data-tb="guide"]')) {
    const guide = document.createElement('tb-guide');
    for (const { name, value } of plain.attributes) {
      const attribute = name.startsWith('data-') ? name.slice('data-'.length) : name;
      if (attribute !== 'tb') guide.setAttribute(attribute, value);
    }
    guide.append(...plain.childNodes);
    plain.replaceWith(guide);
  }
}

/** Registers the fields that stand in the page's own forms, each when it is there. */
export function registerFields(root: ParentNode): void {
  for (const kind of fieldKinds) {
    if (root.querySelector(`tb-${kind}-field`)) void defineField(kind);
  }
}
