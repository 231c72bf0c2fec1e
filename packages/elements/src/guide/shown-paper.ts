import type { Paper } from './paper.js';

/**
 * What stands on the screen as a paper, in large print: its words without what only a screen has.
 * @param name of the file
 */
export function shownPaper(shown: Element, name: string): Paper {
  const title = shown.querySelector('[data-heading]')?.textContent.trim() ?? '';
  const lang = shown.closest('[lang]')?.getAttribute('lang') ?? 'vi';
  return { title, name, lang, sheet: largePrint, draw: (page) => [copyOf(shown, page)] };
}

/** A copy of ours in another document: no custom element wakes up in it, and no script. */
function copyOf(shown: Element, page: Document): Node {
  const copy = page.importNode(shown, true);
  for (const found of copy.querySelectorAll(screenOnly)) found.remove();
  for (const box of shown.querySelectorAll('input[type=checkbox]')) tick(box, copy, page);
  for (const element of copy.querySelectorAll('[tabindex]')) element.removeAttribute('tabindex');
  return copy;
}

const screenOnly = 'button, .change, .visually-hidden, [data-screen], tb-read-aloud';

/** A box to tick by hand, or one that is ticked. */
function tick(box: Element, copy: Element, page: Document): void {
  const twin = copy.querySelector(`#${CSS.escape(box.id)}`);
  twin?.replaceWith(page.createTextNode((box as HTMLInputElement).checked ? '☒ ' : '☐ '));
}

/** A4, black on white, letters that can be read at arm's length. */
const largePrint = `
@page { size: A4; margin: 18mm; }
@page { @bottom-center { content: counter(page) "/" counter(pages); font-size: 11pt; } }
* { box-sizing: border-box; }
body {
  margin: 0;
  background: #fff;
  color: #000;
  font: 16pt/1.5 system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
}
body > * { max-inline-size: 174mm; margin-inline: auto; }
h2 { margin: 0 0 6pt; font-size: 22pt; line-height: 1.3; }
.paper-title { font-weight: 700; font-size: 18pt; }
h3 { margin: 14pt 0 4pt; border-block-end: 1.5pt solid #000; font-size: 18pt; break-after: avoid; }
h4 { margin: 8pt 0 2pt; font-size: 16pt; break-after: avoid; }
p, dl, dd, ul, ol { margin: 0 0 4pt; }
dt { font-weight: 700; }
ul, ol { padding-inline-start: 1.6em; }
li, dl > div, .entry { margin-block-end: 5pt; break-inside: avoid; }
.entry { padding-block-end: 3pt; border-block-end: 0.5pt solid #000; }
.entry p { margin: 0; }
.value { font-weight: 700; white-space: pre-line; }
a { color: #000; }
.papers h3 { margin-block-start: 6pt; border: 0; font-size: 16pt; }
.papers li { list-style: none; margin-inline-start: -1.4em; }
.papers li::before { content: '☐ '; }
.press { display: block; }
.press b { display: inline-block; padding: 1pt 6pt; border: 1.5pt solid #000; border-radius: 4pt; }
.note { padding: 6pt 10pt; border: 2pt solid #000; break-inside: avoid; }
.note h3 { margin: 0; border: 0; }
@media screen { body { padding: 10mm; } }
`;
