import type { Paper } from './paper.js';
import { printFrame, removePrinted } from './printed-frame.js';

/**
 * Prints a paper through an empty frame of ours, so that the page around the guide stays out of it.
 * @returns `false` where the browser cannot print (in-app browsers); say so and offer the file
 */
export function printPaper(paper: Paper): boolean {
  removePrinted();
  const frame = document.createElement('iframe');
  frame.id = printFrame;
  frame.title = paper.title;
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  for (const [name, value] of hidden) frame.style.setProperty(name, value);
  document.body.append(frame);
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  if (typeof view?.print !== 'function') return false;
  fill(view, paper);
  view.focus();
  view.print();
  return true;
}

/** Gives the person the paper as a file that any browser opens. */
export function downloadPaper(paper: Paper): void {
  const page = document.implementation.createHTMLDocument();
  page.body.append(...paper.draw(page));
  const text = filePage(paper, new XMLSerializer().serializeToString(page.body));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/html' }));
  link.download = `${paper.name}.html`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * Put together as text: a `<style>` made here, even in a document apart, is held against the policy
 * of the page. The answers are in `body`, made safe by the serializer.
 */
function filePage({ name, lang, sheet }: Paper, body: string): string {
  // eslint-disable-next-line no-restricted-syntax -- a file of its own, under no policy
  const head = `<meta charset="utf-8"><title>${plain(name)}</title><style>${sheet}</style>`;
  return `<!doctype html><html lang="${plain(lang)}"><head>${head}</head>${body}</html>`;
}

/** Ids and languages may come from somebody else's pack. */
function plain(name: string): string {
  return name.replace(/[^\w-]/g, '');
}

const hidden = [
  ['position', 'fixed'],
  ['inset', 'auto 100% 100% auto'],
  ['inline-size', '210mm'],
  ['block-size', '297mm'],
  ['border', '0'],
  ['visibility', 'hidden'],
] as const;

function fill(view: Window & typeof globalThis, paper: Paper): void {
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(paper.sheet);
  view.document.adoptedStyleSheets = [sheet];
  view.document.documentElement.lang = paper.lang;
  view.document.title = paper.title;
  view.document.body.replaceChildren(...paper.draw(view.document));
}
