import type { PrintedBlock, PrintedForm, PrintedSegment, PrintedSignature } from '@tungbuoc/core';

/** Draws one official form as an element of `page`, by DOM calls alone: no answer becomes markup. */
export function drawForm(form: PrintedForm, page: Document): HTMLElement {
  const article = element(page, 'article');
  article.append(...form.blocks.map((block) => drawBlock(block, page)));
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
  { heading, rows }: Extract<PrintedBlock, { kind: 'table' }>,
  page: Document,
): HTMLElement {
  const row = (cells: readonly string[], name: string) =>
    wrap(
      page,
      'tr',
      cells.map((text) => element(page, name, { text })),
    );
  return wrap(page, 'table', [
    wrap(page, 'thead', [row(heading, 'th')]),
    wrap(
      page,
      'tbody',
      rows.map((cells) => row(cells, 'td')),
    ),
  ]);
}

function line(
  page: Document,
  segments: readonly PrintedSegment[],
  className: string,
): HTMLElement {
  const paragraph = element(page, 'p', { className });
  paragraph.append(...segments.map((segment) => drawSegment(segment, page)));
  return paragraph;
}

function drawSegment(segment: PrintedSegment, page: Document): Node {
  switch (segment.kind) {
    case 'text':
      return page.createTextNode(segment.text);
    case 'label':
      return element(page, 'span', { text: segment.text, className: 'label' });
    case 'value':
      return element(page, 'span', { text: segment.text, className: 'value' });
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

/** A4, black on white, 20 mm margins; a form a page. */
export const printSheet = `
@page { size: A4; margin: 20mm; }
@page { @bottom-center { content: counter(page) "/" counter(pages); font-size: 10pt; } }
* { box-sizing: border-box; }
body {
  margin: 0;
  background: #fff;
  color: #000;
  font: 13pt/1.4 'Times New Roman', Tinos, 'Liberation Serif', 'Noto Serif', serif;
}
article { max-width: 170mm; margin-inline: auto; }
article + article { break-before: page; }
header { display: flex; flex-direction: column; text-align: center; }
header b:last-child { align-self: center; border-block-end: 1pt solid #000; }
h1 { margin: 18pt 0 12pt; font-size: 15pt; text-align: center; }
p { margin: 0 0 3pt; overflow-wrap: break-word; }
.indent { text-indent: 10mm; }
.space { block-size: 8pt; }
.value { font-weight: 700; white-space: pre-line; }
.dots { display: inline-block; inline-size: 38mm; block-size: 1.2em; border-block-end: 1pt dotted #000; }
.dots.short { inline-size: 12mm; }
.dots.long:last-child:nth-child(2) { inline-size: 80mm; }
p:has(.dots.long ~ .dots.long ~ .dots.long) .dots.long { inline-size: 25mm; }
section .dots.long { inline-size: 28mm; }
section .dots.short { inline-size: 9mm; }
section .place { white-space: nowrap; }
.box { margin-inline-end: 8mm; white-space: nowrap; }
section {
  display: flex;
  flex-direction: column;
  align-items: center;
  inline-size: 116mm;
  margin: 12pt 0 12pt auto;
  text-align: center;
  break-inside: avoid;
}
aside { display: flex; gap: 4mm; margin: 12pt 0; break-inside: avoid; }
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
aside .place { font-size: 9pt; white-space: nowrap; }
aside .said { font-size: 10pt; }
aside .signer { margin-block-start: auto; padding-block-start: 16mm; }
table { inline-size: 100%; margin: 6pt 0; border-collapse: collapse; font-size: 12pt; line-height: 1.3; }
tr { break-inside: avoid; }
th, td { padding: 3pt 4pt; border: 0.5pt solid #000; vertical-align: middle; overflow-wrap: break-word; }
th { text-align: center; }
td { block-size: 20pt; font-weight: 700; }
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
.signer { margin-block-start: 20mm; font-weight: 700; }
footer { margin-block-start: 12pt; padding-block-start: 6pt; border-block-start: 0.5pt solid #000; font-size: 10pt; }
footer + footer { margin-block-start: 0; padding-block-start: 0; border-block-start: 0; }
@media screen { body { padding: 10mm; } }
`;
