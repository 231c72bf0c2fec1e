/** Where a piece of a text begins and ends. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Longer sentences are read in parts: some engines fall silent in the middle of what takes them more
 * than fifteen seconds.
 * @see https://crbug.com/679437
 */
const maxLength = 140;

/** The sentences of a Vietnamese or English text, without the white space around them. */
export function sentences(text: string): readonly Span[] {
  return sentenceEnds(text).flatMap((end, i, ends) =>
    parts(text, { start: ends[i - 1] ?? 0, end }).flatMap((span) => trimmed(text, span) ?? []),
  );
}

/** A sign at the end of a sentence, what closes it, and white space before something new. */
const end = /[.!?…]+["”’»)\]]*(?=\s+["“‘«([]?[\p{Lu}\d])/gu;

/** "TP. Hồ Chí Minh", "1. Giấy tờ", "Nguyễn V. A.": the point belongs to what stands before it. */
const shortForm =
  /(?:^|[\s("“])(?:TP|Tp|Q|P|TX|TT|ThS|TS|GS|PGS|BS|KS|LS|Mr|Mrs|Ms|Dr|No|\p{Lu}|\d{1,2})\.$/u;

function sentenceEnds(text: string): number[] {
  const ends = [...text.matchAll(end)]
    .map((match) => match.index + match[0].length)
    .filter((at) => !shortForm.test(text.slice(Math.max(0, at - 8), at)));
  return [...ends, text.length];
}

/** A sentence in pieces that are short enough, cut where one would draw breath. */
function parts(text: string, { start, end }: Span): Span[] {
  if (end - start <= maxLength) return [{ start, end }];
  const at = start + breath(text.slice(start, start + maxLength));
  return [{ start, end: at }, ...parts(text, { start: at, end })];
}

function breath(text: string): number {
  const signs = [...text.matchAll(/[,;:–](?=\s)/gu)].map(({ index }) => index + 1);
  const spaces = [...text.matchAll(/\s/g)].map(({ index }) => index + 1);
  return signs.filter((at) => at > 30).at(-1) ?? spaces.at(-1) ?? text.length;
}

function trimmed(text: string, { start, end }: Span): Span | undefined {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = end - (words.length - words.trimEnd().length);
  return from < to ? { start: from, end: to } : undefined;
}
