import { msg, str } from '@lit/localize';
import type { FieldView, Issue, Paper, Procedure, ScreenView } from '@tungbuoc/core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FieldElement } from '../field-element.js';
import type { FilesController } from '../file-field/files-controller.js';
import { createField, updateField } from './field-view.js';
import type { FieldContext } from './field-view.js';
import type * as LateScreens from './late-screens.js';
import type { WordNotes } from './word-notes.js';

/** What a screen of questions needs besides its fields. */
export interface QuestionView {
  /** Papers that apply now. */
  readonly papers: readonly Paper[];
  readonly procedure: Procedure;
  readonly late: typeof LateScreens | undefined;
  readonly notes: WordNotes;
  /** Whether the browser may offer the person's own data. */
  readonly autofill: boolean;
  /** Only of procedures that ask for files. */
  readonly files?: FilesController | undefined;
}

/**
 * The fields of the present screen. Elements are kept while the screen stays, so that a control is
 * never made anew under a person who is typing (quality bar V2).
 */
export class QuestionScreen {
  #key: string | undefined;
  #elements = new Map<string, FieldElement>();
  #shown = new Map<string, Issue>();

  /** Issues that the person was told about and has not touched since. */
  get shown(): readonly Issue[] {
    return [...this.#shown.values()];
  }

  /** Tells the person about these issues: the most serious one of each field. */
  show(issues: readonly Issue[]): void {
    this.#shown.clear();
    for (const issue of issues) {
      const known = this.#shown.get(issue.fieldId);
      if (!known || issue.level === 'error') this.#shown.set(issue.fieldId, issue);
    }
  }

  /** Another person begins, or the same one anew: nothing of the screen before is kept. */
  clear(): void {
    this.#key = undefined;
    this.#elements = new Map();
    this.#shown.clear();
  }

  /** The person changes this answer: what was said about the old one is taken away. */
  touch(path: string): void {
    const inside = (shown: string) => shown === path || shown.startsWith(`${path}.`);
    for (const shown of this.#shown.keys()) if (inside(shown)) this.#shown.delete(shown);
  }

  element(path: string): FieldElement | undefined {
    return this.#elements.get(path);
  }

  /** A typed text that names nothing in its list is no answer yet, and must not vanish unnoticed. */
  unsettled(): readonly Issue[] {
    return [...this.#elements]
      .filter(([path, { name, validity }]) => name === path && validity.badInput)
      .map(([fieldId]) => ({ code: 'choice-unknown', level: 'error', fieldId, params: {} }));
  }

  /** Path of the field that an event comes from. */
  pathOf(target: EventTarget | null): string | undefined {
    const { name } = target as FieldElement;
    return this.#elements.get(name) === target ? name : undefined;
  }

  /** The field that is alone on its screen and draws the heading; `undefined` for a group. */
  only(view: ScreenView): FieldElement | undefined {
    const path = isQuestion(view) && asked(view)[0]?.path;
    return path ? this.#elements.get(path) : undefined;
  }

  render(view: ScreenView, setting: QuestionView): TemplateResult {
    const { papers, procedure, late, notes, autofill, files } = setting;
    if (this.#key !== view.key) this.#enter(view.key);
    const listed = view.screen.show === 'papers' ? papers : [];
    const question = isQuestion(view) ? view.number : undefined;
    const contextOf = (field: FieldView) => ({
      autofill,
      files,
      official: notes.official.get(field.field.id),
      ...this.#issue(field, procedure, late),
    });
    const draw = (field: FieldView, known?: FieldElement) =>
      this.#field(field, contextOf(field), known ?? createField(field));
    return html`${question ? nothing : groupHeading(view)}
    ${view.screen.show === 'papers' ? late?.papersList(papers) : nothing}
    ${asked(view).map((field) => {
      const more = question && { question };
      return this.#field(field, { ...contextOf(field), ...more, draw });
    })}
    ${late?.termNotes(late.wordsOf(view, listed), notes)}`;
  }

  #issue(field: FieldView, procedure: Procedure, late: QuestionView['late']) {
    const issue = this.#shown.get(field.path) ?? information(field);
    if (!issue || !late) return {};
    return { issue: late.issueWords(issue, procedure), issueLevel: issue.level };
  }

  #enter(key: string): void {
    this.#key = key;
    this.#elements = new Map();
    this.#shown.clear();
  }

  #field(view: FieldView, context: FieldContext, known?: FieldElement): FieldElement {
    const element = known ?? this.#elements.get(view.path) ?? createField(view);
    this.#elements.set(view.path, element);
    updateField(element, view, context);
    return element;
  }
}

function asked(view: ScreenView): readonly FieldView[] {
  return view.fields.filter((field) => !field.derived);
}

function isQuestion(view: ScreenView): boolean {
  return asked(view).length === 1 && !view.screen.title;
}

function information(field: FieldView): Issue | undefined {
  return field.issues.find((issue) => issue.level === 'information');
}

function groupHeading({ number, screen, fields }: ScreenView): TemplateResult {
  return html`<h2 tabindex="-1" data-heading>
      ${
        fields.length
          ? html`<span class="number">${msg(str`Câu ${number}`, { id: 'question-number' })}</span>`
          : nothing
      }
      ${screen.title ?? ''}
    </h2>
    ${screen.hint ? html`<p class="hint">${screen.hint}</p>` : nothing}`;
}
