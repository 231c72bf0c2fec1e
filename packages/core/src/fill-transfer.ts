import { holds, printParts } from './print-parts.js';
import { sheetsOf, type PrintOptions } from './print-sheet.js';
import type { PrintSheet } from './print-parts.js';
import type { PrintedSegment } from './printed-form.js';
import type { TransferEntry, TransferLayout, TransferTab } from './transfer.js';

/** What one person types on the official site, tab by tab. */
export interface FilledTransfer {
  /** Which item of the repeated step it is for, from 0; 0 when there is one card. */
  readonly item: number;
  readonly tabs: readonly FilledTab[];
}

export interface FilledTab {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly entries: readonly FilledEntry[];
}

export interface FilledEntry {
  readonly id: string;
  readonly label: string;
  /** To be copied as it stands. */
  readonly value: string;
}

/**
 * The answers in the order of an official site. Boxes for which there is nothing to type are left out;
 * so are tabs that do not apply.
 */
export function fillTransfer(
  layout: TransferLayout,
  options: PrintOptions,
): readonly FilledTransfer[] {
  return sheetsOf(layout, options).map(({ item, sheet }) => ({
    item,
    tabs: layout.tabs.flatMap((tab) => fillTab(tab, sheet)),
  }));
}

function fillTab(tab: TransferTab, sheet: PrintSheet): readonly FilledTab[] {
  const { id, title, note, when, entries } = tab;
  if (when && !holds(when, sheet)) return [];
  const filled = entries.flatMap((entry) => fillEntry(entry, sheet));
  if (filled.length === 0 && note === undefined) return [];
  return [{ id, title, ...(note !== undefined && { note }), entries: filled }];
}

function fillEntry(entry: TransferEntry, sheet: PrintSheet): readonly FilledEntry[] {
  const { id, label, when, parts } = entry;
  if (when && !holds(when, sheet)) return [];
  const value = valueOf(printParts(parts, sheet));
  return value === '' ? [] : [{ id, label, value }];
}

/** Words around an answer that is not there would say something wrong. */
function valueOf(segments: readonly PrintedSegment[]): string {
  if (segments.some(({ kind }) => kind === 'dots')) return valuesAlone(segments);
  return segments.map(textOf).join('').replace(/\s+/g, ' ').trim();
}

function valuesAlone(segments: readonly PrintedSegment[]): string {
  const values = segments.filter(({ kind }) => kind === 'value' || kind === 'boxes');
  return values.map(textOf).join(', ');
}

function textOf(segment: PrintedSegment): string {
  if (segment.kind === 'dots') return '';
  if (segment.kind === 'boxes') return segment.characters.join('');
  return segment.kind === 'box' && !segment.ticked ? '' : segment.text;
}
