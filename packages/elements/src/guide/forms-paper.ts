import type { PrintedForm } from '@tungbuoc/core';
import type { Paper } from './paper.js';
import { drawForm, printSheet } from './printed-form.js';

/** The official forms of a procedure, by its id: filed in Vietnamese, whatever was read. */
export function formsPaper(forms: readonly PrintedForm[], name: string): Paper {
  const draw = (page: Document) => forms.map((form) => drawForm(form, page));
  return { title: 'Tờ khai', name, lang: 'vi', sheet: printSheet, draw };
}
