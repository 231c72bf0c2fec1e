import { holds, printedText, printParts, type PrintSheet } from './print-parts.js';
import { sheetsOf, type PrintOptions } from './print-sheet.js';
import type { PrintBlock, PrintLayout } from './print.js';
import type { PrintedBlock, PrintedForm, PrintedSegment } from './printed-form.js';

/**
 * The official form with the person's answers, ready to be drawn by a page or an inbox. One form
 * per item of the repeated step that the layout names, at least one: dots take the place of
 * answers.
 */
export function printForm(layout: PrintLayout, options: PrintOptions): readonly PrintedForm[] {
  return sheetsOf(layout, options).map(({ item, sheet }) => ({
    item,
    blocks: layout.blocks.flatMap((block) => printBlock(block, sheet)),
  }));
}

function printBlock(block: PrintBlock, sheet: PrintSheet): readonly PrintedBlock[] {
  switch (block.kind) {
    case 'motto':
      return [motto];
    case 'line':
      return printLine(block, sheet);
    case 'signature': {
      const { kind, title, hint } = block;
      return [{ kind, place: placeAndDay, title, hint, name: signedBy(block.name, sheet) }];
    }
    case 'signatures':
      return [printSignatures(block, sheet)];
    case 'table':
      return [printTable(block, sheet)];
    case 'grid':
      return [printGrid(block, sheet)];
    default:
      return [block];
  }
}

const motto: PrintedBlock = {
  kind: 'motto',
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
};

/** As it stands above each of several signatures. */
const dayAlone: readonly PrintedSegment[] = [
  { kind: 'text', text: 'Ngày ' },
  { kind: 'dots', size: 'short' },
  { kind: 'text', text: ' tháng ' },
  { kind: 'dots', size: 'short' },
  { kind: 'text', text: ' năm ' },
  { kind: 'dots', size: 'short' },
];

/** Left to be written by hand: a form is often printed on one day and signed on another. */
const placeAndDay: readonly PrintedSegment[] = [
  { kind: 'text', text: 'Làm tại: ' },
  { kind: 'dots', size: 'long' },
  { kind: 'text', text: ', ngày ' },
  { kind: 'dots', size: 'short' },
  { kind: 'text', text: ' tháng ' },
  { kind: 'dots', size: 'short' },
  { kind: 'text', text: ' năm ' },
  { kind: 'dots', size: 'short' },
];

function printLine(
  { parts, when, indent = false }: Extract<PrintBlock, { kind: 'line' }>,
  sheet: PrintSheet,
): readonly PrintedBlock[] {
  if (when && !holds(when, sheet)) return [];
  return [{ kind: 'line', segments: printParts(parts, sheet), indent }];
}

function printSignatures(
  { kind, dated, columns }: Extract<PrintBlock, { kind: 'signatures' }>,
  sheet: PrintSheet,
): PrintedBlock {
  const day = dated ? dayAlone : [];
  return {
    kind,
    columns: columns.map(({ title, hint, name, parts = [] }) => {
      return { day, title, hint, segments: printParts(parts, sheet), name: signedBy(name, sheet) };
    }),
  };
}

function printTable(
  { kind, group, rows, columns }: Extract<PrintBlock, { kind: 'table' }>,
  { fields, context }: PrintSheet,
): PrintedBlock {
  const count = Number(context.read(group) ?? 0);
  const cell = ({ field, as }: (typeof columns)[number], row: number) => {
    if (field === undefined) return String(row + 1);
    const answer = context.read(`${group}.${row}.${field}`);
    const asked = fields.get(field);
    return asked && answer !== undefined ? printedText(asked, answer, as) : '';
  };
  const lines = Array.from({ length: Math.max(rows, count) }, (_, row) =>
    columns.map((column) => cell(column, row)),
  );
  return { kind, heading: columns.map(({ title }) => title), rows: lines };
}

function printGrid(
  { heading, rows }: Extract<PrintBlock, { kind: 'grid' }>,
  sheet: PrintSheet,
): PrintedBlock {
  const [, ...people] = heading;
  const lines = rows.map(({ label, cells }) => [
    label,
    ...people.map((_, index) => cellText(printParts(cells[index]?.parts ?? [], sheet))),
  ]);
  return { kind: 'table', heading, rows: lines, people: true };
}

/** Nothing where nothing was answered: the cell itself is the room to write. */
function cellText(segments: readonly PrintedSegment[]): string {
  const kinds = segments.map(({ kind }) => kind);
  if (kinds.includes('dots') && !kinds.includes('value')) return '';
  return segments.map((segment) => ('text' in segment ? segment.text : '…')).join('');
}

function signedBy(fieldId: string | undefined, { context }: PrintSheet): string {
  const name = fieldId === undefined ? undefined : context.read(fieldId);
  return typeof name === 'string' ? name : '';
}
