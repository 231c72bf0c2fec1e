import { answerText } from '@tungbuoc/core';
import type { Guide, PrintedBlock } from '@tungbuoc/core';
import { namedFields } from './fields-of.js';
import type { NamedField } from './fields-of.js';
import type { Paper } from './paper.js';
import { formsPaper } from './forms-paper.js';

/** What was answered, step by step, where no official form says in what order. */
export function answersPaper({ procedure, snapshot }: Guide): Paper {
  const blocks = snapshot.review.flatMap(({ title, screens }): PrintedBlock[] => {
    const named = namedFields(screens.flatMap(({ fields }) => fields));
    const lines = named.filter(({ view }) => view.answer !== undefined).map(line);
    const heading = { kind: 'label', text: title } as const;
    return lines.length ? [{ kind: 'space' }, lineOf([heading]), ...lines] : [];
  });
  const title = { kind: 'title', text: procedure.title } as const;
  const paper = formsPaper([{ item: 0, blocks: [title, ...blocks] }], procedure.id);
  return { ...paper, title: procedure.title, lang: procedure.locale };
}

function line({ view: { field, answer }, name }: NamedField): PrintedBlock {
  const text = answer === undefined || answer === true ? '✓' : answerText(field, answer);
  return lineOf([
    { kind: 'text', text: `${name}: ` },
    { kind: 'value', text },
  ]);
}

function lineOf(
  segments: Extract<PrintedBlock, { kind: 'line' }>['segments'],
): Extract<PrintedBlock, { kind: 'line' }> {
  return { kind: 'line', segments, indent: false };
}
