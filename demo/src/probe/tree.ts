/** Every element below, through open shadow roots too, in document order. */
export function inside(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? inside(element.shadowRoot) : []),
  ]);
}

/** The element that this one is drawn in: its slot, its parent, or the host of its root. */
export function drawnIn(node: Node): Element | null {
  if (node instanceof Element && node.assignedSlot) return node.assignedSlot;
  if (node instanceof Text && node.assignedSlot) return node.assignedSlot;
  const { parentNode } = node;
  return parentNode instanceof ShadowRoot ? parentNode.host : node.parentElement;
}

/** The elements that this one is drawn in, from the nearest. */
export function* surroundings(node: Node): Generator<Element> {
  for (let around = drawnIn(node); around; around = drawnIn(around)) yield around;
}

/** Is drawn, and larger than what is there for screen readers only. */
export function isSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
}

/** Stands in a box of one pixel: to be heard, not seen. */
export function isForEars(node: Node): boolean {
  return [...surroundings(node)].some(
    (around) => getComputedStyle(around).clipPath === 'inset(50%)',
  );
}

/** A piece of text, with the boxes of its lines. */
export interface Line {
  readonly text: string;
  /** Written into. */
  readonly element: Element;
  readonly boxes: readonly DOMRect[];
}

/** All text that is seen, except what stands in boxes to type in. */
export function linesOf(elements: readonly Element[]): Line[] {
  return elements
    .filter(isWrittenInto)
    .flatMap((element) =>
      [...element.childNodes].filter(isText).map((node) => ({
        text: node.data.trim(),
        element,
        boxes: boxesOf(node),
      })),
    )
    .filter(({ boxes }) => boxes.length > 0);
}

function isWrittenInto(element: Element): boolean {
  if (element.matches('script, style, textarea, option, svg *, iframe')) return false;
  return [...element.childNodes].some(isText) && element.checkVisibility() && !isHeard(element);
}

function isHeard(element: Element): boolean {
  return getComputedStyle(element).clipPath === 'inset(50%)' || isForEars(element);
}

function isText(node: Node): node is Text {
  return node instanceof Text && node.data.trim() !== '';
}

function boxesOf(node: Text): DOMRect[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
}

/** `tb-date-field › input part="box" “Ngày”`: never what somebody typed. */
export function nameOf(element: Element): string {
  const host = [...surroundings(element)].find(({ localName }) => localName.startsWith('tb-'));
  const part = element.getAttribute('part') ?? element.getAttribute('class');
  const words = wordsOf(element);
  return [
    host && `${host.localName} ›`,
    element.localName,
    element.id && `#${element.id}`,
    part && `“${part}”`,
    words && `“${words}”`,
  ]
    .filter(Boolean)
    .join(' ');
}

function wordsOf(element: Element): string {
  const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [element];
  const words = labels.map(({ textContent }) => textContent).join(' ');
  return words.trim().replace(/\s+/g, ' ').slice(0, 40);
}
