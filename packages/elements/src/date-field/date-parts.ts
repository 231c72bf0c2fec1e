/** The three boxes of a date, as typed. */
export interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/**
 * The answer that the boxes make: ISO 8601 as exact as they allow (`1945`, `1945-03`, `1945-03-05`),
 * else the boxes joined by `-`, so that nothing typed is lost. Empty boxes make an empty text.
 */
export function joinDate(parts: DateParts): string {
  const [year, month, day] = [parts.year.trim(), parts.month.trim(), parts.day.trim()];
  const raw = `${year}-${month}-${day}`;
  if (raw === '--') return '';
  const match = /^(\d{4})-(?:(\d{1,2})-(\d{1,2})?|-)$/.exec(raw);
  if (!match) return raw;
  const known = [match[2], match[3]].filter((part) => part !== undefined);
  return [year, ...known.map((part) => part.padStart(2, '0'))].join('-');
}

/** The boxes that an answer fills; what is not a date yet comes back as it was typed. */
export function splitDate(answer: string): DateParts {
  const [year = '', month = '', ...day] = answer.split('-');
  return { year, month, day: day.join('-') };
}

/** A whole date typed or pasted into one box: `5/3/1945`, `05.03.1945`, `05031945`, also full-width. */
export function readWholeDate(typed: string): DateParts | undefined {
  const text = typed.normalize('NFKC');
  const match =
    /^\s*(\d{1,2})[\s./-]+(\d{1,2})[\s./-]+(\d{4})\s*$/.exec(text) ??
    /^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(text);
  if (!match) return undefined;
  const [, day = '', month = '', year = ''] = match;
  return { day, month, year };
}
