import { inside, nameOf } from './tree.js';

/** Letters with marks above and below; the short ones are for places of two digits. */
const long = 'ẾỖỮẶẳộẬĐự';
const short = 'Ếự';

const boxes = 'input:not([type=radio], [type=checkbox], [type=file]), textarea';

/** A place where the letters stand, and another where nothing can cut them. */
export interface MarkedPlace {
  readonly name: string;
  /** 0, 1, 2 for red, green, blue: neighbours have different ones. */
  readonly channel: number;
  readonly here: Box;
  readonly free: Box;
}

/** In CSS px from the top of the page. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Written {
  readonly element: HTMLElement;
  readonly text: string;
  where(): DOMRect;
  /** When everything around has its letters too, and may have pushed these to a second line. */
  settle?(): void;
}

/** Writes the letters, in one of three colours on black, into every text and box that is seen. */
export async function writeMarks(ground: Element): Promise<MarkedPlace[]> {
  const elements = inside(ground).filter((element) => element.checkVisibility());
  blacken([ground, ...elements]);
  const stand = document.createElement('div');
  document.body.append(stand);
  const written = elements.flatMap((element) => writtenInto(element as HTMLElement));
  for (const place of written) place.settle?.();
  const places = written.map((place, i) => ({
    ...place,
    i,
    copy: freeCopy(place, i, stand),
  }));
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  return places.filter(isInView).map(({ element, where, i, copy }) => ({
    name: nameOf(element),
    channel: i % 3,
    here: onPage(where()),
    free: onPage(copy.getBoundingClientRect()),
  }));
}

/** Nothing but the letters gives light. */
function blacken(elements: readonly Element[]): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`*, *::before, *::after { background: none !important;
    border-color: transparent !important; box-shadow: none !important; outline: none !important;
    color: transparent !important; -webkit-text-fill-color: transparent !important;
    text-decoration: none !important; caret-color: transparent !important;
    fill: none !important; stroke: none !important }
    input:is([type=radio], [type=checkbox]), progress { opacity: 0 !important }
    html, body { background: black !important }
    :host { background: black !important; box-shadow: none !important }`);
  for (const { shadowRoot } of elements) {
    if (shadowRoot) shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
  }
  document.adoptedStyleSheets = [sheet];
}

function writtenInto(element: HTMLElement): Written[] {
  if (element.matches(boxes)) return [writtenIntoBox(element as HTMLInputElement)];
  const isForEars = getComputedStyle(element).clipPath !== 'none';
  if (isForEars || element.closest('svg, script')) return [];
  const node = [...element.childNodes].find(
    (child): child is Text => child instanceof Text && child.data.trim() !== '',
  );
  return node ? [writtenIntoText(element, node)] : [];
}

function writtenIntoBox(element: HTMLInputElement): Written {
  const letters = element.clientWidth / parseFloat(getComputedStyle(element).fontSize);
  element.removeAttribute('maxlength');
  element.value = letters < 8 ? short : long;
  return { element, text: element.value, where: () => element.getBoundingClientRect() };
}

/** The short letters where the long would be broken over two lines. */
function writtenIntoText(element: HTMLElement, node: Text): Written {
  const range = document.createRange();
  node.data = long;
  const settle = () => {
    range.selectNodeContents(node);
    if (range.getClientRects().length > 1) node.data = short;
  };
  const where = () => {
    range.selectNodeContents(node);
    return range.getBoundingClientRect();
  };
  settle();
  return {
    element,
    get text() {
      return node.data;
    },
    where,
    settle,
  };
}

/** The same letters in the same font and colour, with room on every side. */
function freeCopy({ element, text }: Written, i: number, stand: Element): Element {
  const { fontStyle, fontWeight, fontSize, fontFamily, letterSpacing } = getComputedStyle(element);
  const copy = document.createElement('div');
  copy.textContent = text;
  copy.style.cssText = `font: ${fontStyle} ${fontWeight} ${fontSize} / 3 ${fontFamily};
    letter-spacing: ${letterSpacing}; white-space: nowrap; width: max-content; padding: 0 8px`;
  for (const { style } of [element, copy]) {
    for (const name of ['color', '-webkit-text-fill-color'])
      style.setProperty(name, ['#f00', '#0f0', '#00f'][i % 3] ?? '', 'important');
  }
  stand.append(copy);
  return copy;
}

/** What is in no slot has no place, and what a list scrolls away is seen later. */
function isInView({ element, where }: Written): boolean {
  const { top, bottom, height } = where();
  const list = element.closest('[role=listbox]')?.getBoundingClientRect();
  return height > 0 && (!list || (top > list.top && bottom < list.bottom));
}

function onPage({ x, y, width, height }: DOMRect): Box {
  return { x: x + scrollX, y: y + scrollY, width, height };
}
