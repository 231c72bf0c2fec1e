/** Twelve digits, with gaps or without: all but the last three. */
const beginning = /(?<!\d)(?:\d{3}[ .]?){3}(?=\d{3}(?!\d))/g;

/** `••• ••• ••• 123`: who looks over a shoulder does not see the number of an identity card (P11). */
export function maskIds(text: string): string {
  return text.replace(beginning, '••• ••• ••• ');
}
