import type {
  Answer,
  AnswerChanges,
  Field,
  FieldView,
  FlatAnswers,
  IssueLevel,
} from '@tungbuoc/core';
import { fieldTag } from '../field-tag.js';
import type { FieldElement } from '../field-element.js';
import type { FilesController } from '../file-field/files-controller.js';

/** How a field stands on its screen. */
export interface FieldContext {
  /** `2.3`, when the field is alone and its label is the question. */
  readonly question?: string;
  /** In words, shown with the field. */
  readonly issue?: string;
  readonly issueLevel?: IssueLevel;
  /** Label on the official form, for readers of another language. */
  readonly official?: string | undefined;
  /** Whether the browser may offer the person's own data (not on a shared device, bar A15). */
  readonly autofill: boolean;
  /** Of a field for files: who keeps them, and those that can be shown. */
  readonly files?: FilesController | undefined;
  /** Of a group: draws a field of an item, anew or in the element that it had. */
  readonly draw?: (view: FieldView, known?: FieldElement) => FieldElement;
}

/** Makes the element for a field; its registration may still be on the way. */
export function createField(view: FieldView): FieldElement {
  const element = document.createElement(fieldTag(view.field.kind)) as FieldElement;
  element.part.add('field');
  return element;
}

/**
 * Brings an element up to date with its view. Only what differs is set: each setting makes the
 * element check its validity, on every key that is typed on the screen.
 */
export function updateField(element: FieldElement, view: FieldView, context: FieldContext): void {
  const target = element as unknown as Record<string, unknown>;
  for (const [name, value] of Object.entries(propertiesOf(view, context))) {
    if (target[name] !== value) target[name] = value;
  }
}

/** What a field changes when the person has done something in it: of a group, the items move. */
export function changesIn(
  element: FieldElement & { changes?: (given: FlatAnswers) => AnswerChanges },
  given: FlatAnswers,
): AnswerChanges {
  return element.changes?.(given) ?? { [element.name]: answerIn(element) };
}

/** What the person has given so far. Files are no answer: who keeps them names them. */
export function answerIn({ value }: FieldElement): Answer | undefined {
  if (value === '') return undefined;
  return holdsFiles(value) ? undefined : value;
}

function holdsFiles(value: FieldElement['value']): value is readonly File[] {
  return Array.isArray(value) && value[0] instanceof File;
}

function propertiesOf(view: FieldView, context: FieldContext): Record<string, unknown> {
  const { field } = view;
  return {
    name: view.path,
    label: field.label,
    hint: field.hint ?? '',
    example: field.example ?? '',
    official: context.official ?? '',
    required: !field.optional,
    optionalText: field.optional ?? false,
    question: context.question !== undefined,
    number: context.question ?? '',
    issue: context.issue ?? '',
    issueLevel: context.issueLevel ?? 'error',
    autocomplete: context.autofill && field.autocomplete ? field.autocomplete : 'off',
    value: view.answer ?? '',
    ...ownProperties(view, context),
  };
}

function ownProperties(view: FieldView, context: FieldContext): Record<string, unknown> {
  const { kind } = view.field;
  if (kind === 'file') return fileProperties(view, context);
  return kind === 'group' ? groupProperties(view, context) : kindProperties(view.field, view);
}

/** Files are in the draft; the answer only names them. */
function fileProperties({ field, path }: FieldView, { files }: FieldContext) {
  const { max = 1 } = field;
  return { max, value: files?.files(path) ?? none, keeper: files?.keeper(path) };
}

function groupProperties({ field, items }: FieldView, { draw }: FieldContext) {
  const { itemLabel = '', min = 0, max = 0 } = field;
  return { asked: field, items, draw, itemLabel, min, max };
}

const none: readonly never[] = [];

/** Hamlets that no ward's file names are typed. */
function selectProperties({ list, free = false }: Field, { options = none }: FieldView) {
  if (list === 'hamlets') return { options, list: '', free: true };
  return { options, list: list ?? '', free };
}

function kindProperties(field: Field, view: FieldView): Record<string, unknown> {
  switch (field.kind) {
    case 'choice':
    case 'multi-choice':
      return { options: view.options ?? none };
    case 'select':
      return selectProperties(field, view);
    case 'date':
      return { partial: field.partial ?? false };
    case 'number':
      return { unit: field.unit ?? '', decimals: field.decimals ?? 0 };
    case 'time-slot':
      return {
        openingHours: field.openingHours ?? none,
        holidays: field.holidays ?? none,
        days: field.days ?? 5,
      };
    case 'address':
      return { scope: field.scope ?? 'present', detail: field.detail ?? '' };
    case 'text':
      return {
        maxlength: field.maxLength ?? 200,
        multiline: field.multiline ?? false,
        format: field.format ?? '',
      };
    case 'name':
      return { maxlength: field.maxLength ?? 200 };
    default:
      return {};
  }
}
