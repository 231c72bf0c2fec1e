import { msg, str } from '@lit/localize';
import type { Paper, ScreenView } from '@tungbuoc/core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { termsIn, type Term } from './terms.js';
import type { WordNotes } from './word-notes.js';

/**
 * The official terms in these texts in plain words: each one tap away, or open for people who chose
 * plain Vietnamese. The term itself stays where it is: it is what the form and the officer say.
 */
export function termNotes(
  texts: readonly string[],
  { terms, isPlain }: WordNotes,
): TemplateResult | typeof nothing {
  const found = termsIn(texts, terms);
  if (!found.length) return nothing;
  return html`<div class="terms" part="terms" lang="vi">
    ${found.map((term) => note(term, isPlain))}
  </div>`;
}

function note({ term, plain }: Term, open: boolean): TemplateResult {
  if (open) return html`<p><b>${capital(term)}</b>: ${plain}.</p>`;
  return html`<details>
    <summary>${msg(str`“${capital(term)}” là gì?`, { id: 'term-question' })}</summary>
    <p>${capital(plain)}.</p>
  </details>`;
}

/** Everything that a screen of questions says in the words of the pack. */
export function wordsOf(
  { screen, fields }: ScreenView,
  papers: readonly Paper[],
): readonly string[] {
  const asked = fields.filter(({ derived }) => !derived);
  const words = asked.flatMap(({ field, options }) => [
    field.label,
    field.hint,
    ...(options ?? []).flatMap(({ label, hint }) => [label, hint]),
  ]);
  const listed = papers.flatMap(({ title, note }) => [title, note]);
  return [screen.title, screen.hint, ...words, ...listed].filter((text) => text !== undefined);
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
