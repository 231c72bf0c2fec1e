import { defineDrafts, defineField, defineReadingControls, fieldKinds } from '@tungbuoc/elements';

/**
 * For content systems that strip unknown tags: `<div data-tb="guide" data-procedure="…">` becomes a
 * `<tb-guide procedure="…">` with the same content as its fallback; the other widgets alike.
 */
export function upgradePlainElements(root: ParentNode): void {
  for (const name of names) {
    for (const plain of root.querySelectorAll<HTMLElement>(`[data-tb="${name}"]`)) {
      upgrade(plain, document.createElement(`tb-${name}`));
    }
  }
}

const names = ['guide', 'reading-controls', 'drafts', 'procedures', 'checklist', 'support'];

function upgrade(plain: HTMLElement, element: HTMLElement): void {
  for (const { name, value } of plain.attributes) {
    const attribute = name.startsWith('data-') ? name.slice('data-'.length) : name;
    if (attribute === name || isHarmless(attribute)) element.setAttribute(attribute, value);
  }
  element.append(...plain.childNodes);
  plain.replaceWith(element);
}

/** A content system may let `data-onclick` through because it means nothing; here it would. */
function isHarmless(attribute: string): boolean {
  return !/^(tb|style|on.*)$/.test(attribute);
}

/** Registers what stands beside the guides of the page: reading controls, drafts, small widgets. */
export function registerHelpers(root: Document): void {
  if (root.querySelector('tb-reading-controls')) afterGuides(root, defineReadingControls);
  if (root.querySelector('tb-drafts')) afterGuides(root, defineDrafts);
  if (root.querySelector('tb-procedures,tb-checklist,tb-support')) {
    afterGuides(root, async () =>
      (await import('@tungbuoc/elements/widgets')).defineWidgets(root),
    );
  }
}

/** A guide that is still to show its first screen goes before: on a slow network every file beside it costs time. */
function afterGuides(root: Document, load: () => Promise<void>): void {
  const define = () => void load();
  if (!root.querySelector('tb-guide')) return define();
  for (const event of ['tb-ready', 'tb-failed']) root.addEventListener(event, define);
  setTimeout(define, patience);
}

/** After this many ms these do not wait for a guide any longer. */
const patience = 3_000;

/** Registers the fields that stand in the page's own forms, each when it is there. */
export function registerFields(root: ParentNode): void {
  for (const kind of fieldKinds) {
    if (root.querySelector(`tb-${kind}-field`)) void defineField(kind);
  }
  for (const template of root.querySelectorAll<HTMLTemplateElement>('tb-repeat-field template')) {
    registerFields(template.content);
  }
}
