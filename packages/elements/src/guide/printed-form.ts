import type { PrintedBlock, PrintedForm, PrintedSegment, PrintedSignature } from '@tungbuoc/core';

/** Draws one official form as an element of `page`, by DOM calls alone: no answer becomes markup. */
export function drawForm(form: PrintedForm, page: Document): HTMLElement {
  const article = element(page, 'article');
  for (const block of form.blocks) {
    const last = article.lastElementChild;
    const drawn = drawBlock(block, page);
    if (last?.localName === 'footer' && drawn.localName === 'footer')
      last.append(...drawn.children);
    else article.append(drawn);
  }
  return article;
}

function drawBlock(block: PrintedBlock, page: Document): HTMLElement {
  switch (block.kind) {
    case 'motto': {
      const lines = [
        element(page, 'b', { text: block.nation }),
        element(page, 'b', { text: block.motto }),
      ];
      return wrap(page, 'header', lines);
    }
    case 'title':
      return element(page, 'h1', { text: block.text });
    case 'line':
      return line(page, block.segments, block.indent ? 'indent' : '');
    case 'space':
      return element(page, 'div', { className: 'space' });
    case 'signature':
      return signature(block, page);
    case 'signatures':
      return wrap(
        page,
        'aside',
        block.columns.map((column) => signatureColumn(column, page)),
      );
    case 'table':
      return table(block, page);
    case 'notes':
      return wrap(
        page,
        'footer',
        block.items.map((item) => element(page, 'p', { text: item })),
      );
  }
}

function signature(
  block: Extract<PrintedBlock, { kind: 'signature' }>,
  page: Document,
): HTMLElement {
  return wrap(page, 'section', [
    line(page, block.place, 'place'),
    element(page, 'b', { text: block.title }),
    element(page, 'i', { text: block.hint }),
    element(page, 'span', { text: block.name, className: 'signer' }),
  ]);
}

/** One of several places to sign; the name stands below the room for it. */
function signatureColumn(column: PrintedSignature, page: Document): HTMLElement {
  return wrap(page, 'div', [
    line(page, column.day, 'place'),
    element(page, 'b', { text: column.title }),
    element(page, 'i', { text: column.hint }),
    line(page, column.segments, 'said'),
    element(page, 'span', { text: column.name, className: 'signer' }),
  ]);
}

function table(
  { heading, rows, people }: Extract<PrintedBlock, { kind: 'table' }>,
  page: Document,
): HTMLElement {
  const row = (cells: readonly string[], name: string) =>
    wrap(
      page,
      'tr',
      cells.map((text) => element(page, name, { text: unbroken(text) })),
    );
  const drawn = wrap(page, 'table', [
    wrap(page, 'thead', [row(heading, 'th')]),
    wrap(
      page,
      'tbody',
      rows.map((cells) => row(cells, 'td')),
    ),
  ]);
  if (people) drawn.className = 'people';
  return drawn;
}

function line(
  page: Document,
  segments: readonly PrintedSegment[],
  className: string,
): HTMLElement {
  const paragraph = element(page, 'p', { className });
  paragraph.append(...drawSegments(segments, page));
  return paragraph;
}

/** Dots stay on the line of the words before them. */
function drawSegments(segments: readonly PrintedSegment[], page: Document): readonly Node[] {
  const drawn: Node[] = [];
  segments.forEach((segment, index) => {
    const node = drawSegment(segment, page);
    const before = segments[index - 1]?.kind;
    const words = before === 'label' || before === 'text' ? drawn.at(-1) : undefined;
    if (segment.kind !== 'dots' || !words) drawn.push(node);
    else drawn.splice(-1, 1, blank(words, node, page));
  });
  return drawn;
}

function blank(words: Node, dots: Node, page: Document): HTMLElement {
  const room = wrap(page, 'span', [words, dots]);
  room.className = 'blank';
  return room;
}

function drawSegment(segment: PrintedSegment, page: Document): Node {
  switch (segment.kind) {
    case 'text':
      return page.createTextNode(segment.text);
    case 'label':
      return element(page, 'span', { text: segment.text, className: 'label' });
    case 'value':
      return element(page, 'span', { text: unbroken(segment.text), className: 'value' });
    case 'dots':
      return element(page, 'span', { className: `dots ${segment.size}` });
    case 'box':
      return element(page, 'span', {
        text: `${segment.ticked ? '☒' : '☐'} ${segment.text}`,
        className: 'box',
      });
    case 'boxes':
      return boxes(segment.characters, page);
  }
}

