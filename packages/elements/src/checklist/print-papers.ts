import type { Paper } from '@tungbuoc/core';
import { printPaper } from '../guide/print-frame.js';

/** A group of papers under its heading. */
export interface PapersGroup {
  readonly title: string;
  readonly papers: readonly Paper[];
}

/** Large letters, black on white, a box before each paper. */
const sheetText = `
@page { size: A4; margin: 20mm; }
body { margin: 0; background: #fff; color: #000; font: 18pt/1.5 sans-serif; }
h1 { font-size: 24pt; }
h2 { font-size: 20pt; margin: 12pt 0 4pt; }
p { margin: 0 0 10pt; padding-inline-start: 1.4em; text-indent: -1.4em; break-inside: avoid; }
`;

/**
 * Prints the papers to bring through an empty frame of ours, without the page around them.
 * @returns `false` where the browser cannot print (in-app browsers)
 */
export function printPapers(title: string, lang: string, groups: readonly PapersGroup[]): boolean {
  const draw = (page: Document) => drawn(page, title, groups);
  return printPaper({ title, name: 'giay-to', lang, sheet: sheetText, draw });
}

function drawn(page: Document, title: string, groups: readonly PapersGroup[]): HTMLElement[] {
  const line = (name: string, text: string) => {
    const element = page.createElement(name);
    element.textContent = text;
    return element;
  };
  const words = ({ title: name, note }: Paper) => `☐ ${note ? `${name} (${note})` : name}`;
  return [
    line('h1', title),
    ...groups.flatMap((group) => [
      line('h2', group.title),
      ...group.papers.map((paper) => line('p', words(paper))),
    ]),
  ];
}
