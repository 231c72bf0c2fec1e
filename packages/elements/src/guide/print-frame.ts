import type { PrintedForm } from '@tungbuoc/core';
import { drawForm, printSheet } from './printed-form.js';

/**
 * Prints the official form through an empty frame of ours, so that the page around the guide stays
 * out of it.
 * @returns `false` where the browser cannot print (in-app browsers); say so and offer the file
 */
export function printForms(forms: readonly PrintedForm[]): boolean {
  removePrinted();
  const frame = document.createElement('iframe');
  frame.id = frameId;
  frame.title = 'Tờ khai';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  for (const [name, value] of hidden) frame.style.setProperty(name, value);
  document.body.append(frame);
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  if (typeof view?.print !== 'function') return false;
  fill(view, forms);
  view.focus();
  view.print();
  return true;
}

/** Takes what was printed out of the page: it holds answers. Not at `afterprint`, which Safari fires early. */
export function removePrinted(): void {
  document.getElementById(frameId)?.remove();
}

/** Gives the person the form as a file that any browser opens; `name` is the procedure's id. */
export function downloadCopy(forms: readonly PrintedForm[], name: string): void {
  const page = document.implementation.createHTMLDocument();
  page.body.append(...forms.map((form) => drawForm(form, page)));
  const text = filePage(name, new XMLSerializer().serializeToString(page.body));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/html' }));
  link.download = `${name}.html`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * Put together as text: a `<style>` made here, even in a document apart, is held against the policy
 * of the page. The answers are in `body`, made safe by the serializer.
 */
function filePage(title: string, body: string): string {
  // eslint-disable-next-line no-restricted-syntax -- a file of its own, under no policy
  const head = `<meta charset="utf-8"><title>${title}</title><style>${printSheet}</style>`;
  return `<!doctype html><html lang="vi"><head>${head}</head>${body}</html>`;
}

const frameId = 'tungbuoc-print';
const hidden = [
  ['position', 'fixed'],
  ['inset', 'auto 100% 100% auto'],
  ['inline-size', '210mm'],
  ['block-size', '297mm'],
  ['border', '0'],
  ['visibility', 'hidden'],
] as const;

function fill(view: Window & typeof globalThis, forms: readonly PrintedForm[]): void {
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(printSheet);
  view.document.adoptedStyleSheets = [sheet];
  view.document.documentElement.lang = 'vi';
  view.document.title = 'Tờ khai';
  view.document.body.replaceChildren(...forms.map((form) => drawForm(form, view.document)));
}
