/** A piece of page that may be sent as it is. Made only by {@link html}. */
export interface Html {
  readonly markup: string;
}

/** What may stand in a template: text is escaped, `undefined` and `false` leave nothing. */
export type HtmlPart = Html | string | number | false | undefined | readonly HtmlPart[];

/** Markup made by {@link html}; an object that came in as JSON can never be in here. */
const made = new WeakSet();

/** Builds a piece of page. Everything put in is escaped unless it is itself made by `html`. */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  const markup = strings.reduce((before, text, i) => before + write(parts[i - 1]) + text);
  const piece = Object.freeze({ markup });
  made.add(piece);
  return piece;
}

function write(part: HtmlPart): string {
  if (part === undefined || part === false) return '';
  if (isList(part)) return part.map(write).join('');
  if (typeof part === 'object') return made.has(part) ? part.markup : '';
  return escapeText(String(part));
}

function isList(part: HtmlPart): part is readonly HtmlPart[] {
  return Array.isArray(part);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
