import { sentences } from './sentences.js';
import type { Span } from './sentences.js';
import type { Block } from './shown-text.js';

/** What is read in one breath, and marked while it is: a sentence, or a text that was recorded. */
export interface Passage {
  readonly block: Block;
  /** As shown. */
  readonly text: string;
  /** Where it stands, text node by text node. */
  readonly ranges: readonly Range[];
  /** Address of a recording of it. */
  readonly recording?: string;
}

/** Recordings by the text that they say, white space collapsed. */
export type Recordings = Readonly<Record<string, string>>;

/** What is read, in order. */
export function passages(blocks: readonly Block[], recordings: Recordings = {}): Passage[] {
  return blocks.flatMap((block) => recorded(block, recordings) ?? spoken(block));
}

/** The whole block, or else each of its texts, as far as it was recorded. */
function recorded(block: Block, recordings: Recordings): Passage[] | undefined {
  const whole = recording(block, recordings);
  if (whole) return [whole];
  const nodes = block.nodes.map((node) => ({ ...block, nodes: [node] }));
  if (!nodes.some((node) => recording(node, recordings))) return undefined;
  return nodes.flatMap((node) => recording(node, recordings) ?? spoken(node));
}

function recording(block: Block, recordings: Recordings): Passage | undefined {
  const shown = block.nodes.map(({ data }) => data).join('');
  const text = collapse(shown);
  if (!Object.hasOwn(recordings, text)) return undefined;
  const ranges = rangesOf(block.nodes, { start: 0, end: shown.length });
  return { block, text, ranges, recording: recordings[text] };
}

function spoken(block: Block): Passage[] {
  const shown = block.nodes.map(({ data }) => data).join('');
  return sentences(shown).map((span) => ({
    block,
    text: collapse(shown.slice(span.start, span.end)),
    ranges: rangesOf(block.nodes, span),
  }));
}

function rangesOf(nodes: readonly Text[], { start, end }: Span): Range[] {
  const ranges: Range[] = [];
  let offset = 0;
  for (const node of nodes) {
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, node.length);
    if (from < to) ranges.push(rangeIn(node, { start: from, end: to }));
    offset += node.length;
  }
  return ranges;
}

function rangeIn(node: Text, { start, end }: Span): Range {
  const range = new Range();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