/** Numbers written in groups stay on one line. */
function unbroken(text: string): string {
  return text.replace(/(\d) (?=\d)/g, '$1\u00a0');
}

function boxes(characters: readonly string[], page: Document): HTMLElement {
  const row = wrap(
    page,
    'span',
    characters.map((text) => element(page, 'span', { text })),
  );
  row.className = 'boxes';
  return row;
}

function wrap(page: Document, name: string, children: readonly Node[]): HTMLElement {
  const parent = element(page, name);
  parent.append(...children);
  return parent;
}

function element(
  page: Document,
  name: string,
  { text = '', className = '' }: { text?: string; className?: string } = {},
): HTMLElement {
  const made = page.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

/** A4, black on white; a form a page. Dots share what a line has left, notes stay together. */
export const printSheet = `
@page { size: A4; margin: 15mm 20mm; }
@page { @bottom-center { content: counter(page) "/" counter(pages); font-size: 10pt; } }
* { box-sizing: border-box; }
body {
  margin: 0;
  background: #fff;
  color: #000;
  font: 13pt/1.27 'Times New Roman', Tinos, 'Liberation Serif', 'Noto Serif', serif;
}
article { max-width: 170mm; margin-inline: auto; }
article + article { break-before: page; }
header { display: flex; flex-direction: column; text-align: center; }
header b:last-child { align-self: center; border-block-end: 1pt solid #000; }
h1 { margin: 12pt 0 8pt; font-size: 15pt; text-align: center; }
p { margin: 0 0 2pt; overflow-wrap: break-word; }
.indent { text-indent: 10mm; break-after: avoid; break-inside: avoid; }
.space { block-size: 4pt; }
.value { font-weight: 700; white-space: pre-line; }
.dots { display: inline-block; inline-size: 25mm; block-size: 1.1em; border-block-end: 1pt dotted #000; }
.dots.short { inline-size: 12mm; }
article > p:has(.dots) { display: flex; flex-wrap: wrap; align-items: baseline; white-space: pre-wrap; }
article > .indent:has(.dots) { padding-inline-start: 10mm; text-indent: 0; }
article > p > .blank { display: flex; align-items: baseline; }
article > p > .blank:has(.long), article > p > .long { flex: 1 1 auto; }
article > p .long { flex: 1 0 auto; inline-size: 18mm; }
section .dots.long { inline-size: 28mm; }
section .dots.short { inline-size: 9mm; }
section .place { white-space: nowrap; }
.box { margin-inline-end: 5mm; white-space: nowrap; }
section {
  display: flex;
  flex-direction: column;
  align-items: center;
  inline-size: 116mm;
  margin: 6pt 0 6pt auto;
  text-align: center;
}
section, aside { break-before: avoid; break-inside: avoid; }
aside { display: flex; gap: 3mm; margin: 10pt 0; }
aside > div {
  display: flex;
  flex: 1 1 0;
  flex-direction: column;
  align-items: center;
  min-inline-size: 0;
  font-size: 12pt;
  line-height: 1.3;
  text-align: center;
}
aside .dots.short { inline-size: 5mm; }
aside .place { font-size: 10pt; white-space: nowrap; }
aside .said { font-size: 10pt; }
aside .signer { margin-block-start: auto; padding-block-start: 16mm; }
table { inline-size: 100%; margin: 6pt 0; border-collapse: collapse; font-size: 12pt; line-height: 1.3; }
tr { break-inside: avoid; }
th, td { padding: 3pt 4pt; border: 0.5pt solid #000; vertical-align: middle; overflow-wrap: break-word; }
th { text-align: center; }
td { block-size: 20pt; font-weight: 700; }
.people { table-layout: fixed; }
.people th:first-child { inline-size: 42mm; }
.people td { block-size: 32pt; }
.people td:first-child { font-weight: 400; }
.boxes { display: inline-flex; vertical-align: middle; }
.boxes span {
  inline-size: 6mm;
  block-size: 7mm;
  margin-inline-start: -0.5pt;
  border: 0.5pt solid #000;
  font-weight: 700;
  line-height: 7mm;
  text-align: center;
}
.signer { margin-block-start: 14mm; font-weight: 700; }
footer {
  margin-block-start: 8pt;
  padding-block-start: 4pt;
  border-block-start: 0.5pt solid #000;
  font-size: 10pt;
  break-inside: avoid;
}
footer p { margin-block-end: 1pt; }
@media screen { body { padding: 10mm; } }
`;
