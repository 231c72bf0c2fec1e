import { answerText, createGuide } from '@tungbuoc/core';
import type {
  Answer,
  Answers,
  Field,
  FieldView,
  GroupAnswers,
  Procedure,
  StepView,
  Submission,
} from '@tungbuoc/core';
import { vietnamDay } from './clock.js';
import type { Packs } from './packs.js';
import type { Opened } from './submission-store.js';

/** A submission ready to be read: words only, in the order of the pack. */
export interface SubmissionView {
  readonly title: string;
  readonly sections: readonly Section[];
}

/** One step of the procedure, or the answers that have no place in it any more. */
export interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
}

export interface Row {
  readonly label: string;
  /** `undefined` where nothing was answered. */
  readonly text: string | undefined;
}

/** Puts the pack's labels to what was received. Nothing received is left out. */
export function viewSubmission(opened: Opened, packs: Packs): SubmissionView {
  const { answers, delivery } = JSON.parse(opened.body) as Submission;
  const all = { ...answers, ...delivery };
  const procedure = packs.get(opened.procedure);
  const steps = procedure ? stepsOf(procedure, all, vietnamDay(opened.receivedAt)) : [];
  const shown = new Set(steps.flatMap(fieldsOf).map((field) => field.path));
  const rest = restOf(all, shown);
  const sections = steps.map(sectionOf).filter(({ rows }) => rows.length > 0);
  return {
    title: procedure?.title ?? opened.procedure,
    sections: rest.length > 0 ? [...sections, { title: 'Mục khác', rows: rest }] : sections,
  };
}

function stepsOf(procedure: Procedure, answers: Answers, today: string): readonly StepView[] {
  return createGuide(procedure, { answers, today: () => today }).snapshot.review;
}

function fieldsOf(step: StepView): readonly FieldView[] {
  const fields = step.screens.flatMap((screen) => screen.fields);
  return fields.flatMap((view) => [view, ...view.items.flat()]);
}

function sectionOf(step: StepView): Section {
  const fields = step.screens.flatMap((screen) => screen.fields);
  return { title: step.title, rows: fields.flatMap((view) => [rowOf(view), ...itemRows(view)]) };
}

/** The fields of each item, named after it. */
function itemRows({ field, items }: FieldView): readonly Row[] {
  return items.flatMap((item, index) =>
    item.map(rowOf).map(({ label, text }) => ({
      label: `${field.itemLabel ?? field.label} ${index + 1}: ${label}`,
      text,
    })),
  );
}

function rowOf({ field, answer }: FieldView): Row {
  const text = answer === undefined ? undefined : answerText(field, answer);
  return { label: field.shortLabel ?? field.label, text };
}

/** Answers that the pack of today does not show, under their ids. */
function restOf(answers: Answers, shown: ReadonlySet<string>): readonly Row[] {
  return Object.entries(answers)
    .flatMap(([id, entry]) => pathsOf(id, entry))
    .filter(([path]) => !shown.has(path))
    .map(([path, answer]) => ({ label: path, text: answerText(unknownField(path), answer) }));
}

function unknownField(path: string): Field {
  return { id: path, kind: 'text', label: path };
}

function pathsOf(id: string, entry: Answers[string]): readonly (readonly [string, Answer])[] {
  if (!isGroup(entry)) return [[id, entry]];
  return entry.flatMap((item, i) =>
    Object.entries(item).map(([field, answer]) => [`${id}.${i}.${field}`, answer] as const),
  );
}

function isGroup(entry: Answers[string]): entry is readonly GroupAnswers[] {
  return Array.isArray(entry) && entry.some((item) => typeof item === 'object');
}
